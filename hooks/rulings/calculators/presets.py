"""The words and the rulings' figures of the calculators, from `data/calculators.yml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rulings import data
from rulings.calculators.run import CALCULATORS, run
from rulings.calculators.steps import Outcome
from rulings.errors import RulingsError
from rulings.model import Text

Words = Mapping[str, Text]


class CalculatorError(RulingsError):
    """A page that asks for a calculator or a preset there isn't, or a figure that isn't quoted."""


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph of a ruling that a rule rests on, and for what."""

    ruling: str
    anchor: str
    text: Text


@dataclass(frozen=True, slots=True)
class Preset:
    """A ruling's figures. `stated` are the outcomes it gives, by step.

    `anchors` are the paragraphs the figures stand in, the one to link to first. `open` is the
    input the ruling leaves open, `example` the site's own figure for it; empty where none is.
    """

    name: str
    label: Text
    ruling: str
    anchors: tuple[str, ...]
    inputs: Mapping[str, str]
    stated: Mapping[str, str]
    captions: Words
    open: str = ""
    example: str = ""

    def outcome(self, calculator: str) -> Outcome:
        """The calculation, with the example for what the ruling leaves open."""
        extra = {self.open: self.example} if self.open else {}
        return run(calculator, {**self.inputs, **extra})


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is written about one calculator."""

    title: Text
    rule: Text
    formula: Text
    notes: tuple[Text, ...]
    rests: tuple[Place, ...]
    fields: Words
    hints: Words
    options: Words
    steps: Words
    presets: tuple[Preset, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """Every calculator's sheet, with the words they share and the rulings' short names."""

    words: Words
    rulings: Words
    sheets: Mapping[str, Sheet]


def load() -> Book:
    """The whole of `calculators.yml`; raises `CalculatorError` for a figure that isn't quoted."""
    table = data.load("calculators")
    captions = _words(table["captions"])
    return Book(
        _words(table["words"]),
        _words(table["rulings"]),
        {name: _sheet(table["calculators"][name], captions) for name in CALCULATORS},
    )


def _sheet(given: Mapping[str, Any], captions: Words) -> Sheet:
    hints = {name: words["hint"] for name, words in given["fields"].items() if "hint" in words}
    return Sheet(
        title=_text(given["title"]),
        rule=_text(given["rule"]),
        formula=_text(given["formula"]),
        notes=(_text(given["note"]),) if "note" in given else (),
        rests=tuple(Place(one["ruling"], one["anchor"], _text(one)) for one in given["rests"]),
        fields=_words(given["fields"]),
        hints=_words(hints),
        options=_words(given.get("options", {})),
        steps=_words(given["steps"]),
        presets=tuple(_preset(one, captions) for one in given["presets"]),
    )


def _preset(given: Mapping[str, Any], captions: Words) -> Preset:
    return Preset(
        name=given["name"],
        label=_text(given["label"]),
        ruling=given["ruling"],
        anchors=tuple(given["anchors"]),
        inputs=_figures(given["inputs"]),
        stated=_figures(given.get("stated", {})),
        captions={field: captions[key] for field, key in given.get("captions", {}).items()},
        open=given.get("open", ""),
        example=given.get("example", ""),
    )


def _figures(given: Mapping[str, Any]) -> dict[str, str]:
    for name, figure in given.items():
        if not isinstance(figure, str):
            raise CalculatorError(f"calculators.yml: {name}: {figure} must stand in quotes")
    return dict(given)


def _words(given: Mapping[str, Any]) -> dict[str, Text]:
    return {name: _text(words) for name, words in given.items()}


def _text(given: Mapping[str, str]) -> Text:
    return Text(given["zh"].strip(), given["en"].strip())
