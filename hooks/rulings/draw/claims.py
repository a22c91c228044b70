"""What the parties asked for and what the operative part grants."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rulings.draw.grants import ASKED_FOR, ORDERED, grants
from rulings.model import Award, Caption, Claim, Mentions, Node, Part, Voice
from rulings.numerals import parse_ordinal

_ASKS = re.compile(r"(?:請求|訴請|求為)(?:判決)?(?:命)?(?=[^，。；]{0,30}給付)")
# What an action was for, told as its history and not as what the court grants of it.
_SUED_FOR = re.compile(r"起訴請求(?=[^，。；]{0,30}給付)(?![^。]{0,300}(?:有理由|准許|有據))")
# Not what is asked for in the alternative (備位聲明), should the first claim fail.
_DECLARES = re.compile(
    r"(?<!備位)(?:聲明(?:請求|求為判決|求為)?[:：]|聲明(?:變更|減縮|擴張|更正)?(?:為|如下)[:：]?|聲明$|聲明請求(?=[^，。；]{0,20}(?:給付|賠償|返還))|求為(?=[:：⑴㈠(（])|請求判決如(?=[⑴㈠(（]))"
)
_ALTERNATIVE = re.compile("備位(?:之)?聲明")
_DECLARED = re.compile("並聲明")
_AS_ORDERED = re.compile(
    r"(?:如|同)(?:本判決)?主文(?:第\s?(?P<first>[一二三四五六七八九十0-9０-９]{1,3})\s?項?"
    r"(?:[至、及]第?\s?(?P<last>[一二三四五六七八九十0-9０-９]{1,3})\s?項)?)?(?:前段)?(?:所示|所載|[。；，]|$)"
)
# The other side's declaration, in the same paragraph: 被告僅聲明：原告之訴駁回.
_DISMISSAL = re.compile(
    r"[:：]?(?:[（(]?[一二三1-3㈠-㈢⒈-⒊][）).、]?)?(?:(?:請求)?駁回|[^，。；]{0,14}(?:之訴|上訴|聲請)[^，。；]{0,12}駁回)"
)


def find_awards(
    roots: Iterable[Node], text: str, mentions: Mentions, caption: Caption
) -> tuple[Award, ...]:
    """The sums the operative part grants, one for each party that gets one."""
    awards = []
    for node in _nodes(roots, Part.ORDER):
        here = (node.span.start, node.span.end)
        for grant in grants(here, text, mentions, caption, ORDERED):
            amount = grant.amount
            award = Award(
                grant.party, amount.value, amount.currency, grant.interest_from, node.anchor
            )
            awards.extend([award] * grant.times)
    return tuple(awards)


def find_claims(
    roots: Sequence[Node],
    text: str,
    mentions: Mentions,
    caption: Caption,
    awards: Sequence[Award] = (),
) -> tuple[Claim, ...]:
    """The sums the claimants ask for, from where they say so most plainly.

    First the declaration in their own statement (並聲明：…給付…元), which may refer to the
    operative part's `awards` (如主文第1項所示); where it has none, what that statement asks for;
    only then a declaration that the court reports, or what it says the action was for.
    """
    nodes = list(_nodes(roots, Part.FACTS, Part.REASONS))
    own = [node for node in nodes if node.voice is Voice.CLAIMANT]
    courts = [node for node in nodes if node.voice is Voice.COURT]
    for told, opening in ((own, _DECLARES), (own, _ASKS), (courts, _DECLARES), (courts, _SUED_FOR)):
        times = {
            Claim(grant.party, grant.amount.value, grant.amount.currency, anchor): grant.times
            for node in told
            for start, end, anchor in _asked(node, opening, text)
            for grant in grants((start, end), text, mentions, caption, ASKED_FOR)
        }
        claims = [claim for claim, count in times.items() for _ in range(count)]
        if told is own and opening is _DECLARES:
            claims = claims or list(_as_ordered(own, roots, text, awards))
        if claims:
            return tuple(claims)
    return ()


def _as_ordered(
    own: Iterable[Node], roots: Sequence[Node], text: str, awards: Sequence[Award]
) -> Iterator[Claim]:
    """What is asked for where it is just what the court grants."""
    orders = [item for root in roots if root.part is Part.ORDER for item in root.children]
    for node in own:
        opens = _last(_DECLARES, text, node) or _last(_DECLARED, text, node)
        match = opens and _AS_ORDERED.search(text, opens.start(), node.span.end)
        if not match:
            continue
        first = parse_ordinal(match["first"]) if match["first"] else 1
        last = parse_ordinal(match["last"]) if match["last"] else first if match["first"] else None
        meant = {item.anchor for item in orders[(first or 1) - 1 : last]}
        for award in awards:
            if award.anchor in meant:
                yield Claim(award.party, award.amount, award.currency, node.anchor)


def _asked(node: Node, opening: re.Pattern[str], text: str) -> Iterator[tuple[int, int, str]]:
    """Where what is asked for stands, and its paragraph: after the last `opening`, or below it."""
    opens = _last(opening, text, node)
    if not opens:
        return
    after = opening.search(text, opens.end(), node.span.end)  # the other side's, if there is one
    whole = after.start() if after else node.span.end
    alternative = _ALTERNATIVE.search(text, opens.end(), whole)
    end = alternative.start() if alternative else whole
    if text[opens.end() : end].strip():
        yield opens.start(), end, node.anchor
    else:
        yield from ((item.span.start, item.span.end, item.anchor) for item in node.children)


def _last(pattern: re.Pattern[str], text: str, node: Node) -> re.Match[str] | None:
    """The last place the pattern has in the node, but those where a dismissal is asked for."""
    found = None
    for match in pattern.finditer(text, node.span.start, node.span.end):
        if not _DISMISSAL.match(text, match.end()):
            found = match
    return found


def _nodes(roots: Iterable[Node], *parts: Part) -> Iterator[Node]:
    return (node for root in roots if root.part in parts for node in root.walk() if node.depth)
