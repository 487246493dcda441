import { element, number, setText } from "./dom.js";

const NAMES = { WRITE: "Write", READ: "Read", QUERY: "Query", TAKE: "Take" };
const HEIGHT = 20;
const SVG = "http://www.w3.org/2000/svg";

const body = document.querySelector("#speed tbody");
const chart = document.getElementById("chart");
const caption = document.getElementById("chart-caption");

export function showStatistics(statistics) {
  if (body.rows.length === 0) {
    body.append(...Object.values(NAMES).map(row));
  }
  // Filled in place, so that reading and selecting in the table is not disturbed.
  Object.keys(NAMES).forEach((operation, index) => fill(body.rows[index].cells, statistics[operation]));
  draw(sum(Object.values(statistics).map((summary) => summary.perSecond)));
}

function row(name) {
  const cells = ["number", "number", "number wide", "number", "number", "number"];
  return element("tr", {},
      element("th", { scope: "row" }, name),
      ...cells.map((className) => element("td", { className })));
}

function fill([, count, failed, perSecond, p50, p95, p99], summary) {
  const latency = (micros) => (summary.count === 0 ? "–" : number(micros / 1000, 2));
  setText(count, number(summary.count));
  setText(failed, summary.failures === 0 ? "0" : `⚠ ${number(summary.failures)}`);
  failed.classList.toggle("failed", summary.failures > 0);
  setText(perSecond, number(lastSecond(summary.perSecond)));
  setText(p50, latency(summary.p50));
  setText(p95, latency(summary.p95));
  setText(p99, latency(summary.p99));
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
