// A sum in a foreign currency, in New Taiwan dollars.

import { mul, settled, shown } from "./decimal.js";

export const fields = [
  { name: "amount", kind: "money" },
  { name: "exchange", kind: "exchange" },
  { name: "rounding", kind: "choice", options: ["half-up", "down", "up"] },
];

export const troubles = () => [];

export const steps = ({ amount, exchange, rounding }) => [
  settled("converted", `${shown(amount)} × ${shown(exchange)}`, mul(amount, exchange), rounding),
];
