// A progressive share of revenue, less a fee paid in advance.

import { exactStep, less, min, of, percent, settled, shown, sub, sum, toDollars } from "./decimal.js";

export const fields = [
  { name: "revenue", kind: "money" },
  { name: "ceiling1", kind: "money" },
  { name: "rate1", kind: "percent" },
  { name: "ceiling2", kind: "money" },
  { name: "rate2", kind: "percent" },
  { name: "rate3", kind: "percent" },
  { name: "advance", kind: "money" },
];

export const troubles = ({ ceiling1, ceiling2 }) => (less(ceiling1, ceiling2) ? [] : [["ceiling2", "tier"]]);

export function steps(inputs) {
  const tiers = tiersOf(inputs);
  const parts = tiers.map(([revenue, rate]) => of(revenue, rate));
  const words = tiers.map(([revenue, rate]) => `${shown(revenue)} × ${percent(rate)}`);
  const total = sum(parts);
  return [
    ...parts.map((part, i) => exactStep(`tier${i + 1}`, words[i], part)),
    settled("total", words.join(" + "), total),
    setOff(toDollars(total), inputs.advance),
  ];
}

// Revenue and rate of each tier that the revenue reaches; the first always.
function tiersOf({ revenue, ceiling1, ceiling2, rate1, rate2, rate3 }) {
  return [
    [min(revenue, ceiling1), rate1],
    [sub(min(revenue, ceiling2), ceiling1), rate2],
    [sub(revenue, ceiling2), rate3],
  ].filter(([amount], tier) => tier === 0 || amount.n > 0n);
}

function setOff(share, advance) {
  if (less(share, advance)) return exactStep("left", `${shown(advance)} − ${shown(share)}`, sub(advance, share));
  return exactStep("due", `${shown(share)} − ${shown(advance)}`, sub(share, advance));
}
