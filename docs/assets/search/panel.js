// The search panel: what is typed, what is shown, and how the keys move.

import { excerpt, load, search } from "./engine.js";

const PAGE = 20; // results shown at a time
const PAUSE = 120; // milliseconds without typing before a search starts
const NAMES = ["court", "topic", "language"];

const text = (key, dialog) => dialog.querySelector(`template[data-text="${key}"]`).content;

/**
 * Wires the panel's dialog. `base` is the site's root, `pagefind` a function that loads the index
 * on first call. Returns what is to be done each time the dialog has opened.
 */
export function panel(dialog, base, pagefind) {
  const input = dialog.querySelector("input[type=search]");
  const status = dialog.querySelector("[role=status]");
  const results = dialog.querySelector("[data-results]");
  const more = dialog.querySelector("[data-more]");
  const selects = NAMES.map((name) => dialog.querySelector(`select[name=${name}]`));
  let latest = 0;
  let waiting = 0;
  let hits = [];
  let shown = 0;

  // Until the answer stands, what is listed belongs to an earlier question.
  const busy = (is) => results.setAttribute("aria-busy", is);

  const say = (key, count) => {
    const words = text(key, dialog).cloneNode(true);
    for (const place of words.querySelectorAll("[data-count]")) place.textContent = count;
    status.replaceChildren(words);
  };

  const clear = (key) => {
    hits = [];
    shown = 0;
    results.replaceChildren();
    more.hidden = true;
    say(key);
  };

  const filters = () =>
    Object.fromEntries(
      selects.filter((one) => one.value).map((one) => [one.name, one.value]),
    );

  const ready = async () => {
    const index = await pagefind();
    for (const select of selects) {
      if (select.options.length > 1) continue;
      for (const value of index.filters[select.name] ?? []) select.add(new Option(value, value));
      select.closest("label").hidden = select.options.length < 2;
    }
    return index.instance;
  };

  const add = (loaded) => {
    const first = append(results, loaded, base, shown);
    shown += loaded.length;
    more.hidden = shown >= hits.length;
    return first;
  };

  // Results may come when the reader has gone down into those before them: the focus stays.
  const replace = (answer, loaded) => {
    const inside = results.contains(document.activeElement);
    const held = inside ? document.activeElement.href : "";
    clear("none");
    hits = answer;
    const first = add(loaded);
    const same = [...results.querySelectorAll("a")].find((link) => link.href === held);
    if (inside) (same ?? first ?? input).focus();
    if (hits.length) say(hits.length === 1 ? "one" : "many", hits.length);
  };

  const showMore = async () => {
    const turn = latest;
    const loaded = await load(hits.slice(shown, shown + PAGE));
    if (turn === latest) add(loaded)?.focus();
  };

  const run = async () => {
    latest += 1;
    const turn = latest;
    if (!input.value.trim()) {
      clear("prompt");
      busy(false);
      return;
    }
    busy(true);
    try {
      const answer = await search(await ready(), input.value, filters());
      const loaded = await load(answer.slice(0, PAGE));
      if (turn === latest) replace(answer, loaded);
    } catch (error) {
      console.error(error);
      if (turn === latest) clear("broken");
    }
    if (turn === latest) busy(false);
  };

  const soon = () => {
    latest += 1;
    busy(true);
    clearTimeout(waiting);
    waiting = setTimeout(run, PAUSE);
  };

  input.addEventListener("input", (event) => event.isComposing || soon());
  input.addEventListener("compositionend", soon);
  for (const select of selects) select.addEventListener("change", run);
  more.addEventListener("click", showMore);
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    results.querySelector("a")?.click();
  });
  dialog.addEventListener("keydown", (event) => move(event, input, results));

  return (query) => {
    if (query) input.value = query;
    if (input.value) return run();
    // The index is on its way while the reader types.
    return ready().catch(() => clear("broken"));
  };
}

/** Arrow keys lead from the box through the results and back; Home and End to both ends. */
function move(event, input, results) {
  const links = [...results.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  const inside = at >= 0;
  if (event.isComposing || !links.length || !(inside || document.activeElement === input)) return;
  const to = {
    ArrowDown: Math.min(at + 1, links.length - 1),
    ArrowUp: at - 1,
    Home: inside ? 0 : null,
    End: inside ? links.length - 1 : null,
  }[event.key];
  if (to === undefined || to === null || (event.key === "ArrowUp" && !inside)) return;
  event.preventDefault();
  (to < 0 ? input : links[to]).focus();
}

/** Adds results, grouped by page; returns the first new link. */
function append(results, loaded, base, shown) {
  let rank = shown;
  let first = null;
  for (const result of loaded) {
    const page = result.url.split("#")[0];
    const group =
      [...results.children].find((one) => one.dataset.page === page) ??
      results.appendChild(groupOf(page, result));
    const item = itemOf(result, base, rank);
    rank += 1;
    group.lastElementChild.append(item);
    first ??= item.firstElementChild;
  }
  return first;
}

function groupOf(page, { title, title_en: english }) {
  const heading = element("h3", "rs-group__title", both(title, english));
  const group = element("section", "rs-group", [heading, element("ol", "rs-group__list", [])]);
  group.dataset.page = page;
  return group;
}

function itemOf(result, base, rank) {
  const words = excerpt(result).map((piece) =>
    piece.mark ? element("mark", "", [piece.text]) : piece.text,
  );
  const place = both(result.section, result.section_en);
  const voice = result.voice
    ? [element("span", "rs-result__voice", both(result.voice, result.voice_en))]
    : [];
  // "only": in the reading language or not, these are the words that were found.
  const link = element("a", "rs-result", [
    element("span", "rs-result__place", [element("span", "", place), ...voice]),
    element("span", "rs-result__text only", words, result.language === "en" ? "en" : "zh-Hant"),
  ]);
  link.href = new URL(result.url, base);
  link.dataset.rank = rank;
  return element("li", "", [link]);
}

/** Both languages, of which the reading language hides one; "only" one of them always stays. */
function both(zh = "", en = "") {
  if (!en || en === zh) return [element("span", "only", [zh], "zh-Hant")];
  if (!zh) return [element("span", "only", [en], "en")];
  return [element("span", "", [zh], "zh-Hant"), " ", element("span", "", [en], "en")];
}

/** An element with its children; text goes in as text, never as markup. */
function element(name, className, children, lang) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (lang) made.lang = lang;
  made.append(...children);
  return made;
}
