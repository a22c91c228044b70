"""What the data blocks of an author's page become: HTML made of rulings, never of pasted words."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from markupsafe import Markup
from pydantic import BaseModel

from rulings.calculators.page import calculator_html
from rulings.errors import Problem, RulingsError
from rulings.markdown.desk import AuthorError, Desk
from rulings.markdown.paths import first_step, wrong_steps
from rulings.markdown.shapes import (
    CalculatorShape,
    DecisionShape,
    HoldingShape,
    MatrixShape,
    QuoteShape,
    TimelineShape,
)
from rulings.markdown.source import DataBlock
from rulings.model import Issue, Ruling, Text
from rulings.render.html import rendered
from rulings.render.topic_cites import Place, quote_view
from rulings.render.topic_decision import decision_view
from rulings.render.topic_views import holding_card, in_order, matrix_view, several_view
from rulings.shaping import shaped
from rulings.topics import matrix
from rulings.yaml_lines import Document

Shape = TypeVar("Shape", bound=BaseModel)
_BLANKS = re.compile(r"\s+")


class BlockError(RulingsError):
    """A block that can't be filled; carries every problem with its line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True, slots=True)
class Filling:
    """What a page's blocks are filled from and where: `base` leads to the site's root.

    `cited` collects the places that the filled blocks point to.
    """

    desk: Desk
    file: str
    base: str
    cited: list[Place] = field(default_factory=list)

    def fill(self, block: DataBlock) -> Markup:
        """The block's HTML. Raises BlockError with every problem in it."""
        try:
            return FILLERS[block.name](self, block)
        except BlockError:
            raise
        except RulingsError as error:
            raise BlockError([Problem(self.file, block.line, str(error))]) from error

    def read(self, block: DataBlock, shape: type[Shape]) -> tuple[Document, Shape]:
        """The block's data, which must be of this shape."""
        document, made, problems = shaped(block.body, self.file, shape)
        if document is None or made is None:
            raise BlockError(problems)
        return document, made

    def html(self, template: str, view: object) -> Markup:
        """The view laid out by the template."""
        return rendered(self.desk.templates, template, view=view)

    def place(self, target: str) -> Place:
        """The paragraph `target`, which the page now cites."""
        self.cited.append(self.desk.paragraph(target))
        return self.cited[-1]

    def found(self, ruling: Ruling, anchor: str) -> Place:
        """The paragraph of a ruling, which the page now cites."""
        return self.place(f"{ruling.identity.slug}#{anchor}")


def _quote(page: Filling, block: DataBlock) -> Markup:
    place = page.place(block.argument)
    document, shape = page.read(block, QuoteShape)
    paragraph = place.paragraph
    if paragraph is None or not paragraph.zh:
        raise AuthorError(f"{block.argument} has no words to quote")
    asked = (("zh", shape.zh, paragraph.zh), ("en", shape.en, paragraph.en))
    wrong = [
        Problem(page.file, document.line((key,)), message)
        for key, words, whole in asked
        if (message := _not_once(words, whole, block.argument, key))
    ]
    if wrong:
        raise BlockError(wrong)
    english = _part(shape.en, paragraph.en) if shape.en else paragraph.en
    said = Text(_part(shape.zh, paragraph.zh) if shape.zh else paragraph.zh, english)
    return page.html("topic_quote.html", quote_view(place, said, page.base))


def _not_once(words: str | None, whole: str, target: str, language: str) -> str:
    if not words:
        return ""
    times = _bare(whole, language).count(_bare(words, language))
    return "" if times == 1 else f"the words stand {times} times in {target}, not once: {words}"


def _bare(words: str, language: str) -> str:
    """Chinese without blanks, English with single ones: how an author's lines broke is no matter."""
    return _BLANKS.sub("" if language == "zh" else " ", words)


def _part(words: str, whole: str) -> str:
    """The words as the judgment has them, with … where it goes on before or after."""
    letters = [(place, char) for place, char in enumerate(whole) if not char.isspace()]
    start = "".join(char for _, char in letters).find("".join(words.split()))
    end = start + len("".join(words.split())) - 1
    first, last = letters[start][0], letters[end][0] + 1
    before = "…" if whole[:first].strip() else ""
    after = "…" if whole[last:].strip(" 。.") else ""
    return f"{before}{whole[first:last]}{after}"


def _matrix(page: Filling, block: DataBlock) -> Markup:
    topic = page.desk.topic(block.argument)
    _, shape = page.read(block, MatrixShape)
    rulings = tuple(map(page.desk.ruling, shape.rulings)) or page.desk.of_topic(topic)
    if not rulings:
        raise AuthorError(f"no ruling has the topic {topic.slug}")
    made = matrix(topic, rulings, shape.factors)
    return page.html("topic_matrix.html", matrix_view(made, page.found, page.base))


def _timeline(page: Filling, block: DataBlock) -> Markup:
    _, shape = page.read(block, TimelineShape)
    rulings = tuple(map(page.desk.ruling, block.argument.split()))
    unknown = [kind for kind in shape.kinds if kind not in page.desk.kinds]
    if unknown:
        known = ", ".join(page.desk.kinds)
        raise AuthorError(f"no such kind of event: {', '.join(unknown)} (known: {known})")
    events = in_order(rulings, shape.kinds)
    if not events:
        raise AuthorError("a timeline names at least one ruling that has such events")
    view = several_view(events, page.desk.kinds, page.found, page.base)
    return page.html("topic_timeline.html", view)


def _holding(page: Filling, block: DataBlock) -> Markup:
    ruling = page.desk.ruling(block.argument)
    document, shape = page.read(block, HoldingShape)
    try:
        issue = _issue(ruling, shape.issue or "")
    except AuthorError as error:
        line = document.line(("issue",)) if shape.issue else block.line
        raise BlockError([Problem(page.file, line, str(error))]) from error
    places = [page.place(f"{block.argument}#{anchor}") for anchor in issue.rests_on]
    return page.html("topic_holding.html", holding_card(issue, ruling, places, page.base))


def _issue(ruling: Ruling, asked: str) -> Issue:
    """The issue of this number, or the one whose question has these words; the only one if none
    is asked for."""
    issues = ruling.annotations.issues
    if asked.isdecimal():
        found = issues[int(asked) - 1 : int(asked)] if int(asked) else ()
    else:
        found = tuple(i for i in issues if asked in i.question.zh or asked in i.question.en)
    if len(found) != 1:
        numbered = "; ".join(f"{n} {issue.question.en}" for n, issue in enumerate(issues, 1))
        slug = ruling.identity.slug
        raise AuthorError(
            f"{slug} has {len(found)} issues “{asked}” (it has: {numbered or 'none'})"
        )
    return found[0]


def _calculator(page: Filling, block: DataBlock) -> Markup:
    _, shape = page.read(block, CalculatorShape)
    return calculator_html(
        block.argument,
        shape.presets,
        shape.id or "",
        page.base,
        book=page.desk.book,
        templates=page.desk.templates,
    )


def _decision(page: Filling, block: DataBlock) -> Markup:
    document, shape = page.read(block, DecisionShape)
    wrong = [
        Problem(page.file, document.line(path), message)
        for path, message in wrong_steps(shape, page.desk)
    ]
    if not re.fullmatch(r"[a-z][a-z0-9-]*", block.argument):
        message = f"a decision path needs a name of small letters, not {block.argument or 'none'}"
        wrong.append(Problem(page.file, block.line, message))
    if wrong:
        raise BlockError(wrong)
    first, cited = first_step(shape, page.desk, page.base)
    page.cited.extend(cited)
    view = decision_view(f"path-{block.argument}", shape.title.text(), first)
    return page.html("topic_decision.html", view)


FILLERS: Mapping[str, Callable[[Filling, DataBlock], Markup]] = MappingProxyType(
    {
        "quote": _quote,
        "matrix": _matrix,
        "timeline": _timeline,
        "holding": _holding,
        "calculator": _calculator,
        "decision": _decision,
    }
)
