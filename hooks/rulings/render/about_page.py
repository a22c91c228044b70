"""The page about the site: people's words in a frame, then what the rulings say of themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from rulings.errors import EditorialError, Problem
from rulings.model import Ruling, Text
from rulings.render.html import both, element, rendered
from rulings.render.page import Heading, Page
from rulings.render.parts import time_in
from rulings.render.ruling_page import WAYS
from rulings.render.words import STATUSES

TITLE = Text("關於本站", "About this site")
LEAD = Text(
    "這個網站是什麼、怎麼做的、哪些地方可能有錯，以及發現錯誤時怎麼辦。",
    "What this site is, how it is made, where it can be wrong, and what to do about an error.",
)
HEADINGS = {
    "translation-status": Text("各判決的翻譯情形", "Translation status by ruling"),
    "corrections": Text("更正紀錄", "Corrections"),
    "report": Text("回報錯誤或請求移除", "Reporting an error, asking for removal"),
}
IDENTIFIERS = {
    True: Text("已對照官方資料庫", "seen in the official database"),
    False: Text("推得，未經確認", "derived, unconfirmed"),
}
NONE_SO_FAR = Text("目前沒有更正。", "None so far.")
NO_ADDRESS = Text(
    "站方尚未設定聯絡地址。設定之後會寫在這裡；在那之前，這個網站還沒有收件的管道。",
    "The operator has not set an address yet. It will stand here once there is one; until then this "
    "site has no way to receive reports.",
)
WRITE_TO = Text("回報請寄到下面的地址。", "Reports go to the address below.")


@dataclass(frozen=True, slots=True)
class StatusView:
    """A ruling with the state of its translation and of its official identifier."""

    title: Markup
    status: Text
    done: str
    identifier: Text


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction and the ruling it was made in."""

    date: Markup
    title: Markup
    text: Text


@dataclass(frozen=True, slots=True)
class ContactView:
    """Where reports go; `links` is empty where the operator has set nothing."""

    words: Text
    links: tuple[Markup, ...]


def about_page(rulings: Sequence[Ruling], templates: Environment, contact: str = "") -> Page:
    """Head and tail of the page; `contact` is a `mailto:` or `https:` address, or empty.

    Raises EditorialError if `contact` is anything else.
    """
    corrections = tuple(_corrections(rulings))
    tail = rendered(
        templates,
        "about_tail.html",
        titles=HEADINGS,
        statuses=tuple(map(_status, rulings)),
        corrections=corrections,
        nothing=() if corrections else (NONE_SO_FAR,),
        contact=_contact(contact),
    )
    return Page(
        "about/",
        TITLE,
        LEAD.zh,
        rendered(templates, "about_head.html", title=TITLE, lead=LEAD, ways=WAYS),
        (),
        ("navigation",),
        tail,
        tuple(Heading(anchor, both(words), 2) for anchor, words in HEADINGS.items()),
    )


def _status(ruling: Ruling) -> StatusView:
    words = [paragraph for paragraph in ruling.paragraphs if paragraph.zh]
    done = sum(bool(paragraph.en) for paragraph in words)
    return StatusView(
        _title(ruling),
        STATUSES[ruling.translation.status],
        f"{done} / {len(words)}",
        IDENTIFIERS[ruling.identity.jid_confirmed],
    )


def _corrections(rulings: Sequence[Ruling]) -> Iterator[CorrectionView]:
    """Every correction, the latest first."""
    every = [(one, ruling) for ruling in rulings for one in ruling.identity.corrections]
    for one, ruling in sorted(every, key=lambda pair: pair[0].date, reverse=True):
        yield CorrectionView(time_in(one.date), _title(ruling), one.text)


def _title(ruling: Ruling) -> Markup:
    href = f"../rulings/{ruling.identity.slug}/"
    return element("a", both(ruling.identity.title), href=href)


def _contact(contact: str) -> ContactView:
    if not contact:
        return ContactView(NO_ADDRESS, ())
    if not contact.startswith(("mailto:", "https:")):
        words = f"extra.contact: begin with mailto: or https: ({contact})"
        raise EditorialError((Problem("mkdocs.yml", 0, words),))
    shown = contact.removeprefix("mailto:")
    return ContactView(WRITE_TO, (element("a", shown, href=contact),))
