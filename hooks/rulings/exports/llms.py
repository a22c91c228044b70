"""`llms.txt`: where a language model, or whoever writes for one, finds the annotations."""

import re
from collections.abc import Iterator, Sequence

from rulings.exports.akn import in_english
from rulings.model import Ruling

_HEAD = """\
# Annotated Rulings 判決逐段讀

> Taiwan court rulings on digital services, paragraph by paragraph in Chinese and English, with
> holdings, timelines, undisputed facts and sums computed again. Every statement names the
> paragraph it rests on.

How to use it:

- The Chinese text is the judgment. The English is an unofficial working translation; quote the
  Chinese where the wording matters. Nothing here is legal advice.
- In `ruling.json` every paragraph has a `voice`. Only `court` and `order` are the court's own;
  `claimant` and `respondent` are arguments, never law.
- `issues` hold question, holding and reasoning, each with the anchors it `rests_on`. An anchor is
  the fragment of the page's address: `rulings/<slug>/#reasons-2-4-1-2`.
- What is marked as drawn by machine has not been edited by a person.
- People appear by role on purpose. Don't try to put names to them.
- Annotations and translations: CC BY 4.0. Judgments are outside copyright in Taiwan.
"""


def llms_text(rulings: Sequence[Ruling], address: str = "") -> str:
    """The whole file. `address` is the site's, ending in "/", or empty."""
    return "\n".join(
        (_HEAD, *_data(address), "", "## Rulings", "", *_rulings(rulings, address), "")
    )


def _data(address: str) -> Iterator[str]:
    yield "## Data"
    yield ""
    yield f"- [What every file and field means]({address}data/)"
    yield f"- [All rulings]({address}rulings.json): JSON, newest first"
    yield f"- [Undisputed facts]({address}data/undisputed-facts.csv): CSV, all rulings"
    yield f"- [Timelines]({address}data/timeline.csv): CSV, all rulings"
    yield f"- [Computations]({address}data/computations.csv): CSV, all rulings"
    yield f"- [Changes]({address}feed.xml): Atom"


def _rulings(rulings: Sequence[Ruling], address: str) -> Iterator[str]:
    latest = sorted(
        rulings, key=lambda r: (r.judgment.signature.decided, r.identity.slug), reverse=True
    )
    for ruling in latest:
        identity = ruling.identity
        page = f"{address}rulings/{identity.slug}/"
        title = _plain(identity.title.en or identity.title.zh)
        outcome = ruling.annotations.outcome or ruling.annotations.summary or identity.court
        about = _plain(outcome.en or outcome.zh).rstrip(".")
        language = "eng" if in_english(ruling) else "zho"
        files = f"[JSON]({page}ruling.json), [Akoma Ntoso]({page}akn.{language}.xml)"
        yield f"- [{title}]({page}): {ruling.judgment.caption.docket}. {about}; {files}"


def _plain(words: str) -> str:
    """The words on one line, without what Markdown takes for a link or HTML."""
    return re.sub(r"[\s\[\]<>`]+", " ", words).strip()
