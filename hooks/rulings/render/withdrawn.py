"""The notice at the address of a ruling that was taken down: no name, no docket, no text."""

from jinja2 import Environment

from rulings.model import Text
from rulings.render.html import rendered
from rulings.render.page import Page
from rulings.render.parts import time_in
from rulings.withdrawals import Withdrawn

TITLE = Text("判決已撤下", "Ruling withdrawn")
LEAD = Text(
    "這個網址原有的判決已從本站撤下，不再提供。",
    "The ruling that stood at this address has been taken off this site.",
)


def withdrawn_page(withdrawn: Withdrawn, templates: Environment) -> Page:
    """The page; search engines are asked to leave it out."""
    html = rendered(
        templates,
        "withdrawn.html",
        title=TITLE,
        lead=LEAD,
        reasons=(withdrawn.reason,) if withdrawn.reason.zh else (),
        date=time_in(withdrawn.date),
    )
    path = f"rulings/{withdrawn.slug}/"
    return Page(path, TITLE, LEAD.zh, html, hide=("navigation", "toc"), robots="noindex")
