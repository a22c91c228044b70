"""A calculator as HTML: rule, form, and the rulings' figures worked out for readers without scripts."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment
from markupsafe import Markup

from rulings.calculators.presets import Book, CalculatorError, Place, Preset, Sheet, load
from rulings.calculators.reading import Field, Kind
from rulings.calculators.run import CALCULATORS
from rulings.calculators.steps import Step
from rulings.model import Text
from rulings.render.html import both, element, environment, joined, rendered

_KEYBOARD: Final = {Kind.MONEY: "decimal", Kind.PERCENT: "decimal", Kind.EXCHANGE: "decimal"}


@dataclass(frozen=True, slots=True)
class _Input:
    """A field as the form shows it."""

    name: str
    label: Text
    hints: tuple[Text, ...]
    keyboards: tuple[str, ...]  # one for a field that is typed in, none for a choice
    choices: tuple[tuple[tuple[str, Text, str], ...], ...]  # one for a choice: its options


@dataclass(frozen=True, slots=True)
class _Line:
    """A step with its label, and the figure the ruling states for it, if it does."""

    key: str
    label: Text
    expression: str
    stated: str


@dataclass(frozen=True, slots=True)
class _Row:
    """A ruling's figures: where they stand, how they come out, and what a button loads.

    `shown` are the outcomes the ruling states, or its inputs where it states none. `example`
    says that an input of `lines` is the site's own, `lacks` which one the ruling leaves open;
    each empty where there is nothing to say.
    """

    name: str
    label: Text
    ruling: Text
    url: str
    lines: tuple[_Line, ...]
    shown: tuple[_Line, ...]
    example: tuple[Text, ...]
    lacks: tuple[Text, ...]
    open: str
    inputs: str
    captions: str


def calculator_html(
    name: str,
    presets: Sequence[str] = (),
    ids: str = "",
    root: str = "../../",
    *,
    book: Book | None = None,
    templates: Environment | None = None,
) -> Markup:
    """The calculator `name` with the presets wanted: names, or places such as `slug#anchor`
    whose figures they load; all presets where none is given.

    `ids` is the id of its section and begins every id inside; it must differ between two
    calculators of a page (empty: `calculator-<name>`). `root` leads from the page to the site's
    root. Whoever makes many hands over `book` and `templates`. Raises `CalculatorError` for a name or a preset there isn't.
    """
    book = book or load()
    if name not in CALCULATORS:
        raise CalculatorError(f"unknown calculator {name}: one of {', '.join(CALCULATORS)}")
    sheet = book.sheets[name]
    chosen = _chosen(name, sheet, presets)
    rows = [_row(book, name, preset, root) for preset in chosen]
    return rendered(
        templates or environment(),
        "calculator.html",
        calculator=name,
        ids=ids or f"calculator-{name}",
        sheet=sheet,
        say=book.words,
        rests=_rests(book, sheet, root),
        inputs=[_input(book, sheet, field) for field in CALCULATORS[name].fields],
        rows=rows,
    )


def _chosen(name: str, sheet: Sheet, wanted: Sequence[str]) -> tuple[Preset, ...]:
    """The presets wanted, by name or by place (`slug#anchor`); all where none is."""
    found = []
    for one in wanted:
        fits = [p for p in sheet.presets if one == p.name or one in _places(p)]
        if not fits:
            known = ", ".join(preset.name for preset in sheet.presets)
            raise CalculatorError(f"unknown preset {one} of {name}: one of {known}")
        found += [preset for preset in fits if preset not in found]
    return tuple(found) or sheet.presets


def _places(preset: Preset) -> tuple[str, ...]:
    return tuple(f"{preset.ruling}#{anchor}" for anchor in preset.anchors)


def _input(book: Book, sheet: Sheet, field: Field) -> _Input:
    hint = sheet.hints.get(field.name)
    if hint is None and field.kind is Kind.DAY:
        hint = book.words["hint_day"]
    elif hint is None and field.optional:
        hint = book.words["hint_optional"]
    options = tuple(
        (option, sheet.options[option], "" if number else "checked")
        for number, option in enumerate(field.options)
    )
    return _Input(
        name=field.name,
        label=sheet.fields[field.name],
        hints=(hint,) if hint else (),
        keyboards=() if options else (_KEYBOARD.get(field.kind, "text"),),
        choices=(options,) if options else (),
    )


def _row(book: Book, name: str, preset: Preset, root: str) -> _Row:
    sheet = book.sheets[name]
    lines = tuple(_line(sheet, preset, step) for step in preset.outcome(name).steps)
    captions = {field: {"zh": text.zh, "en": text.en} for field, text in preset.captions.items()}
    stated = tuple(line for line in lines if line.stated)
    return _Row(
        name=preset.name,
        label=preset.label,
        ruling=book.rulings[preset.ruling],
        url=_url(root, preset.ruling, preset.anchors[0]),
        lines=lines,
        shown=stated or _inputs(name, sheet, preset),
        example=(book.words["example"],) if preset.open else (),
        lacks=_lacks(book, sheet, preset),
        open=preset.open,
        inputs=_json(dict(preset.inputs)),
        captions=_json(captions),
    )


def _inputs(name: str, sheet: Sheet, preset: Preset) -> tuple[_Line, ...]:
    """What the ruling gives of the inputs, as it can be read."""
    kinds = {field.name: field.kind for field in CALCULATORS[name].fields}
    return tuple(
        _Line(
            key,
            _named(sheet.fields[key], preset, key),
            f"{int(figure):,}" if kinds[key] is Kind.MONEY else figure,
            "",
        )
        for key, figure in preset.inputs.items()
    )


def _lacks(book: Book, sheet: Sheet, preset: Preset) -> tuple[Text, ...]:
    """迄日：判決沒有載明."""
    if not preset.open:
        return ()
    field, words = sheet.fields[preset.open], book.words["left_open"]
    return (Text(f"{field.zh}：{words.zh}", f"{field.en}: {words.en[0].lower()}{words.en[1:]}"),)


def _line(sheet: Sheet, preset: Preset, step: Step) -> _Line:
    stated = preset.stated.get(step.key, "")
    figure = f"{int(stated):,}" if stated.isdecimal() else stated
    return _Line(step.key, _named(sheet.steps[step.key], preset, step.key), step.expression, figure)


def _named(label: Text, preset: Preset, key: str) -> Text:
    """The label of a party's share with the party the ruling names."""
    who = preset.captions.get(key)
    return Text(f"{label.zh}{who.zh}", f"{label.en} {who.en}") if who else label


def _rests(book: Book, sheet: Sheet, root: str) -> list[tuple[Text, Markup]]:
    """By ruling, in the order they come: its name, and links to what the rule rests on there."""
    return [
        (
            book.rulings[ruling],
            joined([_link(place, root) for place in sheet.rests if place.ruling == ruling], " · "),
        )
        for ruling in dict.fromkeys(place.ruling for place in sheet.rests)
    ]


def _link(place: Place, root: str) -> Markup:
    return element("a", both(place.text), href=_url(root, place.ruling, place.anchor))


def _url(root: str, ruling: str, anchor: str) -> str:
    return f"{root}rulings/{ruling}/#{anchor}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
