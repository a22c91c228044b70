/** Topic pages: shows the paragraph behind a citation, and sorts comparisons. */

const SOON = 150; // ms; passing over a citation shows nothing
const LINGER = 250; // ms to move from the citation to its preview

/** @type {HTMLElement} */
let box;
/** @type {HTMLElement|null} */
let shownFor = null;
let timer = 0;

/** @param {HTMLElement} link @returns {HTMLTemplateElement|undefined} */
function previewOf(link) {
  const all = document.querySelectorAll("template[data-preview-of]");
  return [...all].find((one) => one.dataset.previewOf === link.dataset.preview);
}

/** Below the link, or above it where there is no room. @param {HTMLElement} link */
function place(link) {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const end = [...link.getClientRects()].at(-1) ?? at;
  const [width, height] = [box.offsetWidth, box.offsetHeight];
  const room = document.documentElement.clientWidth;
  const below = end.bottom + height + 8 < innerHeight || at.top < height + 8;
  box.style.left = `${scrollX + Math.max(8, Math.min(at.left, room - width - 8))}px`;
  box.style.top = `${scrollY + (below ? end.bottom + 4 : at.top - height - 4)}px`;
}

/** @param {HTMLElement} link */
function show(link) {
  const words = previewOf(link);
  if (!words || shownFor === link) return;
  hide();
  box.replaceChildren(words.content.cloneNode(true));
  box.hidden = false;
  box.scrollTop = 0;
  link.setAttribute("aria-describedby", box.id);
  shownFor = link;
  place(link);
}

function hide() {
  clearTimeout(timer);
  shownFor?.removeAttribute("aria-describedby");
  shownFor = null;
  box.hidden = true;
}

/** @param {() => void} what @param {number} wait */
function later(what, wait) {
  clearTimeout(timer);
  timer = setTimeout(what, wait);
}

function addPreviews() {
  box = document.createElement("div");
  box.className = "preview";
  box.id = "paragraph-preview";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  // Inside what the language switch governs, and outside of anything that would clip it.
  const main = document.querySelector(".md-main") ?? document.body;
  main.append(box);
  const cited = (event) => event.target.closest?.("a[data-preview]");
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = cited(event);
    if (link) later(() => show(link), SOON);
    else if (box.contains(event.target)) clearTimeout(timer);
    else if (shownFor) later(hide, LINGER);
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = cited(event);
    if (link?.matches(":focus-visible")) show(link);
    else if (shownFor && !box.contains(event.target)) hide();
  });
  document.addEventListener("focusout", (event) => {
    if (cited(event) === shownFor) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
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

if (document.querySelector("a[data-preview]")) addPreviews();
document.querySelectorAll("table[data-sortable]").forEach(makeSortable);
