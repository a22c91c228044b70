/** One link, "report an error", that comes to the paragraph a reader points at or focuses. */

import { both } from "./words.js";

const PLACE = ".row[id], .part tr[id]";
const REPORTED = /^[a-z0-9-]+#[a-z0-9-]+$/;

/** @type {HTMLAnchorElement|null} the footer's link to the page about the site */
const about = document.querySelector("a[data-about]");
const link = document.createElement("a");

/** Where a paragraph is reported: to the operator's address, or on the page about the site.
 * @param {string} anchor @returns {string} */
function address(anchor) {
  const slug = location.pathname.split("/").filter((part) => part && part !== "index.html").at(-1);
  const place = `${slug}#${anchor}`;
  const contact = about.dataset.contact;
  if (!contact) return `${about.href}?at=${encodeURIComponent(place)}#report`;
  const page = `${location.href.split("#")[0]}#${anchor}`;
  const title = contact.startsWith("mailto:") ? "subject" : "title";
  const asked = `${title}=${encodeURIComponent(place)}&body=${encodeURIComponent(page)}`;
  return `${contact}${contact.includes("?") ? "&" : "?"}${asked}`;
}

/** @param {Element|null|undefined} place the paragraph, or a row of a table */
function show(place) {
  if (!place || place.contains(link) || link.matches(":focus")) return;
  link.href = address(place.id);
  const own = place.querySelector(":scope > a.at");
  if (own) own.after(link);
  else (place.cells?.[0] ?? place).append(link);
}

function hide() {
  if (link.matches(":focus")) link.parentElement.querySelector("a.at")?.focus();
  link.remove();
}

function comeAndGo() {
  link.className = "report ready";
  link.append(...both("回報錯誤", "Report an error"));
  document.addEventListener("pointerover", (event) => {
    const place = event.target.closest?.(PLACE);
    if (place) show(place);
    else if (!link.matches(":focus")) link.remove();
  });
  document.addEventListener("focusin", (event) => {
    // A table scrolls by keyboard as a whole: its first row stands for it.
    const table = event.target.matches(".part .scroll") ? event.target : null;
    show(table ? table.querySelector("tr[id]") : event.target.closest(PLACE));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
  const arrive = () => show(document.getElementById(location.hash.slice(1))?.closest(PLACE));
  addEventListener("hashchange", arrive);
  arrive();
}

/** On the page about the site: which paragraph a reader came from. @param {HTMLElement} words */
function tell(words) {
  const place = new URLSearchParams(location.search).get("at") ?? "";
  if (!REPORTED.test(place)) return;
  const back = document.createElement("a");
  back.href = `../rulings/${place.replace("#", "/#")}`;
  back.textContent = place;
  words.append(back);
  words.hidden = false;
}

if (about && document.querySelector(PLACE)) comeAndGo();
document.querySelectorAll("[data-reported]").forEach(tell);
