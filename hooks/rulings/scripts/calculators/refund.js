// The refund of unused game currency: (paid part of the balance + coins) × (1 − cost rate).

import { ZERO, add, exactStep, max, min, of, percent, settled, shown, sub, whole } from "./decimal.js";

export const fields = [
  { name: "balance", kind: "money" },
  { name: "topup", kind: "money" },
  { name: "order", kind: "choice", options: ["free-first", "paid-first"] },
  { name: "free", kind: "money", optional: true },
  { name: "coins", kind: "money" },
  { name: "rate", kind: "percent" },
  { name: "rounding", kind: "choice", options: ["half-up", "down", "up"] },
];

export const troubles = ({ order, free }) => (order === "paid-first" && free === null ? [["free", "empty"]] : []);

export function steps({ balance, topup, order, free, coins, rate, rounding }) {
  const paid = paidPart(balance, topup, order, free ?? ZERO);
  const base = add(paid.amount, coins);
  return [
    exactStep("paid", paid.expression, paid.amount),
    exactStep("base", `${shown(paid.amount)} + ${shown(coins)}`, base),
    exactStep("deduction", `${shown(base)} × ${percent(rate)}`, of(base, rate)),
    settled("refund", `${shown(base)} × (1 − ${percent(rate)})`, of(base, sub(whole(100), rate)), rounding),
  ];
}

// Free currency used first: what is left is paid, up to the top-ups. Otherwise what is left is
// free, up to what was received free.
function paidPart(balance, topup, order, free) {
  if (order === "free-first") return { expression: `min(${shown(balance)}, ${shown(topup)})`, amount: min(balance, topup) };
  const left = `max(0, ${shown(balance)} − ${shown(free)})`;
  return { expression: `min(${left}, ${shown(topup)})`, amount: min(max(ZERO, sub(balance, free)), topup) };
}
