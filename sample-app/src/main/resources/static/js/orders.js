import { cancelOrder, listOrders } from "./api.js";
import { element, number, patiently, plural, say, sayFailed } from "./dom.js";

const LIMIT = 100;

const form = document.getElementById("search");
const text = document.getElementById("text");
const heading = document.getElementById("orders-heading");
const caption = document.getElementById("list-caption");
const body = document.querySelector("#list tbody");
/** Orders placed on this page, newest first. */
const placed = [];
let searched = "";
let deleting = false;
/** Tells the answer that was asked for last from those that are late. */
let asked = 0;

export function startOrders() {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    searched = text.value.trim();
    if (await attempt(reload)) {
      say(caption.textContent);
    }
  });
  // Emptying the field with its own button or with Escape ends the search.
  text.addEventListener("input", () => {
    if (text.value === "" && searched !== "") {
      searched = "";
      attempt(reload);
    }
  });
  body.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-id]");
    if (button !== null) {
      remove(button);
    }
  });
}

/** Shows the order first, in a list of all orders. */
export async function showPlaced(order) {
  placed.unshift(order.id);
  searched = "";
  text.value = "";
  await attempt(() => reload(order));
}

export async function reload(newest) {
  const ticket = ++asked;
  const { orders, total } = await patiently(read());
  if (ticket !== asked) {
    return;
  }
  if (newest !== undefined && !orders.some((order) => order.id === newest.id)) {
    orders.unshift(newest);
  }
  show(orders, total);
}

async function read() {
  try {
    return await listOrders(searched, LIMIT);
  } catch (problem) {
    if (body.rows.length === 0) {
      caption.textContent = "The orders could not be read. Search to try again.";
    }
    throw problem;
  }
}

function show(orders, total) {
  const age = (order) => (placed.includes(order.id) ? placed.indexOf(order.id) : placed.length);
  orders.sort((one, other) => age(one) - age(other) || compare(one.customer, other.customer) || compare(one.item, other.item));
  const shown = orders.slice(0, LIMIT);
  const matching = searched === "" ? "" : ` with “${searched}”`;
  caption.textContent = shown.length === total
      ? `${plural(total, "order")}${matching}`
      : `${number(shown.length)} of ${plural(total, "order")}${matching}`;
  body.replaceChildren(...(shown.length === 0 ? [nothing()] : shown.map(row)));
}

function compare(one, other) {
  return one.localeCompare(other, "en");
}

function nothing() {
  const hint = searched === "" ? "No orders yet. Place the first one." : "No order matches.";
  return element("tr", {}, element("td", { colSpan: 5, className: "quiet" }, hint));
}

function row(order) {
  const button = element("button", { type: "button", className: "delete" }, "Delete");
  button.dataset.id = order.id;
  button.dataset.name = `${number(order.quantity)} × ${order.item} for ${order.customer}`;
  button.setAttribute("aria-label", `Delete ${button.dataset.name}`);
  const customer = element("th", { scope: "row" }, order.customer);
  if (placed.includes(order.id)) {
    customer.append(" ", element("span", { className: "badge" }, "new"));
  }
  return element("tr", {},
      customer,
      element("td", {}, order.item, element("span", { className: "narrow quiet" }, `Quantity ${number(order.quantity)}`)),
      element("td", { className: "number wide" }, number(order.quantity)),
      element("td", { className: "number" }, number(order.price, 2)),
      element("td", { className: "action" }, button));
}

async function remove(button) {
  if (deleting) {
    return;
  }
  deleting = true;
  const index = button.closest("tr").sectionRowIndex;
  const name = button.dataset.name;
  const done = await attempt(() => patiently(cancelOrder(button.dataset.id)));
  try {
    await reload();
  } catch {
    // The list is then as it was; what failed first is what the user is told.
  }
  deleting = false;
  if (done) {
    say(`Deleted: ${name}`);
  }
  focusNear(index);
}

/** The removed button took the focus with it, unless the user has gone on meanwhile. */
function focusNear(index) {
  if (document.activeElement !== document.body) {
    return;
  }
  const buttons = body.querySelectorAll("button[data-id]");
  (buttons[Math.min(index, buttons.length - 1)] ?? heading).focus();
}

async function attempt(action) {
  try {
    await action();
    return true;
  } catch (problem) {
    sayFailed(problem.message);
    return false;
  }
}
