// Litigation costs divided by per cent: each share, what no share covers, what rounding leaves over.

import { exactStep, less, of, percent, plain, settled, shown, sub, sum, toDollars, whole } from "./decimal.js";

const SHARES = ["share1", "share2", "share3", "share4", "share5", "share6"];
const WHOLE = whole(100);

export const fields = [
  { name: "costs", kind: "money" },
  ...SHARES.map((name, i) => ({ name, kind: "percent", optional: i > 0 })),
];

const given = (inputs) => SHARES.filter((name) => inputs[name] !== null).map((name) => [name, inputs[name]]);
const covered = (shares) => sum(shares.map(([, share]) => share));

export function troubles(inputs) {
  const shares = given(inputs);
  return less(WHOLE, covered(shares)) ? [[shares.at(-1)[0], "over"]] : [];
}

export function steps(inputs) {
  const shares = given(inputs);
  const total = covered(shares);
  const parts = less(total, WHOLE) ? [...shares, ["rest", sub(WHOLE, total)]] : shares;
  const dollars = parts.map(([, share]) => toDollars(of(inputs.costs, share)));
  const words = shown(inputs.costs);
  return [
    { key: "sum", expression: `${shares.map(([, share]) => percent(share)).join(" + ")} = ${percent(total)}`, value: plain(total) },
    ...parts.map(([name, share]) => settled(name, `${words} × ${percent(share)}`, of(inputs.costs, share))),
    exactStep("difference", `${words} − (${dollars.map(shown).join(" + ")})`, sub(inputs.costs, sum(dollars))),
  ];
}
