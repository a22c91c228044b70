// Asks Pagefind, term by term, and puts the answers together.

import { tokens } from "./fold.js";
import { phrase, terms } from "./query.js";

// A paragraph that has the very phrase stands before all that only have its words.
const PHRASE_BONUS = 1000;

/** Results by id for one term, with score and word positions. */
async function found(pagefind, term, filters, ranking = term.exact) {
  const words = term.words.join(" ");
  // Pagefind gives every exact match the same score; the search by words ranks them.
  const [matching, ranked] = await Promise.all([
    pagefind.search(term.exact ? `"${words}"` : words, { filters }),
    ranking ? pagefind.search(words, { filters }) : null,
  ]);
  const scores = new Map(ranked?.results.map((result) => [result.id, result.score]));
  return new Map(
    matching.results
      .filter((result) => result.words.length > 0)
      .map((result) => [
        result.id,
        {
          result,
          score: scores.get(result.id) ?? (term.exact ? 0 : result.score),
          places: result.words,
          terms: [term],
        },
      ]),
  );
}

function both(one, other) {
  return {
    ...one,
    score: one.score + other.score,
    places: [...one.places, ...other.places],
    terms: [...one.terms, ...other.terms],
  };
}

function intersection(answers) {
  const [first, ...others] = answers.toSorted((a, b) => a.size - b.size);
  const hits = [];
  for (const [id, hit] of first) {
    if (others.every((answer) => answer.has(id))) {
      hits.push([id, others.reduce((sum, answer) => both(sum, answer.get(id)), hit)]);
    }
  }
  return new Map(hits);
}

/** Every paragraph that has all terms of the query, best first; not yet loaded. */
export async function search(pagefind, query, filters = {}) {
  const wanted = terms(query);
  if (!wanted.length) return [];
  const whole = phrase(wanted);
  const [phrased, ...answers] = await Promise.all([
    whole ? found(pagefind, whole, filters, false) : new Map(),
    // Word by word: asked for several at once, Pagefind passes over those that occur nowhere.
    ...wanted.map((term) => found(pagefind, term, filters)),
  ]);
  const hits = intersection(answers);
  for (const [id, hit] of phrased) {
    hits.set(id, { ...hit, score: (hits.get(id)?.score ?? 0) + PHRASE_BONUS });
  }
  return [...hits.entries()]
    .toSorted(([one, a], [other, b]) => b.score - a.score || (one < other ? -1 : 1))
    .map(([, hit]) => hit);
}

/** Hits with what is shown of them; of equals, those with the words in the very form come first. */
export async function load(hits) {
  const loaded = await Promise.all(hits.map(shown));
  return loaded.toSorted((one, other) => one.distance - other.distance);
}

/** A hit with its text, the stretches of it that matched, and how far it is from what was asked. */
async function shown(hit) {
  const { meta } = await hit.result.data();
  const present = new Set(tokens(meta.text).map((token) => token.text));
  const literal = hit.terms.every((term) => term.words.every((word) => present.has(word)));
  const distance = (hit.score < PHRASE_BONUS ? 2 : 0) + (literal ? 0 : 1);
  return { ...meta, marks: marks(meta.text, hit), distance };
}

/** The stretches of a text to mark: where Pagefind found words, and every phrase. */
export function marks(text, hit) {
  const cut = tokens(text);
  const spans = hit.places
    .filter((place) => place < cut.length)
    .map((place) => [cut[place].start, cut[place].end]);
  for (const { words, exact } of hit.terms) {
    if (exact) spans.push(...occurrences(cut, words));
  }
  return merged(text, spans);
}

function occurrences(cut, words) {
  const spans = [];
  for (let at = 0; at + words.length <= cut.length; at += 1) {
    if (words.every((word, step) => cut[at + step].text === word)) {
      spans.push([cut[at].start, cut[at + words.length - 1].end]);
    }
  }
  return spans;
}

/** Spans in order, those that touch or have only spaces between them made one. */
function merged(text, spans) {
  const kept = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = kept.at(-1);
    if (last && (start <= last[1] || /^\s+$/.test(text.slice(last[1], start)))) {
      last[1] = Math.max(last[1], end);
    } else if (end > start) {
      kept.push([start, end]);
    }
  }
  return kept;
}

const BEFORE = 30;
const LENGTH = 150;

/** The part of the text to show, as pieces {text, mark}: from just before the first match. */
export function excerpt({ text, marks: spans, language }) {
  const scale = language === "en" ? 2 : 1;
  const first = spans[0]?.[0] ?? 0;
  const start = wordStart(text, first - BEFORE * scale);
  const end = wordEnd(text, start + LENGTH * scale);
  const pieces = [];
  let at = start;
  for (const [from, to] of spans.filter((span) => span[0] < end)) {
    pieces.push({ text: text.slice(at, from), mark: false });
    pieces.push({ text: text.slice(from, to), mark: true });
    at = to;
  }
  pieces.push({ text: text.slice(at, Math.max(at, end)), mark: false });
  if (start > 0) pieces.unshift({ text: "…", mark: false });
  if (end < text.length) pieces.push({ text: "…", mark: false });
  return pieces.filter((piece) => piece.text);
}

const inWord = (text, at) => /^[\p{Script=Latin}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));

function wordStart(text, wanted) {
  let at = Math.max(0, wanted);
  for (let steps = 0; at > 0 && inWord(text, at) && steps < 20; steps += 1) at -= 1;
  return /^[\udc00-\udfff]/.test(text.slice(at)) ? at - 1 : at;
}

function wordEnd(text, wanted) {
  let at = Math.min(text.length, wanted);
  for (let steps = 0; at < text.length && inWord(text, at) && steps < 20; steps += 1) at += 1;
  return /^[\udc00-\udfff]/.test(text.slice(at)) ? at + 1 : at;
}
