"""What proves a reading, in both languages: the reader's English sentences have Chinese ones."""

import re

from rulings.model import Text

# The sentences of `normalise`, with what stands in their gaps; nothing of it is lost.
_SAID = (
    (
        re.compile(r"stands between two figures of a calculation"),
        "位於算式的兩個數字之間，是運算符號",
    ),
    (
        re.compile(
            r"(?P<code>U\+[0-9A-F]{4,6}) numbers a paragraph right after the number before it"
        ),
        "{code} 是段落的編號，緊接在前一個編號之後",
    ),
    (
        re.compile(r"the paragraph's place in the numbered sequence"),
        "依該段在連續編號中的位置判讀",
    ),
    (
        re.compile(
            r"copy (?P<copy>[0-9]{1,3}) in the same file has (?P<code>U\+[0-9A-F]{4,6}) "
            r"between the same words"
        ),
        "同一檔案的第{copy}份判決，在相同的前後文之間是 {code}",
    ),
    (
        re.compile(
            r"the only figure that gives a sum the judgment states elsewhere: (?P<sum>.{1,60})"
        ),
        "只有這個數字能使金額等於判決他處所載的{sum}",
    ),
)


def evidence_text(evidence: str) -> Text:
    """The evidence in both languages; what a person wrote stands in the language they chose."""
    for pattern, zh in _SAID:
        found = pattern.fullmatch(evidence)
        if found:
            return Text(zh.format(**found.groupdict()), evidence)
    return Text("", evidence) if evidence.isascii() else Text(evidence)
