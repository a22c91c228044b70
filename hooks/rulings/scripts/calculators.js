// Brings the calculators of a page to life; a page without one loads no more than this.

if (document.querySelector("[data-calculator]")) import("./calculators/form.js").then((form) => form.start());
