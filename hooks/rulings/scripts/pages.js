// What every page runs.

import "./folder.js";
import "./reading.js";
import "./report.js";
import "./terms.js";
import "./topics.js";

// Three times the size of all the above, and few pages need it.
if (document.querySelector("[data-calculator]")) {
  const script = document.createElement("script");
  script.src = new URL("calculators.js", document.currentScript.src);
  document.head.append(script);
}
