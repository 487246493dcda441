import { element, number, plural, setText } from "./dom.js";

const table = document.getElementById("topology");
const summary = document.getElementById("topology-summary");
let shown = "";

export function showTopology(topology) {
  // The table is left alone while nothing changes, so that reading and selecting in it is not disturbed.
  const state = JSON.stringify(topology);
  if (state === shown) {
    return;
  }
  shown = state;
  setText(summary, describe(topology));
  for (const body of [...table.tBodies]) {
    body.remove();
  }
  for (let partition = 0; partition < topology.partitions; partition++) {
    table.append(group(partition, topology.members.filter((member) => member.partition === partition)));
  }
}

function describe({ spaceName, partitions, backups, members }) {
  const versions = [...new Set(members.map((member) => member.version))].join(", ");
  return `Space ${spaceName}: ${plural(partitions, "partition")}, ${plural(backups, "backup")} of each`
      + (versions === "" ? "" : `; ${versions}`);
}

function group(partition, members) {
  const rows = members.map(row);
  if (!members.some((member) => member.active)) {
    rows.unshift(element("tr", {},
        element("td", { className: "role failed" }, "⚠ No active member"),
        element("td", { className: "quiet" }, "Operations on this partition wait for one."),
        element("td", { className: "number wide" }, "–")));
  }
  rows[0].prepend(element("th", { scope: "rowgroup", rowSpan: rows.length, className: "partition" }, String(partition + 1)));
  return element("tbody", {}, ...rows);
}

function row(member) {
  return element("tr", { className: member.active ? "active" : "" },
      element("td", { className: "role" }, member.active ? "● Active" : "○ Backup"),
      element("td", {},
          element("span", { className: "name" }, ...breakable(member.name)),
          element("span", { className: "address" }, address(member.host, member.port)),
          element("span", { className: "narrow quiet" }, plural(member.connections, "connection"))),
      element("td", { className: "number wide" }, number(member.connections)));
}

/** A name may be broken after its separators rather than anywhere. */
function breakable(name) {
  return name.split(/(?<=[_:.-])/).flatMap((part) => [part, element("wbr")]);
}

function address(host, port) {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
