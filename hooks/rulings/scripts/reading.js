/** Remembers the reading language and copies citations. */

import { both } from "./words.js";

const KEY = "reading-language";

/** @returns {string} the remembered choice; empty where storage is refused or has none. */
function remembered() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} choice one of zh, both, en */
function remember(choice) {
  try {
    localStorage.setItem(KEY, choice);
  } catch {
    // The choice holds for this page then.
  }
}

function keepLanguage() {
  const ways = [...document.querySelectorAll('input[name="reading"]')];
  const last = ways.find((way) => way.value === remembered());
  if (last) last.checked = true;
  for (const way of ways) way.addEventListener("change", () => remember(way.value));
}

/** @param {HTMLElement} words what the button copies */
function addCopyButton(words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy ready";
  button.append(...both("複製", "Copy"));
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(words.textContent.trim());
    button.replaceChildren(...both("已複製", "Copied"));
  });
  words.after(button);
}

keepLanguage();
if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(addCopyButton);
