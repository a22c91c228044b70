// Reads what was typed: terms that must all occur, each a sequence of tokens.

import { isHan, tokens } from "./fold.js";

// Outside straight quotes: words in Chinese quotes, or a word up to the next space, quote, or
// Chinese comma or stop.
const PIECE = /「([^」]*)|『([^』]*)|([^\s「」『』，、；。！？]+)/g;
const QUOTE = /["＂“”]/;

function pieces(query) {
  // Straight quotes open and close with one sign, so every second stretch is inside.
  return query.split(QUOTE).flatMap((part, number) =>
    number % 2
      ? [{ text: part, quoted: true }]
      : Array.from(part.matchAll(PIECE), ([, corner, double, word]) => ({
          text: corner ?? double ?? word,
          quoted: word === undefined,
        })),
  );
}

/**
 * The terms of a query. `exact` ones are phrases; the others are single words in Latin letters
 * or figures, which also find longer words and other forms (hijacked: hijack, hijacking).
 */
export function terms(query) {
  return pieces(query)
    .map(({ text, quoted }) => ({ words: tokens(text).map((token) => token.text), quoted }))
    .filter(({ words }) => words.length > 0)
    .map(({ words, quoted }) => ({
      words,
      exact: quoted || words.length > 1 || isHan(words[0]),
    }));
}

/** The whole query as one phrase, if it is several plain words: burden of proof. */
export function phrase(found) {
  const plain = found.length > 1 && found.every((term) => !term.exact);
  return plain ? { words: found.flatMap((term) => term.words), exact: true } : null;
}
