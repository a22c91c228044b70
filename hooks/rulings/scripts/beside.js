/** A box beside a link, on hover and focus: what a term means, what a cited paragraph says. */

const SOON = 150; // ms; passing over a link shows nothing
const LINGER = 250; // ms to move from the link to its box

/** @param {string} className @param {string} id @returns {HTMLElement} */
function emptyBox(className, id) {
  const box = document.createElement("div");
  box.className = className;
  box.id = id;
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  // Inside what the language switch governs, and outside of anything that would clip it.
  (document.querySelector(".md-main") ?? document.body).append(box);
  return box;
}

/** Below the link, or above it where there is no room. @param {HTMLElement} box @param {HTMLElement} link */
function place(box, link) {
  const lines = [...link.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const room = document.documentElement.clientWidth - box.offsetWidth - 8;
  const below = last.bottom + box.offsetHeight + 8 < innerHeight || first.top < box.offsetHeight + 8;
  box.style.left = `${scrollX + Math.max(8, Math.min(last.left, room))}px`;
  box.style.top = `${scrollY + (below ? last.bottom + 2 : first.top - box.offsetHeight - 2)}px`;
}

/**
 * Shows what `wordsFor` gives for a link, if anything, beside it; Escape puts it away.
 * @param {string} selector the links @param {string} className @param {string} id of the box
 * @param {(link: HTMLAnchorElement) => Promise<Node[]>|Node[]} wordsFor
 */
export function beside(selector, className, id, wordsFor) {
  const box = emptyBox(className, id);
  const linkAt = (event) => event.target.closest?.(selector) ?? null;
  let wanted = null;
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    wanted?.removeAttribute("aria-describedby");
    wanted = null;
    box.hidden = true;
  };
  const show = async (link) => {
    if (wanted === link) return;
    hide();
    wanted = link;
    const words = await wordsFor(link);
    // By now the reader may be somewhere else.
    if (wanted !== link || !words.length) return;
    box.replaceChildren(...words);
    box.hidden = false;
    box.scrollTop = 0;
    link.setAttribute("aria-describedby", id);
    place(box, link);
  };
  const later = (what, wait) => {
    clearTimeout(timer);
    timer = setTimeout(what, wait);
  };

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkAt(event);
    if (link) later(() => show(link), SOON);
    else if (box.contains(event.target) || !wanted) clearTimeout(timer);
    else later(hide, LINGER);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (link?.matches(":focus-visible")) show(link);
    else if (wanted && !box.contains(event.target)) hide();
  });
  document.addEventListener("focusout", (event) => {
    if (wanted && linkAt(event) === wanted) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
}
