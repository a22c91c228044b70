// Opens the search panel with the box or the / key, and loads everything else on first use.
// A plain script, not a module: it must run from a file, too, to say that search can't.

(() => {
  const root = document.querySelector("[data-search]");
  const dialog = root?.querySelector("dialog");
  if (!dialog?.showModal) return;

  // At the page for missing addresses the way to the top is "/" itself.
  const base = new URL(`${root.dataset.search.replace(/\/$/, "")}/`, document.baseURI);
  let panel = null;
  let index = null;

  // Small enough to be searched without stutter; a worker would cost another 41 kB to load.
  const SMALL = 5000;

  const load = async () => {
    const folder = new URL("pagefind/", base);
    const [{ createInstance }, facets] = await Promise.all([
      import(new URL("pagefind.js", folder)),
      fetch(new URL("facets.json", folder)).then((answer) => answer.json()),
    ]);
    const noWorker = facets.records < SMALL;
    const instance = createInstance({ basePath: folder.pathname, noWorker });
    await instance.init();
    return { instance, filters: facets.filters };
  };
  const pagefind = () => (index ??= load());

  const say = (key) => {
    const words = dialog.querySelector(`template[data-text="${key}"]`).content.cloneNode(true);
    dialog.querySelector("[role=status]").replaceChildren(words);
  };

  const open = async (query) => {
    if (!dialog.open) dialog.showModal();
    // Now, not when the rest has loaded: by then the reader may be typing.
    const input = dialog.querySelector("input");
    input.focus();
    input.select();
    if (location.protocol === "file:") return say("file");
    try {
      panel ??= import("./search/panel.js").then((part) => part.panel(dialog, base, pagefind));
      return (await panel)(query);
    } catch {
      return say("broken");
    }
  };

  // Right after closing, the focus may still be on the panel's own field.
  const typing = (element) =>
    !dialog.contains(element) &&
    (element.isContentEditable || element.matches("input:not([type=radio], [type=checkbox]), textarea, select"));

  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (!plain) return;
    if (event.key === "/" && !dialog.open && !typing(event.target)) {
      event.preventDefault();
      open();
    } else if (event.key === "Escape" && dialog.open) {
      // At once; a search field would only empty itself.
      event.preventDefault();
      dialog.close();
    }
  });

  dialog.addEventListener("click", ({ target }) => {
    const leaving = target === dialog || target.closest("[data-close], [data-results] a");
    if (leaving) dialog.close();
  });

  const box = root.querySelector("[data-open]");
  box.addEventListener("click", () => open());
  box.disabled = false;

  const query = new URLSearchParams(location.search).get("q");
  if (query) open(query);
})();
