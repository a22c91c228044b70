"""`ruling.yml` of a judgment nobody has looked at: what its text and file say, to be confirmed."""

from collections.abc import Iterator, Sequence

from rulings.cli.new_ruling_people import people_of
from rulings.cli.new_ruling_pin import both, plain
from rulings.cli.new_ruling_slug import Named, decided
from rulings.confirming import MARK
from rulings.courts import (
    court_english,
    docket_english,
    official_judgment_url,
    official_search_url,
)
from rulings.data import load
from rulings.draw.places import node_finder
from rulings.model import Form, Judgment, Person, RepairKind
from rulings.people import unlisted_names
from rulings.render.about import FORMS

_DATABASE = "https://judgment.judicial.gov.tw/FJUD/default.aspx"
_HEAD = f"""\
# Which judgment this is, where it comes from, and who is in it.
# docs/contributing/annotations.md explains every key. The machine filled this in: look at each
# line that ends with "{MARK[2:]}", mend it, and take the mark away.
"""


def identity_yml(judgment: Judgment, named: Named, slug: str, topics: Sequence[str] = ()) -> str:
    """The file's text. `topics` are those whose words the judgment has, offered as a comment."""
    return _HEAD + "\n".join((*_identity(judgment, named, slug, topics), *_people(judgment), ""))


def _identity(judgment: Judgment, named: Named, slug: str, topics: Sequence[str]) -> Iterator[str]:
    caption = judgment.caption
    court = caption.court or "法院未載明"
    english = court_english(court) or "Court not stated"
    docket = docket_english(caption.docket, load("docket_words")) or caption.docket or slug
    cause = caption.cause or judgment.source.metadata.title or caption.docket or slug
    yield f"jid: {plain(named.jid or 'unknown')} {MARK}"
    yield f"jid_confirmed: {'true' if named.told else 'false'}" + (
        f" {MARK}" if named.told else " # true once somebody has seen it in the official database"
    )
    yield f"court: {both(court, english)} {MARK}"
    yield f"title: {both(cause, f'{english}, {docket}')} {MARK}: the question in plain words"
    yield f"topics: [] {MARK}" + (f"; by its words: {', '.join(topics)}" if topics else "")
    yield f"official_url: {plain(_url(judgment, named))} {MARK}"
    yield f"provenance: {_provenance(judgment.source.form)} {MARK}: where the file is from"
    yield "instances:"
    yield f"  - docket: {plain(caption.docket)} {MARK}: add those before and after"
    yield f"    court: {both(court, english)}"
    yield f"    decided: {plain(decided(judgment))}"
    yield "    this: true"
    yield f"    outcome: {both('見主文。', 'See the operative part.')}"
    yield "corrections: []"


def _url(judgment: Judgment, named: Named) -> str:
    """The judgment's page if its identifier is sure, else the search for its docket."""
    caption = judgment.caption
    told = official_judgment_url(named.jid) if named.told else ""
    search = official_search_url(caption.court, caption.docket, named.jid[3:4] or "V")
    return told or search or _DATABASE


def _provenance(form: Form) -> str:
    words = FORMS[form]
    return both(
        f"收到的判決全文（{words.zh}）。", f"The text of the judgment as received ({words.en})."
    )


def _people(judgment: Judgment) -> Iterator[str]:
    people = people_of(judgment.caption)
    yield ""
    yield "# Everybody but judges, clerks, lawyers and companies, with every spelling of the name."
    yield "people:" if people else "people: []"
    for person in people:
        names = ", ".join(map(plain, person.names))
        yield f"  - names: [{names}] {MARK}"
        yield f"    role: {both(person.role.zh, person.role.en)}"
    yield from _further(judgment, people)
    yield ""
    yield "# Names of the caption as the English has them:"
    yield "# parties:"
    for party in dict.fromkeys(p.name for p in judgment.caption.parties if p.company):
        yield f"#   - {both(party, '')} {MARK}"
    yield from _glyphs(judgment)


def _further(judgment: Judgment, people: Sequence[Person]) -> Iterator[str]:
    """Words of the text that look like further names: some are ordinary words."""
    text = judgment.normalised.text
    find = node_finder(judgment.nodes())
    signed = (*judgment.signature.judges, judgment.signature.clerk)
    places: dict[str, str] = {}
    for start, word in unlisted_names(text, people):
        if word not in signed:
            places.setdefault(word, find(start).anchor)
    for word, anchor in places.items():
        yield f"#  - names: [{plain(word)}] {MARK}: a person? first in {anchor}"


def _glyphs(judgment: Judgment) -> Iterator[str]:
    lost = [r for r in judgment.normalised.repairs if r.kind is RepairKind.UNREAD]
    if lost:
        yield ""
        yield "# Lost characters; read one only with evidence:"
        yield "# glyphs:"
    for repair in lost:
        yield f'#  - {{offset: {repair.source.start}, reading: "", evidence: ""}} {MARK}'
