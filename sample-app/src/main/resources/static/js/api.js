const TIMEOUT = 10_000;
// An operation waits up to 20 s for a partition that has lost its active member.
const OPERATION_TIMEOUT = 60_000;
// A load makes thousands of them.
const LOAD_TIMEOUT = 120_000;

/** What the server says is wrong, or that it says nothing. */
export class Problem extends Error {
  constructor(detail, { errors = [], answered = true } = {}) {
    super(detail);
    this.errors = errors;
    this.answered = answered;
  }
}

async function call(path, options, timeout = TIMEOUT) {
  let response;
  try {
    response = await fetch(path, { ...options, cache: "no-store", signal: AbortSignal.timeout(timeout) });
  } catch {
    throw new Problem("The server does not answer.", { answered: false });
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Problem(problem.detail ?? `The server answered with status ${response.status}.`, problem);
  }
  return response;
}

export async function topology() {
  return (await call("topology")).json();
}

export async function statistics() {
  return (await call("statistics")).json();
}

export async function load() {
  return (await call("load", { method: "POST" }, LOAD_TIMEOUT)).json();
}

export async function listOrders(text, limit) {
  const response = await call(`orders?${new URLSearchParams({ text, limit })}`, {}, OPERATION_TIMEOUT);
  return { orders: await response.json(), total: Number(response.headers.get("X-Total-Count")) };
}

export async function placeOrder(wish) {
  const response = await call("orders", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(wish),
  }, OPERATION_TIMEOUT);
  return response.json();
}

export async function cancelOrder(id) {
  await call(`orders/${encodeURIComponent(id)}`, { method: "DELETE" }, OPERATION_TIMEOUT);
}
