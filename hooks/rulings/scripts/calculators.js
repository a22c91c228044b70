// Brings the calculators of a page to life; only pages that have one load it.

import { start } from "./calculators/form.js";

start();
