"""The temporary pages Pagefind reads, and what it keeps of each to show."""

from html import escape
from pathlib import Path

from rulings.model import Text, Voice
from rulings.search.fold import spaced
from rulings.search.records import SearchRecord

_LANGUAGES = {"zh": "中文 Chinese", "en": "英文 English"}

_VOICES = {
    Voice.ORDER: Text("主文", "Order"),
    Voice.CLAIMANT: Text("原告方主張", "Claimant"),
    Voice.RESPONDENT: Text("被告方抗辯", "Respondent"),
    Voice.AGREED: Text("不爭執", "Undisputed"),
    Voice.COURT: Text("法院", "Court"),
    Voice.FORMAL: Text("程式", "Formal"),
}


def label(text: Text) -> str:
    """A filter's value, in both languages."""
    return f"{text.zh} {text.en}".strip() if text.en != text.zh else text.zh


def stub(record: SearchRecord) -> str:
    """A page with nothing on it but the words to be found and the filters' values.

    `lang` is always English: one index then serves both languages, whatever page the reader
    is on, and Han characters set apart by spaces are words like others. Nothing to be shown
    stands here, since Pagefind 1.5 would search that, too.
    """
    filters = "".join(
        f'<meta data-pagefind-filter="{name}[content]" content="{escape(value)}">'
        for name, value in filters_of(record)
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{filters}</head>'
        f"<body><p data-pagefind-body>{escape(spaced(record.text))}</p></body></html>"
    )


def filters_of(record: SearchRecord) -> tuple[tuple[str, str], ...]:
    """Name and value of each filter a record falls under."""
    court = (("court", label(record.court)),) if record.court else ()
    topics = tuple(("topic", label(topic)) for topic in record.topics)
    return (*court, *topics, ("language", _LANGUAGES[record.language]))


def shown(record: SearchRecord) -> dict[str, str]:
    """What the panel shows of a record; keys are those `docs/assets/search/panel.js` reads."""
    voice = _VOICES[record.voice] if record.voice else Text("")
    values = {
        "url": record.url,
        "text": record.text,
        "language": record.language,
        "kind": record.kind.value,
        "title": record.title.zh,
        "title_en": record.title.en,
        "section": record.section.zh,
        "section_en": record.section.en,
        "voice": voice.zh,
        "voice_en": voice.en,
    }
    return {key: value for key, value in values.items() if value}


def write_stubs(records: tuple[SearchRecord, ...], folder: Path) -> None:
    """Writes a stub for each record, named by its number so that `records[n]` leads back."""
    for number, record in enumerate(records):
        (folder / stub_name(number)).write_text(stub(record), encoding="utf-8")


def stub_name(number: int) -> str:
    """The file of a record's stub; padded, so that the order of names is that of records."""
    return f"{number:07d}.html"
