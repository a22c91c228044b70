// Days of the calendar as { y, m, d } of BigInts, and the number of days before them.

export const leap = (y) => (y % 4n === 0n && y % 100n !== 0n) || y % 400n === 0n;

const LENGTHS = [31n, 28n, 31n, 30n, 31n, 30n, 31n, 31n, 30n, 31n, 30n, 31n];
const length = (y, m) => (m === 2n && leap(y) ? 29n : LENGTHS[Number(m) - 1]);

export const exists = ({ y, m, d }) => m >= 1n && m <= 12n && d >= 1n && d <= length(y, m);

/** Days since the last day of the year 0. */
export function ordinal({ y, m, d }) {
  const before = y - 1n;
  let days = before * 365n + before / 4n - before / 100n + before / 400n + d;
  for (let month = 1n; month < m; month += 1n) days += length(y, month);
  return days;
}

const two = (n) => String(n).padStart(2, "0");
export const iso = ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`;
export const both = (day) => `${iso(day)} (${day.y - 1911n}.${day.m}.${day.d})`;
