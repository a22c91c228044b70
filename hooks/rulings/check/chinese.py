"""What a Chinese paragraph says: dates, sums, articles and the rest, as comparable keys."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from rulings.check.sayings import Saying, Sayings
from rulings.model import (
    AmountMention,
    ContractCite,
    DateMention,
    DocketMention,
    Judgment,
    Node,
    Person,
    Precision,
    StatuteMention,
)
from rulings.people import redact


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


M = TypeVar("M", bound=_Placed)

LEVELS = {"條": 0, "項": 1, "點": 1, "款": 2, "目": 3}
STEP = re.compile(r"第?(\d+(?:[-.]\d+)*(?:[、,及]\d+)*)(條|項|點|款|目)(?:之(\d+))?")
DOCKET = re.compile(r"(\d+)年.{1,12}?字第(\d+)號")
LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]+")
URL = re.compile(r"(?:https?://|www\.)[A-Za-z0-9./?=&%_#:~+-]+")
FILE_NUMBER = re.compile(r"(?<![\d,.])\d{7,}(?!\d|[,.]\d|元)")
CURRENCY = re.compile(r"(?:USD|NTD|TWD|NT|US)(?=[$\d ]*\d)")
MASK = re.compile(r"[甲乙丙丁戊己庚辛壬癸]○○")
SPELT_YEAR = re.compile(r"年|\d\.\d|\d{6,7}")


def chinese_sayings(judgment: Judgment, node: Node, people: Iterable[Person]) -> Sayings:
    """What the paragraph says, from the mentions found in it and from its Latin words."""
    text = judgment.normalised.text
    words = redact(judgment.words(node), people, "zh")
    mentions = judgment.mentions
    dates = _here(mentions.dates, node)
    spelt = [d for d in dates if _is_spelt(text[d.start : d.end])]
    articles = (
        *_flat(_statute, _here(mentions.statutes, node)),
        *_flat(_clause, _here(mentions.contract_cites, node)),
    )
    demanded = {
        Saying.DATES: _flat(_date, spelt),
        Saying.SUMS: frozenset(map(_sum, _here(mentions.amounts, node))),
        Saying.RATES: frozenset(
            f"{rate.value.normalize():f}%" for rate in _here(mentions.rates, node)
        ),
        Saying.ARTICLES: frozenset(articles),
        Saying.PAGES: frozenset(
            f"{a}-{b}" for cite in _here(mentions.record_cites, node) for a, b in cite.pages
        ),
        Saying.DOCKETS: _flat(_docket, _here(mentions.dockets, node)),
        Saying.LATIN: latin_keys(words) | frozenset(FILE_NUMBER.findall(words)),
        Saying.MASKS: frozenset(MASK.findall(words)) | _masked(dates),
    }
    return Sayings(demanded, {Saying.DATES: _flat(_date, dates), Saying.LATIN: _figured(words)})


def _here(mentions: Iterable[M], node: Node) -> list[M]:
    return [m for m in mentions if node.span.start <= m.start < node.span.end]


def _flat(keys: Callable[[M], Iterable[str]], mentions: Iterable[M]) -> frozenset[str]:
    return frozenset(key for mention in mentions for key in keys(mention))


def _is_spelt(words: str) -> bool:
    """Whether the date is written out; 同日 and 7/19 may be said in other ways."""
    return SPELT_YEAR.search(words) is not None and not words.startswith("同")


def _date(mention: DateMention) -> Iterator[str]:
    """The day, and apart from it the time: languages put them in different orders."""
    if mention.precision is Precision.MASKED or not mention.iso:
        return
    day, _, time = mention.iso.partition("T")
    yield day
    if time:
        yield "T" + time.removesuffix(":00")


def _masked(dates: Iterable[DateMention]) -> frozenset[str]:
    return frozenset("masked date" for d in dates if d.precision is Precision.MASKED)


def _sum(mention: AmountMention) -> str:
    return f"{mention.currency} {mention.value.normalize():f}"


def _docket(mention: DocketMention) -> Iterator[str]:
    if match := DOCKET.search(mention.docket):
        yield f"{match[1]}-{match[2]}"


def _statute(mention: StatuteMention) -> Iterator[str]:
    yield from _places(mention.article, mention.detail)


def _clause(mention: ContractCite) -> Iterator[str]:
    first = STEP.search(mention.clause)
    if first and LEVELS[first[2]] == 0:
        *others, number = re.split("[、,及]", first[1])
        yield from others
        article = f"{number}-{first[3]}" if first[3] else number
        yield from _places(article, mention.clause[first.end() :])


def _places(article: str, detail: str) -> Iterator[str]:
    """255.1.2 and 255.1.3 for article 255 and 第1項第2、3款; 229.1 and 229.2 for 第1項、第2項."""
    path = [article]
    level = 0
    last: tuple[str, ...] = (article,)
    for step in STEP.finditer(detail):
        if level >= LEVELS[step[2]]:  # another of the same kind, not a part of the one before
            yield from last
        level = LEVELS[step[2]]
        numbers = re.split("[、,及]", step[1])
        path = [*path[:level], numbers[-1]]
        last = tuple(".".join((*path[:-1], number)) for number in numbers)
    yield from last


def latin_keys(words: str) -> frozenset[str]:
    """Latin words and addresses, in lower case; addresses whole."""
    addresses = frozenset(address.rstrip("./").lower() for address in URL.findall(words))
    plain = CURRENCY.sub(" ", URL.sub(" ", words))
    return addresses | frozenset(word.lower() for word in LATIN.findall(plain))


def _figured(words: str) -> frozenset[str]:
    """Words that mix letters and figures, however they are cut: t3medium for t3 medium."""
    return frozenset(word.lower() for word in re.findall(r"[A-Za-z0-9.]+", words))
