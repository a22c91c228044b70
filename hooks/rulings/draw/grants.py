"""Who is to pay whom how much, in the words of an order or of what is asked for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from rulings.draw.places import within
from rulings.model import AmountMention, Caption, Mentions, Precision
from rulings.roles import OTHER_SIDE, roles_of

_OUGHT = "應(?:與[^，。；]{1,30}?)?|^"
_SUM = (
    r"(?:再|各|共同|連帶|分別|不真正連帶)*(?:給付|賠償|返還)(?P<payee>[^0-9０-９，。；]{0,60}?)"
    r"(?:新[臺台]幣|美金|（下同）|$|(?=[0-9０-９壹貳參叁肆伍陸柒捌玖一二三四五六七八九]))"
)
ORDERED = re.compile(rf"(?:{_OUGHT}){_SUM}")
ASKED_FOR = re.compile(rf"(?:{_OUGHT}|(?:請求|訴請|求為)[^，。；]{{0,30}}?){_SUM}")
_INTEREST = re.compile(r"利息|遲延利息")
# What is to be paid month by month besides: …之利息，並自99年7月1日起至返還日止，按月給付.
_MONTHLY_TOO = re.compile("[，、]並應?自(?=[^。；]{0,60}按月)")
_NOTHING_MORE = re.compile(
    r"[、，及暨]{0,2}(?:應)?(?:再)?(?:給付|賠償)?(?:反訴)?(?:原告|上訴人|被上訴人|被告)?(?:新[臺台]幣)?"
)
_FURTHER = re.compile("；(?:(?!給付|賠償|返還|。|；).){1,200}起(?:(?!給付|賠償|返還|。|；).){1,80}")
_PART = re.compile("其中")
_IN_RETURN = re.compile("[於俟待](?:反訴)?(?:原告|上訴人|聲請人)[^，。；]{0,8}(?:給付|清償|返還)")
_SET_ASIDE = re.compile("原(?:判決|裁定|審|第一審).*給付.*(?:廢棄|撤銷)")
_SECURITY = re.compile(r"供擔保|假執行|預供|訴訟費用|裁判費")
_EACH = re.compile(r"各")
_EACH_PAYS = re.compile(r"(?:各應|應各|應分別)(?:給付|賠償|返還)$")
_CLAUSE_END = re.compile(r"[。；]|(?<=[）])(?=[㈠-㈩⒈-⒛（(])")
_CLAIMANTS = ("原告", "上訴人", "聲請人", "抗告人", "反訴原告", "再審原告")
_ANY_CLAIMANT = ("", "債權人", "聲請人")  # words of a payment order that became an action, too
_PAYEE_ROLES = re.compile(
    r"(?:(?:反訴|追加|再審|先位|備位)?(?:原告|被告)|(?:附帶)?被?上訴人|聲請人|相對人|債權人)(?:等人?|[0-9]人)?"
)


@dataclass(frozen=True, slots=True)
class Grant:
    """A sum somebody is to pay: to whom, how much, interest from when."""

    party: str
    amount: AmountMention
    interest_from: str
    times: int = 1  # by how many it is to be paid: 被告甲、乙應各給付


def grants(
    place: tuple[int, int],
    text: str,
    mentions: Mentions,
    caption: Caption,
    verb: re.Pattern[str],
) -> Iterator[Grant]:
    """Every 應給付…元 in a stretch, by the `verb`; in a clause on security or costs it is none."""
    for clause_start, clause_end in _clauses(text, *place):
        clause = text[clause_start:clause_end]
        pays = verb.search(clause)
        if not pays or _SECURITY.search(clause[: pays.start()]) or _SET_ASIDE.search(clause):
            continue
        if _IN_RETURN.search(clause):  # what the one who asks has to pay first
            continue
        amounts = within(mentions.amounts, clause_start + pays.start("payee"), clause_end)
        interest = _interest_from(clause_start, clause_end, text, mentions)
        payees = pays["payee"]
        if not _PAYEE_ROLES.search(payees):
            payees += _opposite(clause[: pays.start("payee")])
        times = _payers(clause[: pays.start("payee")], caption)
        for grant in _shared_out(pays, payees, amounts, interest, caption):
            yield replace(grant, times=times)
        for before, amount in pairwise(amounts):
            payee = _further_payee(text[before.end : amount.start], caption)
            if payee and len(amounts) != len(_payees(payees, caption)[0]):
                yield Grant(payee, amount, interest)


def _further_payee(between: str, caption: Caption) -> str:
    """The party named between two sums, 給付甲3萬元、原告乙5萬元; empty if the words say more."""
    names = (party.name for party in caption.parties if party.name and party.name in between)
    name = next(names, "")
    rest = between.replace(name, "", 1) if name else between
    return name if name and _NOTHING_MORE.fullmatch(rest) else ""


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    place = start
    for match in _CLAUSE_END.finditer(text, start, end):
        if match.start() > place:
            yield place, match.start()
        place = match.end()
    if place < end:
        yield place, end


def _interest_from(start: int, end: int, text: str, mentions: Mentions) -> str:
    """The first day of interest, if the clause has one to the day for all of the sum.

    Parts of the sum may bear interest from days of their own (其中五百萬元自…起), and so may
    those who owe it (甲自…起；乙自…起): no day is all's.
    """
    end = _with_further_debtors(text, end)
    monthly = _MONTHLY_TOO.search(text, start, end)
    end = monthly.start() if monthly else end
    clause = text[start:end]
    if not _INTEREST.search(clause):
        return ""
    days = [d for d in within(mentions.dates, start, end) if d.precision is Precision.DAY]
    begins = [d for d in days if "自" in clause[max(0, d.start - start - 12) : d.start - start]]
    # At another rate from the day after the last: 自…起至104年8月31日止、自104年9月1日起.
    ends = {_day_after(d.iso) for d in days if d not in begins}
    firsts = {d.iso for d in begins if d.iso not in ends}
    one = len(firsts) == 1 and not _PART.search(clause[: begins[0].start - start])
    return begins[0].iso if one else ""


def _day_after(iso: str) -> str:
    return str(date.fromisoformat(iso) + timedelta(days=1))


def _with_further_debtors(text: str, end: int) -> int:
    """Where the sentence ends that goes on after a semicolon without another sum to be paid."""
    while further := _FURTHER.match(text, end):
        end = further.end()
    return end


def _payers(before: str, caption: Caption) -> int:
    """How many are to pay the sum each (被告甲、乙應各給付), 1 if they pay it together."""
    if not _EACH_PAYS.search(before):
        return 1
    named = sum(1 for party in caption.parties if party.name and party.name in before)
    if named:
        return named
    return max(1, len(_bearers(before, caption)[0]))


def _opposite(before: str) -> str:
    """The role opposite to the payer's, who stands in the words before 應給付; empty if none does."""
    payers = _PAYEE_ROLES.findall(before)
    return OTHER_SIDE.get(payers[-1], "") if payers else ""


def _shared_out(
    pays: re.Match[str],
    words: str,
    amounts: Sequence[AmountMention],
    interest: str,
    caption: Caption,
) -> Iterator[Grant]:
    """One grant a payee in `words`: 原告各2萬元 to each plaintiff, 甲、乙 A元、B元 one to one."""
    if not amounts:
        return
    payees, together = _payees(words, caption)
    each = _EACH.search(pays["payee"]) or _EACH.search(pays[0])
    if len(amounts) == len(payees) > 1:
        for payee, amount in zip(payees, amounts, strict=True):
            yield Grant(payee, amount, interest)
        return
    for payee in payees if each or len(payees) == 1 else [together]:
        yield Grant(payee, amounts[0], interest)


def _payees(words: str, caption: Caption) -> tuple[list[str], str]:
    """The parties named between 給付 and the sum, those of the role if only a role is named; and
    what they are called together.

    Words that name no party (the thing paid for, say) leave the one who claims.
    """
    named = sorted((p.name for p in caption.parties if p.name and p.name in words), key=words.find)
    if named:
        return named, "、".join(named)
    bearers, plain = _bearers(words, caption)
    if bearers:
        return bearers, plain
    if plain not in _ANY_CLAIMANT:
        return [plain], plain
    claimants = [p.name for p in caption.parties if p.role.startswith(_CLAIMANTS)]
    return (claimants if len(claimants) == 1 else [plain or "原告"]), plain or "原告"


def _bearers(words: str, caption: Caption) -> tuple[list[str], str]:
    """Those who bear the first role in `words` (原告等人), and the role; none and empty without one."""
    role = _PAYEE_ROLES.search(words)
    plain = re.sub(r"等人?$|[0-9]人$", "", role[0]) if role else ""
    return [p.name for p in caption.parties if plain and plain in roles_of(p.role)], plain
