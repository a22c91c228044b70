// Reads what people type, by the same rules as hooks/rulings/calculators/reading.py.
// Gives { value }, or { trouble } with the code of what is wrong.

import { exists } from "./calendar.js";
import { less, whole } from "./decimal.js";

export const MAX_LENGTH = 40;
const FOLD = new Map([..."０１２３４５６７８９，．／％－−–—＄万亿"].map((from, i) => [from, "0123456789,./%----$萬億"[i]]));
const NUMBER = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";
const SECTIONS = new RegExp(`^(?:(${NUMBER})億)?(?:(${NUMBER})萬)?(${NUMBER})?$`);
const MONEY_SIGNS = /^(?:NT\$|US\$|NTD|TWD|USD|\$|新[臺台]幣|美[金元])|(?:元整?|圓)$/g;
const PERCENT_SIGNS = /^百分之|%$/g;
const DAY = /^((?:中華)?民國)?([0-9]{1,4})(?:年|[-./])([0-9]{1,2})(?:月|[-./])([0-9]{1,2})日?$/;
const LIMITS = {
  money: { places: 2, most: whole(10n ** 15n) },
  percent: { places: 6, most: whole(100n) },
  exchange: { places: 6, most: whole(10n ** 6n), positive: true },
};

const trouble = (code) => ({ trouble: code });
const fold = (typed) => [...typed].map((c) => FOLD.get(c) ?? c).join("").replace(/[ \t\r\n\u00a0\u3000]/g, "");

export function read(field, typed) {
  const words = fold(typed.slice(0, MAX_LENGTH + 1));
  if (!words) return field.optional ? { value: null } : trouble("empty");
  if (field.kind === "choice") return field.options.includes(words) ? { value: words } : trouble("choice");
  if (typed.length > MAX_LENGTH) return trouble("large");
  if (field.kind === "day") return readDay(words);
  return within(LIMITS[field.kind], words.replace(field.kind === "percent" ? PERCENT_SIGNS : MONEY_SIGNS, ""));
}

function within(limits, words) {
  const negative = words.startsWith("-");
  const value = readNumber(negative ? words.slice(1) : words);
  if (!value) return trouble("number");
  if (negative) return trouble("negative");
  if (value.p > limits.places) return trouble("places");
  if (less(limits.most, value)) return trouble("large");
  return limits.positive && value.n === 0n ? trouble("zero") : { value };
}

/** 1234, 1,234.5, 2.5萬, 116萬1285, 1億2,000萬; null where it isn't plain. */
export function readNumber(words) {
  const found = words && SECTIONS.exec(words);
  if (!found) return null;
  let total = whole(0);
  let last = 0n;
  for (const [text, zeros] of [[found[1], 8], [found[2], 4], [found[3], 0]]) {
    if (text === undefined) continue;
    const worth = 10n ** BigInt(zeros);
    const value = decimal(text, worth);
    if (last && (value.n >= last * 10n ** BigInt(value.p) || total.p || total.n % last)) return null;
    total = { n: total.n * 10n ** BigInt(value.p) + value.n, p: value.p };
    last = worth;
  }
  return total;
}

/** The digits times `worth`, with no more decimals than are needed. */
function decimal(text, worth) {
  const [units, decimals = ""] = text.replaceAll(",", "").split(".");
  let n = BigInt(units + decimals) * worth;
  let p = decimals.length;
  while (p && n % 10n === 0n) [n, p] = [n / 10n, p - 1];
  return { n, p };
}

/** 2023-04-01, 2023/4/1, 112.4.1, 民國112年4月1日; years up to 199 are of the Republic. */
function readDay(words) {
  const found = DAY.exec(words);
  if (!found) return trouble("day");
  let y = BigInt(found[2]);
  if (y >= 1n && y <= 199n) y += 1911n;
  else if (found[1] || y < 1912n || y > 2199n) return trouble("day");
  const day = { y, m: BigInt(found[3]), d: BigInt(found[4]) };
  return exists(day) ? { value: day } : trouble("day");
}
