"""The caption read: court, docket, cause, every party with its role and those who act for it."""

import re
from collections.abc import Sequence

from rulings.courts import normalise_docket
from rulings.draw.entries import read_entries
from rulings.draw.parties import is_company, parties_of
from rulings.extract.dates import find_dates
from rulings.model import Caption, Node, Party
from rulings.normalise.landmarks import LEAD_IN

_COURT = re.compile(
    r"((?:臺灣|台灣|福建|智慧|最高|臺北|台北|臺中|台中|高雄)[^\s，。（(]{0,14}?法院(?:[^\s，。0-9]{2,4}分院)?(?:[^\s，。0-9]{2,4}簡易庭)?|憲法法庭|懲戒法院|公務員懲戒委員會)"
)
_DOCUMENT = re.compile(
    r"(?:民事|刑事|行政)?(?:小額|簡易|訴訟)*(?:民事)?(?:判決|裁定)|支付命令|宣示判決筆錄|和解筆錄|調解筆錄"
)
_DOCKET = re.compile(
    r"[0-9０-９一二三四五六七八九十○〇零]{2,7}\s?年\s?度?\s?[^\s0-9，。年號（(]{1,12}?(?:[(（][^)）]{1,3}[)）])?字?\s?第\s?[0-9０-９一二三四五六七八九十百千○〇零]{1,9}\s?號"
)
_INSIDE = re.compile(rf"當事人間({_DOCKET.pattern})[^，。]{{2,30}}?事件")
_PRONOUNCED = re.compile(rf"在(?P<court>{_COURT.pattern})[^，。]{{0,8}}?公開宣示")
_CLOSED = re.compile(r"言詞辯論終結|辯論終結")
# …事件，聲請訴訟救助: what is asked for in it; and causes that nobody is said to be between.
_CAUSE_ASKED = re.compile(r"事件，(?:聲請人)?(聲請(?!人)[^，。]{2,16}?)，本院")
_CAUSE_ATTACHED = re.compile(r"民事訴訟，?(請求[^，。]{2,20}?)(?:事件|，|$)")
_CAUSE_ALONE = re.compile(r"((?<!反)(?:請求|聲請)(?:(?!請求|聲請)[^，。間因]){2,20}?)(?:事件|案件)")
_CAUSE = re.compile(
    r"(?:間|因)[，,]?(?:因)?(?:被告等?)?(?:(?:本院|臺灣[^，。]{2,8}法院)?[0-9]{2,3}年度?[^，。]{1,8}字第[0-9]{1,6}號)?([^，。間]{2,30}?)(?:事件|案件)"
)
_OTHERS = re.compile(
    r"(?:原告|聲請人|抗告人)[與及](?P<role>被告|相對人)(?P<names>[^，。；：]{2,120}?)間(?=[^，。；]{2,30}?(?:事件|案件))"
)
_TITLE = re.compile(rf"{_COURT.pattern}(?:民事|刑事|行政|小額|簡易|訴訟)*(?:判決|裁定).{{0,30}}")
_BLANK = re.compile(r"[ \u3000\xa0]+")
_TITLES = 5  # lines that may hold the title, a site's own included


def read_caption(
    lines: Sequence[tuple[Node, str]],
    lead: str = "",
    body: str = "",
    *,
    close: str = "",
    flat: bool = False,
) -> Caption:
    """The caption of `lines` (node and words); `lead` is text to look in where they fall short, and
    `close` the signature, which may be all that names the court.

    `body` is what follows if a copy may have run names together: it has them apart. In `flat`
    text, which came without line breaks, a blank may stand between two names. Anything not found
    is an empty string; nothing is guessed.
    """
    words = [text for _, text in lines]
    head = " ".join(words[:3])
    whole = " ".join(words)
    # Where there is no operative part, the sentence opens the body.
    sentences = (*reversed(words), *lead.splitlines())
    sentence = next((text for text in sentences if LEAD_IN.match(text)), "")
    squeezed = _BLANK.sub("", head)
    # Below the sentence that ends the caption, courts are other cases'.
    above = tuple(
        text[: at.start()] if (at := LEAD_IN.search(text)) else text for text in (whole, lead)
    )
    titles = _BLANK.sub("", " ".join(words[:_TITLES]))
    docket = _docket(titles) or _docket(whole + lead) or _docket_inside(sentence)
    return Caption(
        # Line by line first: what a site has put above the title is no part of the court's name.
        court=_first(_COURT, *(_BLANK.sub("", text) for text in words[:3]), squeezed, *above)
        or _pronounced_in(whole + lead)
        or _first(_COURT, _BLANK.sub("", close)),
        document=_first(_DOCUMENT, squeezed),
        docket=normalise_docket(docket) if docket else "",
        parties=_with_named(
            parties_of(read_entries(_below_title(lines), body, flat=flat)), lines, sentence
        ),
        cause=_cause(sentence),
        hearing_closed=_hearing_closed(sentence),
    )


def _with_named(
    parties: tuple[Party, ...], lines: Sequence[tuple[Node, str]], sentence: str
) -> tuple[Party, ...]:
    """The parties, and those whom only the sentence that ends the caption names: 原告與被告甲、乙間."""
    named = _OTHERS.search(sentence)
    if not named or any(party.role == named["role"] for party in parties):
        return parties
    anchor = next((node.anchor for node, text in reversed(lines) if text == sentence), "caption")
    names = (name for name in re.split(r"、(?![^（(]*[）)])", named["names"]) if name)
    return parties + tuple(Party(named["role"], one, is_company(one), anchor) for one in names)


def _pronounced_in(text: str) -> str:
    """The court a record says the judgment was pronounced in, which such records have no title for."""
    found = _PRONOUNCED.search(_BLANK.sub("", text.replace("\n", "")))
    return found["court"] if found else ""


def _docket(text: str) -> str:
    """The first docket above the sentence that ends the caption, which names others' as well.

    One with 年度 comes before one without, as sites put above the title.
    """
    lead = LEAD_IN.search(text)
    found = [match[0] for match in _DOCKET.finditer(text, 0, lead.start() if lead else len(text))]
    return next((one for one in found if "年度" in _BLANK.sub("", one)), "".join(found[:1]))


def _docket_inside(sentence: str) -> str:
    """The docket that a record names only in its sentence: 當事人間109年度簡字第2號請求…事件."""
    inside = _INSIDE.search(sentence)
    return inside[1] if inside else ""


def _first(pattern: re.Pattern[str], *texts: str) -> str:
    found = (pattern.search(text) for text in texts)
    return next((match[0] for match in found if match), "")


def _cause(sentence: str) -> str:
    ways = (_CAUSE_ATTACHED, _CAUSE_ASKED, _CAUSE, _CAUSE_ALONE)
    return next((match[1] for way in ways if (match := way.search(sentence))), "")


def _hearing_closed(sentence: str) -> str:
    closed = _CLOSED.search(sentence)
    if not closed:
        return ""
    dates = [d for d in find_dates(sentence) if d.end <= closed.start()]
    return dates[-1].iso if dates else ""


def _below_title(lines: Sequence[tuple[Node, str]]) -> Sequence[tuple[Node, str]]:
    """The lines below the title: a site may put the cause above it (債務人異議之訴)."""
    titles = (
        place for place, (_, text) in enumerate(lines) if _TITLE.fullmatch(_BLANK.sub("", text))
    )
    return lines[next(titles, -1) + 1 :]
