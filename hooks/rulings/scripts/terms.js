/** Explains a term beside it on hover and focus; the glossary's own page gets a filter. */

const SOON = 150; // ms; passing over a term shows nothing
const LINGER = 250; // ms to move from the term to its explanation
const BEFORE = 40; // characters before a definition that say what the short name stands for

/** @typedef {{zh: string, en: string, definition: {zh: string, en: string}, source: string}} Term */

/** @type {HTMLElement} */
let box;
/** @type {HTMLAnchorElement|null} */
let wanted = null;
/** @type {Promise<Record<string, Term>>|null} */
let glossary = null;
let timer = 0;

/** @param {string} tag @param {string} words @param {string} lang @returns {HTMLElement} */
function element(tag, words, lang) {
  const made = document.createElement(tag);
  made.textContent = words;
  made.lang = lang;
  return made;
}

/** @param {HTMLAnchorElement} link @returns {string} what its address ends in */
function target(link) {
  return decodeURIComponent(link.hash.slice(1));
}

/** Loaded once, when the first term is asked for: as a script, since a page opened from a folder
 * may fetch nothing. @param {HTMLAnchorElement} link */
function terms(link) {
  glossary ??= new Promise((found, failed) => {
    const script = document.createElement("script");
    script.src = new URL("../glossary.js", link.href);
    script.onload = () => found(globalThis.glossaryTerms);
    script.onerror = failed;
    document.head.append(script);
  });
  glossary.catch(() => {
    glossary = null; // the next term tries again
  });
  return glossary;
}

/** @param {Term} term @returns {HTMLElement[]} */
function explained(term) {
  const zh = element("p", "", "zh-Hant-TW");
  zh.append(element("b", term.zh, "zh-Hant-TW"), " ", term.definition.zh);
  const en = element("p", "", "en");
  en.append(element("b", term.en, "en"), " ", term.definition.en);
  return [zh, en];
}

/** The words that define a short name, out of its paragraph. @param {HTMLAnchorElement} link */
function defined(link) {
  const place = document.getElementById(target(link));
  const name = [...(place?.querySelectorAll("dfn") ?? [])].find(
    (one) => one.textContent === link.textContent,
  );
  if (!name) return [];
  const range = document.createRange();
  range.setStart(name.parentElement, 0);
  range.setEndAfter(name);
  const words = range.toString();
  const cut = words.slice(-BEFORE - link.textContent.length);
  const shown = element("p", `${cut.length < words.length ? "…" : ""}${cut}）`, "zh-Hant-TW");
  shown.className = "only";
  return [shown];
}

/** Below the term, or above it where there is no room. @param {HTMLAnchorElement} link */
function place(link) {
  const lines = [...link.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const room = document.documentElement.clientWidth - box.offsetWidth - 8;
  const below = last.bottom + box.offsetHeight + 8 < innerHeight || first.top < box.offsetHeight + 8;
  box.style.left = `${scrollX + Math.max(8, Math.min(last.left, room))}px`;
  box.style.top = `${scrollY + (below ? last.bottom + 2 : first.top - box.offsetHeight - 2)}px`;
}

/** @param {HTMLAnchorElement} link */
async function show(link) {
  if (wanted === link && !box.hidden) return;
  hide();
  wanted = link;
  const own = link.pathname === location.pathname;
  const term = own ? null : (await terms(link).catch(() => ({})))[target(link)];
  const words = term ? explained(term) : defined(link);
  if (wanted !== link || !words.length) return;
  box.replaceChildren(...words);
  box.hidden = false;
  link.setAttribute("aria-describedby", box.id);
  place(link);
}

function hide() {
  clearTimeout(timer);
  wanted?.removeAttribute("aria-describedby");
  wanted = null;
  box.hidden = true;
}

/** @param {() => void} what @param {number} wait */
function later(what, wait) {
  clearTimeout(timer);
  timer = setTimeout(what, wait);
}

/** @param {Event} event @returns {HTMLAnchorElement|null} */
function termAt(event) {
  return event.target.closest?.("a.term") ?? null;
}

function explainTerms() {
  box = document.createElement("div");
  box.className = "gloss";
  box.id = "explained";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  // Inside what the language switch governs, and outside of anything that would clip it.
  (document.querySelector(".md-main") ?? document.body).append(box);
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = termAt(event);
    if (link) later(() => show(link), SOON);
    else if (box.contains(event.target)) clearTimeout(timer);
    else later(hide, LINGER);
  });
  document.addEventListener("focusin", (event) => {
    const link = termAt(event);
    if (link?.matches(":focus-visible")) show(link);
    else if (wanted) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}

/** @param {string} words @returns {string} without case, 臺 as 台 */
function folded(words) {
  return words.toLowerCase().normalize("NFKC").replaceAll("臺", "台");
}

/** A field that leaves the entries holding what is typed. @param {HTMLElement} holder */
function addFilter(holder) {
  const entries = [...document.querySelectorAll(`#${holder.dataset.filter} > *`)];
  const texts = entries.map((entry) => folded(entry.textContent));
  const label = document.createElement("label");
  const field = document.createElement("input");
  field.type = "search";
  field.autocomplete = "off";
  const count = document.createElement("output");
  label.append(element("span", "篩選", "zh-Hant-TW"), " ", element("span", "Filter", "en"), " ", field);
  holder.append(label, count);
  const sift = () => {
    const wanted = folded(field.value.trim());
    entries.forEach((entry, at) => {
      entry.hidden = !texts[at].includes(wanted);
    });
    count.textContent = `${entries.filter((entry) => !entry.hidden).length} / ${entries.length}`;
  };
  field.addEventListener("input", sift);
  // A link to an entry that is filtered out shows it again.
  addEventListener("hashchange", () => {
    if (!document.getElementById(decodeURIComponent(location.hash.slice(1)))?.hidden) return;
    field.value = "";
    sift();
    document.getElementById(decodeURIComponent(location.hash.slice(1))).scrollIntoView();
  });
  sift();
}

if (document.querySelector("a.term")) explainTerms();
document.querySelectorAll("[data-filter]").forEach(addFilter);
