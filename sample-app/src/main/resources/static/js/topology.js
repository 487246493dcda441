import { element, number, plural, setText } from "./dom.js";

const table = document.getElementById("topology");
const summary = document.getElementById("topology-summary");
/** The names of all that the table is built anew for; counts are put into it as they are. */
const STRUCTURE = ["spaceName", "partitions", "backups", "members", "name", "partition", "host", "port", "active", "version"];
let shown = "";

export function showTopology(topology) {
  // The table is built anew only when the members change, so that reading and selecting in it is not disturbed.
  const state = JSON.stringify(topology, STRUCTURE);
  if (state !== shown) {
    shown = state;
    setText(summary, describe(topology));
    build(topology);
  }
  topology.members.forEach(count);
}

function count(member, index) {
  for (const cell of table.querySelectorAll(`[data-member="${index}"]`)) {
    const value = member[cell.dataset.count];
    setText(cell, cell.dataset.noun === undefined ? number(value) : plural(value, cell.dataset.noun));
  }
}

function build(topology) {
  for (const body of [...table.tBodies]) {
    body.remove();
  }
  for (let partition = 0; partition < topology.partitions; partition++) {
    table.append(group(partition, topology));
  }
}

function describe({ spaceName, partitions, backups, members }) {
  const versions = [...new Set(members.map((member) => member.version))].join(", ");
  return `Space ${spaceName}: ${plural(partitions, "partition")}, ${plural(backups, "backup")} of each`
      + (versions === "" ? "" : `; ${versions}`);
}

function group(partition, { members, backups }) {
  const own = members.filter((member) => member.partition === partition);
  const rows = own.map((member) => row(member, members.indexOf(member)));
  if (!own.some((member) => member.active)) {
    rows.unshift(warning("⚠ No active member", "Operations on this partition wait for one."));
  }
  const missing = backups - own.filter((member) => !member.active).length;
  if (missing > 0) {
    rows.push(warning("⚠ Missing", plural(missing, "backup")));
  }
  rows[0].prepend(element("th", { scope: "rowgroup", rowSpan: rows.length, className: "partition" }, String(partition + 1)));
  return element("tbody", {}, ...rows);
}

function warning(role, text) {
  return element("tr", {},
      element("td", { className: "role failed" }, role),
      element("td", { className: "quiet" }, text),
      element("td", { className: "number wide" }, "–"));
}

function row(member, index) {
  return element("tr", { className: member.active ? "active" : "" },
      element("td", { className: "role" }, member.active ? "● Active" : "○ Backup"),
      element("td", {},
          element("span", { className: "name" }, ...breakable(member.name)),
          element("span", { className: "address" }, address(member.host, member.port)),
          counter("span", "narrow quiet", index, "connections", "connection")),
      counter("td", "number wide", index, "connections"));
}

/** Shows one of the counts of a member, with a noun behind it if there is one. */
function counter(name, className, member, count, noun) {
  const made = element(name, { className });
  Object.assign(made.dataset, { member, count, ...(noun === undefined ? {} : { noun }) });
  return made;
}

/** A name may be broken after its separators rather than anywhere. */
function breakable(name) {
  return name.split(/(?<=[_:.-])/).flatMap((part) => [part, element("wbr")]);
}

function address(host, port) {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
