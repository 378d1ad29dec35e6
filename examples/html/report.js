"use strict";
// Sort the table of facts by a click on a heading, and find rows by a word.
// Without this script the page has everything but these two.
const table = document.querySelector("#facts table");
const body = table.tBodies[0];
const key = (row, c) => {
  const cell = row.cells[c];
  return cell.dataset.v === undefined ? cell.textContent : +cell.dataset.v;
};
const compare = (a, b) =>
  typeof a === "number" ? a - b : a.localeCompare(b, "en", { numeric: true });
[...table.tHead.rows[0].cells].forEach((head, c) => {
  const button = document.createElement("button");
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells)
      other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...body.rows].sort((a, b) => compare(key(a, c), key(b, c)));
    body.append(...(down ? rows.reverse() : rows));
  });
});
const label = document.createElement("label");
const input = document.createElement("input");
const status = document.createElement("output");
input.type = "search";
input.addEventListener("input", () => {
  const words = input.value.toLowerCase().split(/\s+/);
  let shown = 0;
  for (const row of body.rows) {
    const text = row.textContent.toLowerCase();
    row.hidden = !words.every((word) => text.includes(word));
    shown += !row.hidden;
  }
  status.textContent = input.value ? shown + " of " + body.rows.length : "";
});
label.className = "find";
label.append("Find ", input, " ", status);
document.querySelector("#facts .scroll").before(label);
