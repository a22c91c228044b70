"""Negations and length: lists of paragraphs to look at again, signed off in the file."""

import re

from rulings.errors import Problem
from rulings.translation import English, Entry

# Words that hold a negative character and deny nothing.
HARMLESS = re.compile(
    "是否|能否|可否|得否|有無|與否|否則|不動產|非常|未來|無線|不僅|不但|不論|無論|不僅僅"
)
CHINESE = re.compile("[不未無非否難勿毋莫沒]|免為|免除|駁回|拒|欠缺")
ENGLISH = re.compile(
    r"\b(?:not|no(?!\. ?\d)|never|nor|neither|without|cannot|none|nothing|nobody|hardly|absent|absence|"
    r"un(?!der|til|less|ite|its?\b|ilat|ion|iver|iqu|iform)[a-z]{3,}|in(?:ab|ac|ad|ap|cap|com|conc|consis|corr|"
    r"elig|evit|suff|valid)[a-z]+|illegal[a-z]*|irr[a-z]+|"
    r"impossible|improper|fail[a-z]*|lack[a-z]*|refus[a-z]*|den(?:y|ies|ied|ying|ial)|"
    r"dismiss[a-z]*|reject[a-z]*|exempt[a-z]*|waive[a-z]*|free[a-z]*|avoid[a-z]*|avert[a-z]*|prevent[a-z]*|"
    r"difficult[a-z]*|otherwise|beyond|less|non|dis(?:miss|pro|agree|allow|regard|advan|contin|hon|put)[a-z]*)\b"
    r"|n't\b|\bnon-",
    re.IGNORECASE,
)
HAN = re.compile("[\u3400-\u9fff]")
SHORT = 20  # Han characters below which a ratio says nothing
LONGEST, SHORTEST = 6.5, 2.0  # English characters to a Han character; 3 to 4.5 is usual


def check_negations(english: English) -> tuple[Problem, ...]:
    """Paragraphs that deny in one language only: to be read again, then signed off."""
    return tuple(
        Problem(english.file, entry.line, f"{entry.anchor}: {message}", fatal=False)
        for entry in _current(english, "negation")
        if (message := _one_sided(entry))
    )


def _one_sided(entry: Entry) -> str:
    chinese = CHINESE.search(HARMLESS.sub("", entry.chinese)) is not None
    denied = ENGLISH.search(entry.english) is not None
    if chinese == denied:
        return ""
    return f"the {'Chinese' if chinese else 'English'} denies something, the other doesn't"


def check_lengths(english: English) -> tuple[Problem, ...]:
    """Paragraphs whose English is much shorter or longer than their Chinese."""
    return tuple(
        Problem(english.file, entry.line, f"{entry.anchor}: {message}", fatal=False)
        for entry in _current(english, "length")
        if (message := _uneven(entry))
    )


def _uneven(entry: Entry) -> str:
    han = len(HAN.findall(entry.chinese))
    if han < SHORT:
        return ""
    latin = len(entry.chinese) - han
    ratio = (len(entry.english) - latin) / han
    if ratio < SHORTEST:
        return (
            f"the English is short for its Chinese ({ratio:.1f} characters to one): dropped text?"
        )
    if ratio > LONGEST:
        return f"the English is long for its Chinese ({ratio:.1f} characters to one): added text?"
    return ""


def _current(english: English, check: str) -> tuple[Entry, ...]:
    """Entries whose English counts and that don't sign off `check`."""
    done = english.translation.english
    return tuple(e for e in english.entries if e.anchor in done and check not in e.signed)
