/** A copy of the site opened from a folder: a link to a folder shows its files, so it names the page. */

/** @param {Event} event */
function namePage({ target }) {
  const link = target.closest?.("a[href]");
  const meant = new URL(link?.getAttribute("href") ?? "", document.baseURI);
  if (!link || meant.protocol !== "file:" || !meant.pathname.endsWith("/")) return;
  meant.pathname += "index.html";
  link.setAttribute("href", meant);
}

if (location.protocol === "file:") {
  for (const way of ["click", "auxclick"]) document.addEventListener(way, namePage, true);
}
