import * as api from "./api.js";
import { focusableWhileScrolling, number, plural, say, sayFailed, setText } from "./dom.js";
import { reload, startOrders } from "./orders.js";
import { startPlacing } from "./place.js";
import { showStatistics } from "./statistics.js";
import { showTopology } from "./topology.js";

const INTERVAL = 1000;
const LONGEST_INTERVAL = 8000;

const connection = document.getElementById("connection");
const loadButton = document.getElementById("load");
let timer;
let interval = INTERVAL;
let lastAnswer;
let ordersWanted = true;

async function poll() {
  clearTimeout(timer);
  try {
    const [topology, statistics] = await Promise.all([api.topology(), api.statistics()]);
    showTopology(topology);
    showStatistics(statistics);
    live();
  } catch (problem) {
    away(problem);
  }
  clearTimeout(timer);
  if (!document.hidden) {
    timer = setTimeout(poll, interval);
  }
}

function live() {
  interval = INTERVAL;
  lastAnswer = new Date();
  connection.classList.remove("failed");
  setText(connection, "● Live");
  if (ordersWanted) {
    ordersWanted = false;
    loadOrders();
  }
}

/** Not waited for: while a partition has no active member it takes long, and then is when the topology is of interest. */
async function loadOrders() {
  try {
    await reload();
  } catch (problem) {
    ordersWanted = !problem.answered;
    sayFailed(problem.message);
  }
}

function away(problem) {
  interval = Math.min(interval * 2, LONGEST_INTERVAL);
  connection.classList.add("failed");
  const since = lastAnswer === undefined ? "" : ` What you see is from ${lastAnswer.toLocaleTimeString("en-GB")}.`;
  setText(connection, `⚠ ${problem.message}${since} Trying again every few seconds.`);
}

async function runLoad() {
  if (loadButton.getAttribute("aria-disabled") === "true") {
    return;
  }
  loadButton.setAttribute("aria-disabled", "true");
  say("1,000 orders are being written, read and removed …");
  try {
    const result = await api.load();
    say(`${plural(result.written, "order")} written, ${number(result.equal)} read back equal,`
        + ` ${number(result.removed)} removed, in ${number(result.milliseconds)} ms`);
  } catch (problem) {
    sayFailed(problem.message);
  } finally {
    loadButton.removeAttribute("aria-disabled");
  }
}

startOrders();
startPlacing();
document.querySelectorAll(".scroll").forEach(focusableWhileScrolling);
loadButton.addEventListener("click", runLoad);
document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(timer) : poll()));
poll();
