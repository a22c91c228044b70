"""At a glance: claimed and awarded, costs, burden of proof, instances, how to cite."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rulings.courts import docket_english
from rulings.model import Instance, Paragraph, Part, Ruling, Text
from rulings.render.drawings import Course, course
from rulings.render.figures import Bar, bars_of
from rulings.render.html import EN, ZH, both, element, text
from rulings.render.interface import INTERFACE
from rulings.render.parts import Row, links, time_in
from rulings.render.words import calendar_text, english_docket

FEW = 2  # bars whose figures are shown in large


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the case; `classes` tells this judgment from the others."""

    classes: str
    court: Text
    docket: Text
    decided: Markup
    outcome: Text


@dataclass(frozen=True, slots=True)
class GlanceView:
    """What the section shows; an empty tuple leaves its part out."""

    bars: tuple["BarView", ...]
    rows: tuple[Row, ...]
    courses: tuple[Course, ...]
    stages: tuple[Stage, ...]
    cites: tuple[Row, ...]


def glance_view(ruling: Ruling, dockets: Mapping[str, str]) -> GlanceView:
    """The section's view of a ruling."""
    return GlanceView(
        _bars(bars_of(ruling, party_names(ruling))),
        tuple(_rows(ruling)),
        course(ruling.identity.instances),
        _stages(ruling, dockets),
        (Row(Text("中文", "Taiwan form"), element("span", cite_zh(ruling), lang=ZH, class_="only")),
         Row(Text("英文", "English form"), element("span", cite_en(ruling), lang=EN, class_="only"))),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar with what it shows in words: figures one by one, or in a sentence (0 or 1)."""

    bar: Bar
    said: tuple[Text, ...]
    figures: tuple[Row, ...]


def _bars(drawn: Sequence[Bar]) -> tuple[BarView, ...]:
    """Few bars have their figures in large; beside many, a sentence each is read faster."""
    if len(drawn) > FEW:
        return tuple(BarView(bar, (bar.title,), ()) for bar in drawn)
    return tuple(BarView(bar, (), tuple(_figures(bar))) for bar in drawn)


def _figures(bar: Bar) -> Iterator[Row]:
    yield Row(INTERFACE["claimed"], both(bar.claimed))
    yield Row(INTERFACE["awarded_all" if bar.now else "awarded"], both(bar.awarded))
    for stretch in bar.now:
        yield Row(INTERFACE["awarded_now"], both(stretch.amount))
    yield Row(INTERFACE["share"], text(bar.share))


def party_names(ruling: Ruling) -> dict[str, Text]:
    """The parties in both languages, by their Chinese name: companies and people by role."""
    roles = (person.role for person in ruling.identity.people)
    return {text.zh: text for text in (*ruling.identity.parties, *roles)}


def cite_zh(ruling: Ruling) -> str:
    """The citation as Taiwan courts and journals write it."""
    caption = ruling.judgment.caption
    return f"{caption.court}{caption.docket}{caption.document}"


def cite_en(ruling: Ruling) -> str:
    """The citation in English: court, docket, date."""
    decided = ruling.judgment.signature.decided
    when = f", {calendar_text(decided).en}" if decided else ""
    court = ruling.identity.court.en or ruling.identity.court.zh
    return f"{court}, {ruling.docket.en or ruling.docket.zh}{when}"


def _rows(ruling: Ruling) -> Iterator[Row]:
    for paragraph in _costs(ruling):
        words = both(Text(paragraph.zh, paragraph.en))
        yield Row(Text("訴訟費用", "Costs"), words + Markup(" ") + links((paragraph.anchor,)))
    if ruling.annotations.burden:
        yield Row(Text("舉證責任", "Burden of proof"), both(ruling.annotations.burden))
    if ruling.judgment.caption.cause:
        cause = Text(ruling.judgment.caption.cause, ruling.identity.cause)
        yield Row(Text("案由", "Cause of action"), both(cause))
    for slug, relation in ruling.annotations.related:
        linked = element("a", english_docket(slug), href=f"../{slug}/")
        yield Row(Text("相關判決", "Related ruling"), linked + Markup(" ") + both(relation))
    closed = ruling.judgment.caption.hearing_closed
    if closed:
        yield Row(Text("言詞辯論終結", "Hearing closed"), time_in(closed))
    if ruling.identity.official_url:
        label = both(Text("司法院裁判書系統", "Judicial Yuan, official text"))
        yield Row(
            Text("官方全文", "Official text"),
            element("a", label, href=ruling.identity.official_url),
        )


def _costs(ruling: Ruling) -> Iterator[Paragraph]:
    return (
        p
        for p in ruling.paragraphs
        if p.part is Part.ORDER and "訴訟費用" in p.zh and "負擔" in p.zh
    )


def _stages(ruling: Ruling, dockets: Mapping[str, str]) -> tuple[Stage, ...]:
    instances = ruling.identity.instances
    return tuple(_stage(one, docket_english(one.docket, dockets)) for one in instances)


def _stage(instance: Instance, english: str) -> Stage:
    return Stage(
        "stage this" if instance.this else "stage",
        instance.court,
        Text(instance.docket, english),
        time_in(instance.decided),
        instance.outcome,
    )
