/** Topic pages: shows the paragraph behind a citation, and sorts comparisons. */

import { beside } from "./beside.js";

/** The paragraph, which the page brings along. @param {HTMLElement} link @returns {Node[]} */
function cited(link) {
  const all = [...document.querySelectorAll("template[data-preview-of]")];
  const words = all.find((one) => one.dataset.previewOf === link.dataset.preview);
  return words ? [words.content.cloneNode(true)] : [];
}

/** What a cell says, in the language that is read. @param {Element} cell */
function said(cell) {
  const spans = [...cell.querySelectorAll(":scope > [lang]")];
  const seen = spans.find((one) => one.checkVisibility()) ?? cell;
  return seen.textContent.trim();
}

/**
 * The rows by a column, or as they came; what isn't addressed comes last whatever the direction.
 * @param {HTMLTableRowElement[]} rows in their own order
 * @param {number} column @param {string} way ascending or descending
 */
function sorted(rows, column, way) {
  const turn = way === "descending" ? -1 : 1;
  if (column === 0) return turn > 0 ? rows : [...rows].reverse();
  const none = (row) => Number(row.cells[column].classList.contains("none"));
  const order = new Intl.Collator(["zh-Hant-TW", "en"], { numeric: true });
  return [...rows].sort(
    (a, b) =>
      none(a) - none(b) || turn * order.compare(said(a.cells[column]), said(b.cells[column])),
  );
}

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  heads.forEach((head, column) => {
    const label = head.querySelector(".sort");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...label.childNodes);
    label.replaceWith(button);
    button.addEventListener("click", () => {
      const way = head.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", way);
      table.tBodies[0].append(...sorted(rows, column, way));
    });
  });
  heads[0].setAttribute("aria-sort", "ascending");
}

if (document.querySelector("a[data-preview]")) {
  beside("a[data-preview]", "preview", "paragraph-preview", cited);
}
document.querySelectorAll("table[data-sortable]").forEach(makeSortable);
