import { element, number, setText } from "./dom.js";

const NAMES = { WRITE: "Write", READ: "Read", QUERY: "Query", TAKE: "Take" };
const HEIGHT = 20;
const SVG = "http://www.w3.org/2000/svg";

const body = document.querySelector("#speed tbody");
const chart = document.getElementById("chart");
const caption = document.getElementById("chart-caption");

export function showStatistics(statistics) {
  body.replaceChildren(...Object.entries(NAMES).map(([operation, name]) => row(name, statistics[operation])));
  draw(sum(Object.values(statistics).map((summary) => summary.perSecond)));
}

function row(name, summary) {
  const latency = (micros) => (summary.count === 0 ? "–" : number(micros / 1000, 2));
  return element("tr", {},
      element("th", { scope: "row" }, name),
      cell(number(summary.count)),
      element("td", { className: summary.failures === 0 ? "number" : "number failed" },
          summary.failures === 0 ? "0" : `⚠ ${number(summary.failures)}`),
      cell(number(lastSecond(summary.perSecond)), "wide"),
      cell(latency(summary.p50)),
      cell(latency(summary.p95)),
      cell(latency(summary.p99)));
}

function cell(text, width = "") {
  return element("td", { className: `number ${width}` }, text);
}

/** The last second that is over. */
function lastSecond(perSecond) {
  return perSecond[perSecond.length - 2];
}

function sum(series) {
  return series[0].map((_, second) => series.reduce((total, one) => total + one[second], 0));
}

function draw(perSecond) {
  const peak = Math.max(...perSecond);
  chart.replaceChildren(...perSecond.flatMap((count, second) => (count === 0 ? [] : [bar(second, (count / peak) * HEIGHT)])));
  setText(caption, peak === 0
      ? "Operations per second: none in the last minute"
      : `Operations per second in the last minute: peak ${number(peak)}, last second ${number(lastSecond(perSecond))}`);
}

function bar(second, height) {
  const made = document.createElementNS(SVG, "rect");
  // A second with a single operation is to be seen as well.
  const visible = Math.max(height, HEIGHT / 40);
  for (const [name, value] of Object.entries({ x: second + 0.1, y: HEIGHT - visible, width: 0.8, height: visible })) {
    made.setAttribute(name, value);
  }
  return made;
}
