// A calculator's form: reads it, shows the steps or what is wrong, loads the rulings' figures and
// the figures in the address. Those stand behind the #: they never leave the reader's browser.

import { ASK, CORRECT, message } from "./messages.js";
import { MAX_LENGTH } from "./reading.js";
import { CALCULATORS, run } from "./run.js";
import { both } from "../words.js";

const LONGEST = 2000; // characters of an address; a full form has some 300

export function start() {
  const forms = [...document.querySelectorAll("[data-calculator]")].filter((s) => Object.hasOwn(CALCULATORS, s.dataset.calculator)).map(enliven);
  const fromAddress = () => forms.forEach((load) => load(location.hash));
  addEventListener("hashchange", fromAddress);
  fromAddress();
}

function enliven(section) {
  const form = section.querySelector("form");
  const result = section.querySelector(".calc-result");
  const { fields } = CALCULATORS[section.dataset.calculator];
  const view = { section, form, result, fields };
  for (const hidden of [form, ...section.querySelectorAll("[data-inputs]")]) hidden.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    calculate(view);
  });
  form.addEventListener("input", (event) => edited(view, event.target.name));
  form.addEventListener("reset", () => clear(view));
  section.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-inputs]");
    if (button) loadPreset(view, button.dataset);
  });
  return (hash) => loadAddress(view, hash);
}

// ── in ──

const typedIn = ({ form, fields }) => Object.fromEntries(fields.map(({ name }) => [name, form.elements[name].value]));

function fill({ form, fields }, values) {
  for (const { name, kind, options } of fields) {
    const value = values[name] ?? "";
    if (kind !== "choice") form.elements[name].value = value.slice(0, MAX_LENGTH + 1);
    else if (options.includes(value)) form.elements[name].value = value;
  }
}

function loadPreset(view, { inputs, captions, open }) {
  clear(view);
  fill(view, JSON.parse(inputs));
  for (const [name, words] of Object.entries(JSON.parse(captions))) say(part(view, name, "caption"), words);
  if (!open) return calculate(view, true);
  say(part(view, open, "caption"), ASK);
  view.form.elements[open].focus();
}

function loadAddress(view, hash) {
  const [id, query] = hash.split(/\?(.*)/s);
  if (id !== `#${view.section.id}` || query === undefined || hash.length > LONGEST) return;
  clear(view);
  const given = new URLSearchParams(query);
  fill(view, Object.fromEntries(view.fields.map(({ name }) => [name, given.get(name) ?? ""])));
  view.section.scrollIntoView();
  calculate(view, true);
}

// ── out ──

function calculate(view, loaded = false) {
  const typed = typedIn(view);
  const { steps, troubles } = run(view.section.dataset.calculator, typed);
  for (const { name, kind } of view.fields) {
    const found = troubles.find(([field]) => field === name);
    mark(view, name, found && message(found[1], kind));
  }
  if (troubles.length) {
    say(view.result, CORRECT);
    view.result.classList.add("wrong");
    view.form.elements[troubles[0][0]].focus();
    return;
  }
  view.result.classList.remove("wrong");
  view.result.replaceChildren(written(view, steps, typed));
  if (loaded) view.result.focus();
}

/** The steps under the labels the page brings, and an address that holds the inputs. */
function written(view, steps, typed) {
  const made = view.section.querySelector("template").content.cloneNode(true);
  for (const row of made.querySelectorAll("[data-step]")) {
    const step = steps.find(({ key }) => key === row.dataset.step);
    if (!step) {
      row.remove();
      continue;
    }
    row.querySelector("dd").textContent = step.expression;
    const caption = view.form.elements[step.key] && part(view, step.key, "caption");
    if (caption && !caption.hidden) row.querySelector("dt").append(" ", ...[...caption.childNodes].map((n) => n.cloneNode(true)));
  }
  const kept = new URLSearchParams(Object.entries(typed).filter(([, value]) => value.trim()));
  made.querySelector("a").href = `#${view.section.id}?${kept}`;
  return made;
}

function mark(view, name, words) {
  const input = view.form.elements[name];
  if (input instanceof RadioNodeList) return;
  say(part(view, name, "error"), words);
  if (words) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

/** A result that no longer fits what is typed goes; so does what was said of the field. */
function edited(view, name) {
  view.result.replaceChildren();
  const caption = part(view, name, "caption");
  if (caption) say(caption, null);
  mark(view, name, null);
}

function clear(view) {
  view.result.replaceChildren();
  for (const { name, kind } of view.fields) {
    if (kind === "choice") continue;
    mark(view, name, null);
    say(part(view, name, "caption"), null);
  }
}

const part = (view, name, kind) => document.getElementById(`${view.section.id}-${name}-${kind}`);

/** Puts words, in both languages, in an element; none hide it. The result itself always stays. */
function say(place, words) {
  place.replaceChildren(...(words ? both(words.zh, words.en) : []));
  if (!place.classList.contains("calc-result")) place.hidden = !words;
}
