// Runs a calculator on what was typed: { steps }, or { troubles } by field.

import * as conversion from "./conversion.js";
import * as costs from "./costs.js";
import * as interest from "./interest.js";
import { read } from "./reading.js";
import * as refund from "./refund.js";
import * as share from "./share.js";

export const CALCULATORS = { refund, interest, share, conversion, costs };

export function run(name, typed) {
  const calculator = CALCULATORS[name];
  const results = calculator.fields.map((field) => [field.name, read(field, typed[field.name] ?? "")]);
  const wrong = results.filter(([, result]) => result.trouble).map(([field, result]) => [field, result.trouble]);
  if (wrong.length) return { steps: [], troubles: wrong };
  const inputs = Object.fromEntries(results.map(([field, result]) => [field, result.value]));
  const among = calculator.troubles(inputs);
  return among.length ? { steps: [], troubles: among } : { steps: calculator.steps(inputs), troubles: [] };
}
