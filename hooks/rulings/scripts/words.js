/** Words that say which language they are in. */

/** @param {string} words @param {string} lang @param {string} tag @returns {HTMLElement} */
export function spoken(words, lang, tag = "span") {
  const made = document.createElement(tag);
  made.textContent = words;
  made.lang = lang;
  return made;
}

/** Both languages, of which the reading language hides one.
 * @param {string} zh @param {string} en @returns {(HTMLElement|string)[]} */
export function both(zh, en) {
  return [spoken(zh, "zh-Hant-TW"), " ", spoken(en, "en")];
}
