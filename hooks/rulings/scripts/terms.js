/** Explains a term beside it on hover and focus; the glossary's own page gets a filter. */

import { beside } from "./beside.js";
import { both, spoken } from "./words.js";

const BEFORE = 40; // characters before a definition that say what the short name stands for

/** @typedef {{zh: string, en: string, definition: {zh: string, en: string}, source: string}} Term */

/** @type {Promise<Record<string, Term>>|null} */
let glossary = null;

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
  const zh = spoken("", "zh-Hant-TW", "p");
  zh.append(spoken(term.zh, "zh-Hant-TW", "b"), " ", term.definition.zh);
  const en = spoken("", "en", "p");
  en.append(spoken(term.en, "en", "b"), " ", term.definition.en);
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
  const shown = spoken(`${cut.length < words.length ? "…" : ""}${cut}）`, "zh-Hant-TW", "p");
  shown.className = "only";
  return [shown];
}

/** What a term means, or what a short name stands for. @param {HTMLAnchorElement} link */
async function meaning(link) {
  const own = link.pathname === location.pathname;
  const term = own ? null : (await terms(link).catch(() => ({})))[target(link)];
  return term ? explained(term) : defined(link);
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
  label.append(...both("篩選", "Filter"), " ", field);
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

if (document.querySelector("a.term")) beside("a.term", "gloss", "explained", meaning);
document.querySelectorAll("[data-filter]").forEach(addFilter);
