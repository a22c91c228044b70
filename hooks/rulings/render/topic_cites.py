"""Short citations of rulings and paragraphs, the preview of a paragraph, quotations from it."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from rulings.courts import parse_docket
from rulings.model import Paragraph, Ruling, Text
from rulings.render.html import EN, ZH, both, element, joined
from rulings.render.judgment import marker_text
from rulings.render.words import VOICES, calendar_text

# A preview helps to decide whether to follow the link; it isn't a second copy of the judgment.
LONGEST = {ZH: 260, EN: 620}


NOWHERE = Text("")


@dataclass(frozen=True, slots=True)
class Place:
    """A ruling, or a paragraph of it with its place in words."""

    ruling: Ruling
    paragraph: Paragraph | None = None
    section: Text = NOWHERE

    @property
    def target(self) -> str:
        """As an author writes it: slug or slug#anchor."""
        anchor = f"#{self.paragraph.anchor}" if self.paragraph else ""
        return f"{self.ruling.identity.slug}{anchor}"

    def href(self, base: str) -> str:
        """The address; `base` leads from the page to the site's root."""
        anchor = f"#{self.paragraph.anchor}" if self.paragraph else ""
        return f"{base}rulings/{self.ruling.identity.slug}/{anchor}"


def short_docket(ruling: Ruling) -> Text:
    """112訴2207 and 112-Su-2207."""
    docket = ruling.judgment.caption.docket
    parts = parse_docket(docket)
    chinese = f"{parts.year}{parts.word}{parts.number}" if parts else docket
    chinese = chinese or ruling.identity.slug
    return Text(chinese, ruling.docket.en or chinese)


def short_court(court: Text) -> Text:
    """臺北地院 for 臺灣臺北地方法院; the English stays."""
    name = court.zh.replace("地方法院", "地院").replace("高等法院", "高院")
    shorter = name.removeprefix("臺灣") if "地院" in name else name
    return Text(shorter, court.en)


def citation(place: Place) -> Text:
    """The short citation: a paragraph by docket and place, a ruling by court and docket."""
    docket = short_docket(place.ruling)
    if place.paragraph:
        return Text(f"{docket.zh} {place.section.zh}", f"{docket.en}, {place.section.en}")
    court = short_court(place.ruling.identity.court)
    return Text(f"{court.zh}{docket.zh}", ", ".join(filter(None, (court.en, docket.en))))


def cite(place: Place, base: str, words: Text | None = None, language: str = "") -> Markup:
    """A link to the place, in one language (`ZH`, `EN`) or in both.

    `words` stand instead of the short citation; what is said in one language only stays.
    """
    said = words or citation(place)
    if language and not words:
        said = Text(said.zh) if language == ZH else Text("", said.en)
    one = not (said.zh and said.en)
    inner = both(said) if not one or not language else element("span", said.zh or said.en)
    given = {"data_preview": place.target} if place.paragraph else {}
    return element("a", inner, class_="cite", href=place.href(base), **given)


def preview(place: Place) -> Markup:
    """The paragraph in both languages, inert until a script shows it."""
    if place.paragraph is None:
        return Markup()
    docket = place.ruling.judgment.caption.docket
    court = place.ruling.identity.court
    where = Text(f"{court.zh}{docket} {place.section.zh}", citation(place).en)
    voice = element("b", both(VOICES[place.paragraph.voice]), class_="voice")
    head = element("p", both(where) + Markup(" ") + voice, class_="where")
    words = (
        element("p", _shortened(said, lang, place.paragraph), lang=lang)
        for lang, said in ((ZH, place.paragraph.zh), (EN, place.paragraph.en))
        if said
    )
    return element("template", head + joined(words), data_preview_of=place.target)


def previews(places: Iterable[Place]) -> Markup:
    """A preview for each paragraph, once."""
    by_target = {place.target: place for place in places if place.paragraph}
    return joined(preview(place) for _, place in sorted(by_target.items()))


def _shortened(said: str, lang: str, paragraph: Paragraph) -> Markup:
    size = LONGEST[lang]
    cut = said if len(said) <= size else f"{said[:size].rstrip()}…"
    marker = marker_text(paragraph.marker) if lang == ZH else Markup()
    return marker + element("span", cut)


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation: words of the judgment, a `blockquote` a language, and where they stand."""

    words: Markup
    link: Markup
    voice: Text
    decided: Text


def quote_view(place: Place, words: Text, base: str) -> QuoteView:
    """A quotation of `words`, which the caller has found in the paragraph."""
    paragraph = place.paragraph
    voice = VOICES[paragraph.voice] if paragraph else Text("")
    decided = calendar_text(place.ruling.judgment.signature.decided)
    return QuoteView(both(words, "blockquote"), cite(place, base), voice, decided)
