// Exact decimals: { n, p } is n ÷ 10^p, n a BigInt. No floating point anywhere.

const SHOWN = 6; // decimals of a quotient that never ends

const ten = (places) => 10n ** BigInt(places);
export const whole = (n) => ({ n: BigInt(n), p: 0 });
export const ZERO = whole(0);

const at = (a, places) => a.n * ten(places - a.p);
const wider = (a, b) => Math.max(a.p, b.p);

export const add = (a, b) => ({ n: at(a, wider(a, b)) + at(b, wider(a, b)), p: wider(a, b) });
export const sub = (a, b) => add(a, { n: -b.n, p: b.p });
export const mul = (a, b) => ({ n: a.n * b.n, p: a.p + b.p });
export const sum = (all) => all.reduce(add, ZERO);
export const less = (a, b) => sub(a, b).n < 0n;
export const min = (a, b) => (less(b, a) ? b : a);
export const max = (a, b) => (less(a, b) ? b : a);
/** `percent` per cent of `a`. */
export const of = (a, percent) => ({ n: a.n * percent.n, p: a.p + percent.p + 2 });

/** a ÷ divisor (a BigInt above zero) at `places` decimals, halves away from zero. */
export function divide(a, divisor, places, mode = "half-up") {
  const top = (a.n < 0n ? -a.n : a.n) * ten(places);
  const bottom = divisor * ten(a.p);
  const floor = top / bottom;
  const rest = top % bottom;
  const up = mode === "half-up" ? rest * 2n >= bottom : mode === "up" && rest > 0n;
  const size = floor + (up ? 1n : 0n);
  return { n: a.n < 0n ? -size : size, p: places };
}

/** `a` in whole dollars: half-up, down or up. */
export const toDollars = (a, mode = "half-up") => divide(a, 1n, 0, mode);

function parts(a) {
  const digits = String(a.n < 0n ? -a.n : a.n).padStart(a.p + 1, "0");
  const cut = digits.length - a.p;
  return [digits.slice(0, cut), digits.slice(cut).replace(/0+$/, "")];
}

const written = (a, minus, units, decimals) => (a.n < 0n ? minus : "") + units + (decimals && `.${decimals}`);

/** 3566.622 */
export function plain(a) {
  const [units, decimals] = parts(a);
  return written(a, "-", units, decimals);
}

/** 3,566.622 or −1 */
export function shown(a) {
  const [units, decimals] = parts(a);
  return written(a, "−", units.replace(/\B(?=(?:\d{3})+$)/g, ","), decimals);
}

export const percent = (a) => `${shown(a)}%`;

/** "= 178.35", or "≈ 12.345679" where a ÷ divisor has more than six decimals. */
export function quotient(a, divisor = 1n) {
  const short = divide(a, divisor, SHOWN);
  const exact = at(short, Math.max(SHOWN, a.p)) * divisor === at(a, Math.max(SHOWN, a.p));
  return `${exact ? "=" : "≈"} ${shown(short)}`;
}

/** A step whose outcome stays as it is. */
export const exactStep = (key, words, value) => ({ key, expression: `${words} = ${shown(value)}`, value: plain(value) });

/** A step whose outcome, a ÷ divisor, is brought to the dollar. */
export function settled(key, words, a, mode = "half-up", divisor = 1n) {
  const dollars = divide(a, divisor, 0, mode);
  const same = at(dollars, a.p) * divisor === a.n;
  const tail = same ? "" : ` → ${shown(dollars)}`;
  return { key, expression: `${words} ${quotient(a, divisor)}${tail}`, value: plain(dollars) };
}
