// The same cases as cases.py, from the same seed; index in, the calculator and what was typed out.

import { run } from "./calculators/run.js";

const NAMES = ["refund", "interest", "share", "conversion", "costs"];

function* numbers(index) {
  let state = (BigInt(index) * 2654435761n + 20260101n) % 4294967296n;
  for (;;) {
    state = (state * 1664525n + 1013904223n) % 4294967296n;
    yield Number(state >> 8n);
  }
}

const full = (text) => [...text].map((c) => (c >= "0" && c <= "9" ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c === "," ? "，" : c)).join("");
const commas = (text) => text.replace(/\B(?=(?:\d{3})+$)/g, ",");
const ODD = ["", "-5", "abc", "12,34", "1.5萬300", "9999999999999999", "1.23456789", "一百", "0", "　", "1e5", "１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１"];

function money(next) {
  const size = next() % 9;
  const whole = next() % 10 ** (size + 1 > 7 ? 7 : size + 1);
  const units = String(size > 6 ? whole * 100 : whole);
  const way = next() % 40;
  if (way === 0) return ODD[next() % ODD.length];
  if (way < 8) return commas(units);
  if (way < 12) return full(commas(units)) + "元";
  if (way < 16) return `${units.slice(0, 5)}萬${next() % 12000}`;
  if (way < 18) return `${next() % 30}億${next() % 12000}萬`;
  if (way < 22) return `NT$${units}.${next() % 100}`;
  return units;
}

function percent(next) {
  const way = next() % 40;
  if (way === 0) return ODD[next() % ODD.length];
  if (way < 10) return `${next() % 101}%`;
  if (way < 30) return `${next() % 40}.${next() % 100}`;
  if (way < 32) return `${next() % 20}.${next() % 10000000}`;
  return full(String(next() % 40));
}

const exchange = (next) => (next() % 30 ? `${next() % 120}.${next() % 100000}` : ODD[next() % ODD.length]);

function day(next) {
  const y = next() % 160;
  const m = next() % 12 + 1;
  const late = next() % 5 === 0;
  const d = late ? 27 + (next() % 5) : next() % 28 + 1;
  const way = next() % 30;
  if (way === 0) return ODD[next() % ODD.length];
  if (way < 10) return `${y + 1912}-${m}-${d}`;
  if (way < 12) return `${y + 1912}/2/29`;
  if (way < 20) return `${y + 1}.${m}.${d}`;
  return `${way < 25 ? "民國" : ""}${full(String(y + 1))}年${m}月${d}日`;
}

const choice = (next, options) => (next() % 50 ? options[next() % options.length] : "no");
const ROUNDINGS = ["half-up", "down", "up"];
const maybe = (next, make) => (next() % 2 ? make(next) : "");

const MAKERS = {
  refund: (n) => ({ balance: money(n), topup: money(n), order: choice(n, ["free-first", "paid-first"]), free: maybe(n, money), coins: money(n), rate: percent(n), rounding: choice(n, ROUNDINGS) }),
  interest: (n) => ({ principal: money(n), rate: percent(n), from: day(n), to: day(n) }),
  share: (n) => ({ revenue: money(n), ceiling1: money(n), rate1: percent(n), ceiling2: money(n), rate2: percent(n), rate3: percent(n), advance: money(n) }),
  conversion: (n) => ({ amount: money(n), exchange: exchange(n), rounding: choice(n, ROUNDINGS) }),
  costs: (n) => ({ costs: money(n), share1: percent(n), share2: percent(n), share3: maybe(n, percent), share4: maybe(n, percent), share5: "", share6: maybe(n, percent) }),
};

export function caseOf(index) {
  const stream = numbers(index);
  const next = () => stream.next().value;
  next();
  const name = NAMES[index % NAMES.length];
  return { name, typed: MAKERS[name](next) };
}

/** What came of the cases from `start` on, one line a case. */
export function lines(start, count) {
  const made = [];
  for (let index = start; index < start + count; index += 1) {
    const { name, typed } = caseOf(index);
    const { steps, troubles } = run(name, typed);
    made.push(`${index} ${JSON.stringify(typed)} ${steps.map((s) => `${s.key}: ${s.expression} [${s.value}]`).join("; ")}${troubles.map((t) => t.join("!")).join("; ")}`);
  }
  return made;
}

export async function digest(start, count) {
  const bytes = new TextEncoder().encode(lines(start, count).join("\n"));
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(hash)].map((b) => b.toString(16).padStart(2, "0")).join("");
}
