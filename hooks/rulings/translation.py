"""`en.po`: the English of a judgment, one entry a paragraph, read and kept up with the text.

`msgctxt` is the paragraph's anchor, `msgid` its Chinese words (`Judgment.words`), `msgstr` the
English. A changed source shows as a `msgid` that is no longer the paragraph's words: stale.
"""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from rulings.errors import Problem
from rulings.model import Judgment, Translation

MAX_CHARACTERS = 4_000_000
SIGNED = re.compile(r"^(parity(?:-[a-z]+)?|negation|length|terms)\s*[:：]\s*(.*)$")
# A line of the file's opening comment; a header of its own would be lost when an editor saves.
REVIEWED = re.compile(r"^# ?Reviewed by (?:a lawyer: )?(\S.*)$", re.MULTILINE)

HEADER = """\
English of a Taiwan judgment, one entry a paragraph.
msgctxt is the paragraph's anchor, msgid its Chinese words, msgstr the English.
A deliberate exception to a check stands in the entry's comment, with its reason:
  parity: …   parity-dates: …   negation: …   length: …   terms: …
A line "Reviewed by NAME" here marks the translation as reviewed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One paragraph of the translation. `signed` maps a check to the reason it doesn't apply."""

    anchor: str
    chinese: str
    english: str
    fuzzy: bool
    line: int
    signed: dict[str, str]


@dataclass(frozen=True, slots=True)
class English:
    """`en.po` as read: its entries, what they come to, and what is wrong with the file."""

    file: str
    entries: tuple[Entry, ...] = ()
    translation: Translation = field(default_factory=lambda: Translation({}))
    problems: tuple[Problem, ...] = ()


def parse_translation(text: str, file: str, judgment: Judgment) -> English:
    """The translation of `judgment` that `text`, a PO file, holds.

    An entry counts if its words are the paragraph's and it isn't marked fuzzy; one whose
    Chinese has changed is stale. Missing entries are warnings (a page without its English is
    still a page); unknown anchors, stale entries and a broken file are errors.
    """
    if len(text) > MAX_CHARACTERS:
        return English(file, problems=(Problem(file, 0, f"larger than {MAX_CHARACTERS}"),))
    try:
        catalog = read_po(io.StringIO(text), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        return English(file, problems=(Problem(file, 0, f"not a PO file: {error}"),))
    entries, problems = _entries(catalog, file)
    words = paragraphs(judgment)
    problems += list(_drift(entries, words, file))
    current = {
        e.anchor: e.english
        for e in entries
        if e.english and not e.fuzzy and words.get(e.anchor) == e.chinese
    }
    stale = tuple(e.anchor for e in entries if e.anchor in words and words[e.anchor] != e.chinese)
    reviewed = REVIEWED.search(catalog.header_comment) is not None
    status = _status(len(current), len(words), reviewed)
    return English(file, tuple(entries), Translation(current, stale, status), tuple(problems))


def paragraphs(judgment: Judgment) -> dict[str, str]:
    """The Chinese words to translate, by anchor, in the order of the text.

    The drawn lines of a table (├──┼──┤) are no words.
    """
    words = ((node.anchor, judgment.words(node)) for node in judgment.nodes())
    return {anchor: text for anchor, text in words if any(map(str.isalnum, text))}


def _status(done: int, wanted: int, reviewed: bool) -> str:
    """none, partial, unreviewed or reviewed, as `Translation.status` has it."""
    if not done:
        return "none"
    if done < wanted:
        return "partial"
    return "reviewed" if reviewed else "unreviewed"


def _entries(catalog: Catalog, file: str) -> tuple[list[Entry], list[Problem]]:
    """The catalog's messages as entries; a message without an anchor is a problem."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for message in catalog:
        if not message.id:
            continue
        if not message.context or not isinstance(message.id, str):
            problems.append(Problem(file, message.lineno or 0, "an entry without msgctxt"))
            continue
        entries.append(_entry(message))
    seen: set[str] = set()
    for entry in entries:
        if entry.anchor in seen:
            found = f"the anchor {entry.anchor} has two entries"
            problems.append(Problem(file, entry.line, found))
        seen.add(entry.anchor)
    return entries, problems


def _entry(message: Message) -> Entry:
    return Entry(
        anchor=str(message.context),
        chinese=str(message.id),
        english=str(message.string or "").strip(),
        fuzzy=message.fuzzy,
        line=message.lineno or 0,
        signed=dict(_signed((*message.user_comments, *message.auto_comments))),
    )


def _signed(comments: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The exceptions an entry declares: `parity-dates: the court's own slip`."""
    for comment in comments:
        if (match := SIGNED.match(comment.strip())) and match[2].strip():
            yield match[1], match[2].strip()


def _drift(entries: list[Entry], words: dict[str, str], file: str) -> Iterator[Problem]:
    """Entries that don't fit the text any more, and paragraphs without English."""
    for entry in entries:
        if entry.anchor not in words:
            yield Problem(file, entry.line, f"unknown anchor {entry.anchor}")
        elif words[entry.anchor] != entry.chinese:
            found = f"{entry.anchor}: the Chinese has changed since this was translated"
            yield Problem(file, entry.line, found)
        elif entry.fuzzy:
            yield Problem(file, entry.line, f"{entry.anchor}: marked fuzzy", fatal=False)
        elif not entry.english:
            yield Problem(file, entry.line, f"{entry.anchor}: not translated yet", fatal=False)
    known = {entry.anchor for entry in entries}
    for anchor in words:
        if anchor not in known:
            yield Problem(file, 0, f"no entry for {anchor}", fatal=False)


# ── writing ──────────────────────────────────────────────────────────────────────────────


def write_template(judgment: Judgment, path: Path, now: datetime | None = None) -> None:
    """Make `path`, or bring it up to date: an entry for every paragraph, in text order.

    Existing English is kept; where the Chinese has changed it is marked fuzzy and keeps the
    words it was made from. Entries of anchors that are gone become obsolete. `now` dates the
    header of a new file.
    """
    old = _existing(path)
    catalog = _renewed(old, now or datetime.now(UTC))
    before = {str(m.context): m for m in old if m.id and m.context} if old else {}
    words = paragraphs(judgment)
    for anchor, chinese in words.items():
        _carry(catalog, anchor, chinese, before.get(anchor))
    for anchor, message in before.items():
        if anchor not in words and message.string:
            catalog.obsolete[(str(message.id), anchor)] = message
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=0, include_previous=True)
    path.write_bytes(buffer.getvalue())


def _existing(path: Path) -> Catalog | None:
    if not path.exists():
        return None
    return read_po(io.StringIO(path.read_text(encoding="utf-8")), abort_invalid=True)


def _renewed(old: Catalog | None, now: datetime) -> Catalog:
    """An empty catalog with the header of the old one, or a new header."""
    return Catalog(
        locale="en",
        project="annotated-rulings",
        version="1",
        charset="utf-8",
        header_comment=old.header_comment if old else _commented(HEADER),
        creation_date=old.creation_date if old else now,
        revision_date=old.revision_date if old else now,
        last_translator=old.last_translator if old else "annotated-rulings",
        language_team="English",
        fuzzy=False,
    )


def _commented(text: str) -> str:
    return "\n".join(f"# {line}".rstrip() for line in text.splitlines())


def _carry(catalog: Catalog, anchor: str, chinese: str, old: Message | None) -> None:
    """Add the entry of one paragraph, with what the old entry had."""
    changed = old is not None and old.id != chinese
    flags = set(old.flags) if old else set()
    catalog.add(
        chinese,
        old.string if old else "",
        context=anchor,
        flags=flags | ({"fuzzy"} if changed and old and old.string else set()),
        auto_comments=old.auto_comments if old else (),
        user_comments=old.user_comments if old else (),
        previous_id=old.id if changed and old else (),
    )
