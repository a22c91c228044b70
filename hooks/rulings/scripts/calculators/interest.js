// Simple interest: principal × rate × (whole years + remaining days ÷ 365); both end days count.

import { both, iso, leap, ordinal } from "./calendar.js";
import { add, divide, exactStep, of, percent, settled, shown } from "./decimal.js";

const YEAR = 365n; // Civil Code, Article 123, paragraph 2

export const fields = [
  { name: "principal", kind: "money" },
  { name: "rate", kind: "percent" },
  { name: "from", kind: "day" },
  { name: "to", kind: "day" },
];

export const troubles = ({ from, to }) => (ordinal(to) < ordinal(from) ? [["to", "before"]] : []);

export function steps({ principal, rate, from, to }) {
  const [years, days] = period(from, to);
  const yearly = of(principal, rate);
  const scaled = { n: yearly.n * (years * YEAR + days), p: yearly.p };
  const due = divide(scaled, YEAR, 0);
  const time = `${years} + ${days}/${YEAR}`;
  return [
    { key: "period", expression: `${both(from)} – ${both(to)}`, value: iso(to) },
    { key: "time", expression: time, value: `${years}+${days}` },
    settled("interest", `${shown(principal)} × ${percent(rate)} × (${time})`, scaled, "half-up", YEAR),
    exactStep("total", `${shown(principal)} + ${shown(due)}`, add(principal, due)),
  ];
}

/** Whole years and remaining days, both end days counted; a year ends on the day before its date. */
export function period(from, to) {
  const end = ordinal(to) + 1n;
  let years = to.y - from.y + 1n;
  while (begins(from, years) > end) years -= 1n;
  return [years, end - begins(from, years)];
}

// A year that began on 29 February ends on the last day of February.
function begins(from, years) {
  const y = from.y + years;
  const gone = from.m === 2n && from.d === 29n && !leap(y);
  return ordinal(gone ? { y, m: 3n, d: 1n } : { ...from, y });
}
