"""What the machine finds in the words: dates, sums, rates, citations, references."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a date is known; MASKED means the court or the publisher hid it."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    MASKED = "masked"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in the words. `iso` is Gregorian, as long as the precision: 2022-07-09T13:07,
    2022-07-09, 2022-07, 2022, or empty if masked. A masked month of a known year has that
    year in `iso` and the precision MASKED. A range is two mentions."""

    start: int
    end: int
    iso: str
    precision: Precision


@dataclass(frozen=True, slots=True)
class AmountMention:
    """A sum of money, exact, in major units (dollars). `currency` is an ISO 4217 code."""

    start: int
    end: int
    value: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class RateMention:
    """A rate in per cent: `kind` is `interest` (per annum) or `share`."""

    start: int
    end: int
    value: Decimal
    kind: str


@dataclass(frozen=True, slots=True)
class StatuteMention:
    """One article of one law as cited. `law` is the full official name, also where the text
    has an abbreviation or leaves it out; `article` is "227" or "436-9"; `detail` holds what
    follows it ("第1項第3款", "前段"), in Arabic figures. `url` is empty for a law unknown to us.
    `unit` is 條, or the 點 and 項 that notices and directions are numbered by."""

    start: int
    end: int
    law: str
    article: str
    detail: str
    url: str
    unit: str = "條"


@dataclass(frozen=True, slots=True)
class DocketMention:
    """A decision named by court and docket (最高法院43年台上字第377號判決).

    `court` is the full name, also for 本院 and 同院. `url` is the official search page."""

    start: int
    end: int
    court: str
    docket: str
    kind: str  # 判決, 裁定, 判例, or empty
    url: str


@dataclass(frozen=True, slots=True)
class RecordCite:
    """Pages of the case file: 本院卷一第97、297至324頁. `pages` are (first, last) pairs."""

    start: int
    end: int
    file: str
    pages: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ContractCite:
    """A clause of a contract: 系爭契約第2條第2項. `contract` as the text names it."""

    start: int
    end: int
    contract: str
    clause: str


@dataclass(frozen=True, slots=True)
class Alias:
    """A short name the text defines once: （下稱系爭契約）. `referent` is the words before it."""

    start: int
    end: int
    name: str
    referent: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that point at another place of the judgment: 見不爭執事項㈡至㈦, 主文第2項, 附表一
    編號5. `targets` are anchors, resolved on the tree; empty if they can't be."""

    start: int
    end: int
    kind: str  # undisputed, order, schedule, attachment, section, preceding
    targets: tuple[str, ...] = ()


Mention = (
    DateMention
    | AmountMention
    | RateMention
    | StatuteMention
    | DocketMention
    | RecordCite
    | ContractCite
    | Alias
    | Reference
)


@dataclass(frozen=True, slots=True)
class Mentions:
    """All mentions of a judgment by kind, each tuple in the order of the text."""

    dates: tuple[DateMention, ...] = ()
    amounts: tuple[AmountMention, ...] = ()
    rates: tuple[RateMention, ...] = ()
    statutes: tuple[StatuteMention, ...] = ()
    dockets: tuple[DocketMention, ...] = ()
    record_cites: tuple[RecordCite, ...] = ()
    contract_cites: tuple[ContractCite, ...] = ()
    aliases: tuple[Alias, ...] = ()
    references: tuple[Reference, ...] = ()
