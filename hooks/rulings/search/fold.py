"""How words are made comparable: folding character by character, and cutting into tokens.

The browser does exactly the same to what a reader types (`docs/assets/search/fold.js`); a test
holds the two together over every character of the basic plane.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

# Stands where punctuation separates Chinese words, so that no phrase is found across a comma.
# A half-width katakana: it counts as a letter for Pagefind, never occurs in a Taiwan judgment,
# and sorts behind every Han character, which keeps its long list out of the chunks readers load.
BREAK: Final = "ﾝ"

# Written variants of one word in Taiwan judgments, pairwise: what stands in a text, what it is
# compared as. ○ is the zero of older judgments and the mark of a hidden name.
_VARIANTS: Final = (
    "台臺 叁參 叄參 参參 爲為 衆眾 羣群 産產 卽即 眞真 户戶 説說 峯峰 着著 裏裡 敎教 黄黃 淸清 靑青 旣既 强強 牀床 "
    "綫線 却卻 証證 吿告 賬帳 厘釐 污汙 册冊 戱戲 戯戲 脱脫 税稅 鋭銳 悦悅 絶絕 温溫 内內 别別 値值 ○〇"
)

_HAN: Final = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u312f\u31a0-\u31bf\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_ENUMERATOR: Final = "①-⒛㈠-㈩㊀-㊉"

# In this order: a figure with thousands separators, an English word with its apostrophes, one
# Han character, one enumerator, a run of other letters and figures.
_TOKEN: Final = re.compile(
    "[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"
    "|[a-z]+(?:['’][a-z]+)+"
    f"|(?P<han>[{_HAN}])"
    f"|(?P<enumerator>[{_ENUMERATOR}])"
    rf"|[^\W_{_HAN}{_ENUMERATOR}]+"
)
_JOINERS: Final = str.maketrans("", "", ",'’")
_SPACES: Final = " \u00a0\u3000"


def _single(point: int, form: Literal["NFC", "NFKC"]) -> str:
    """The one character of the basic plane that `form` makes of a code point, or itself."""
    other = unicodedata.normalize(form, chr(point))
    return other if len(other) == 1 and other < "\U00010000" else chr(point)


def _table() -> Mapping[int, str]:
    """Code point → the character it is compared as; one for one, so that offsets hold."""
    full_width = {point: chr(point - 0xFEE0) for point in range(0xFF01, 0xFF5F)}
    radicals = {point: _single(point, "NFKC") for point in range(0x2E80, 0x2FE0)}
    compatible = {point: _single(point, "NFC") for point in range(0xF900, 0xFB00)}
    variants = {ord(pair[0]): pair[1] for pair in _VARIANTS.split()}
    return {**full_width, **radicals, **compatible, **variants, 0x3000: " "}


_FOLDED: Final = _table()


@dataclass(frozen=True, slots=True)
class Token:
    """A word as compared, and where its characters stand in the text. A break is empty."""

    text: str
    start: int
    end: int


def fold(text: str) -> str:
    """The text as compared: variants, width and case levelled; as long as what came in."""
    folded = text.translate(_FOLDED)
    lower = folded.lower()
    if len(lower) == len(folded):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order: single Han characters, whole words and figures otherwise.

    A `BREAK` stands between two of them where punctuation separates them and one is Han. An
    enumerator is its number between breaks, so that ㈡, （二） and (二) are the same.
    """
    return tuple(_without_idle_breaks(_cut(fold(text))))


def spaced(text: str) -> str:
    """The text as Pagefind reads it: the tokens, set apart by spaces."""
    return " ".join(token.text for token in tokens(text))


def _cut(folded: str) -> Iterator[Token]:
    """Tokens with every break, also where several meet."""
    end, beside_han = 0, False
    for match in _TOKEN.finditer(folded):
        start = match.start()
        han = match.lastgroup is not None
        if (han or beside_han) and folded[end:start].strip(_SPACES):
            yield Token(BREAK, start, start)
        if match.lastgroup == "enumerator":
            yield Token(BREAK, start, start)
            yield Token(_number(match[0]), start, match.end())
            yield Token(BREAK, match.end(), match.end())
        else:
            yield Token(match[0].translate(_JOINERS), start, match.end())
        end, beside_han = match.end(), han


def _number(enumerator: str) -> str:
    """㈡ → 二, ⒈ → 1, ⑩ → 10."""
    return unicodedata.normalize("NFKC", enumerator).strip("().")


def _without_idle_breaks(found: Iterator[Token]) -> Iterator[Token]:
    """Drops breaks that stand first, last or after another."""
    held: Token | None = None
    begun = False
    for token in found:
        if token.text == BREAK:
            held = held or token
            continue
        if held and begun:
            yield held
        held, begun = None, True
        yield token
