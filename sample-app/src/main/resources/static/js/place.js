import { placeOrder } from "./api.js";
import { number, patiently, say, sayFailed } from "./dom.js";
import { showPlaced } from "./orders.js";

const FIELDS = ["customer", "item", "quantity", "price"];

const form = document.getElementById("place");
// Not form.elements.item, which is a function.
const field = (name) => form.elements.namedItem(name);
let placing = false;

export function startPlacing() {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (placing) {
      return;
    }
    placing = true;
    try {
      await place();
    } finally {
      placing = false;
    }
  });
}

async function place() {
  let order;
  try {
    order = await patiently(placeOrder(wish()));
  } catch (problem) {
    showErrors(problem);
    return;
  }
  showErrors({ errors: [] });
  form.reset();
  field("customer").focus();
  await showPlaced(order);
  say(`Placed: ${number(order.quantity)} × ${order.item} for ${order.customer}`);
}

/** The server is the one that judges: what is no number goes to it as it is. */
function wish() {
  const numeric = (value) => (value === "" ? null : Number.isNaN(Number(value)) ? value : Number(value));
  const value = (name) => field(name).value.trim();
  return {
    customer: value("customer"),
    item: value("item"),
    quantity: numeric(value("quantity")),
    price: numeric(value("price")),
  };
}

function showErrors({ errors, message }) {
  for (const name of FIELDS) {
    const found = errors.filter((error) => error.name === name).map((error) => error.message);
    document.getElementById(`${name}-error`).textContent = found.join("; ");
    field(name).setAttribute("aria-invalid", String(found.length > 0));
  }
  if (message !== undefined) {
    const wrong = errors.map((error) => error.name);
    sayFailed(wrong.length === 0 ? message : `the order was not placed. To be corrected: ${[...new Set(wrong)].join(", ")}`);
    form.querySelector("[aria-invalid=true]")?.focus();
  }
}
