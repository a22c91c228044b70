"""Every figure a button loads stands in the ruling, and gives what the ruling states."""

import re
from decimal import Decimal

import pytest

from rulings.calculators import calculator_html
from rulings.calculators.presets import CalculatorError, Preset, load
from rulings.calculators.reading import Kind
from rulings.calculators.run import CALCULATORS
from rulings.model import Judgment, Voice
from rulings.pipeline import read_judgment
from rulings.sources import read

BOOK = load()
PRESETS = [(name, preset) for name, sheet in BOOK.sheets.items() for preset in sheet.presets]
IDS = [f"{name}-{preset.name}" for name, preset in PRESETS]


@pytest.fixture(scope="module")
def judgments(project) -> dict[str, Judgment]:
    folder = project / "docs" / "rulings"
    return {slug: read_judgment(read(folder / slug / "source.txt")) for slug in BOOK.rulings}


def figures(judgment: Judgment, anchors: tuple[str, ...]) -> set[str]:
    """Sums, rates and days read in the paragraphs, and the bare numbers that stand there."""
    found: set[str] = set()
    nodes = {node.anchor: node for root in judgment.roots for node in root.walk()}
    text = judgment.normalised.text
    for anchor in anchors:
        span = nodes[anchor].span
        marks = judgment.mentions
        for mention in (*marks.amounts, *marks.rates):
            if span.start <= mention.start < span.end:
                found.add(f"{mention.value.normalize():f}")
        found |= {m.iso for m in marks.dates if span.start <= m.start < span.end}
        numbers = re.findall(r"[0-9][0-9,]*(?:\.[0-9]+)?", text[span.start : span.end])
        found |= {f"{Decimal(number.replace(',', '')).normalize():f}" for number in numbers}
    return found


def inputs_to_find(name: str, preset: Preset) -> dict[str, str]:
    """The inputs that are the ruling's own: neither choices nor the 0 that stands for none."""
    choices = {field.name for field in CALCULATORS[name].fields if field.kind is Kind.CHOICE}
    assert set(preset.inputs) <= {field.name for field in CALCULATORS[name].fields}
    none = {"coins"} if preset.inputs.get("coins") == "0" else set()
    return {
        field: figure
        for field, figure in preset.inputs.items()
        if figure and field not in choices | none
    }


@pytest.mark.parametrize(("name", "preset"), PRESETS, ids=IDS)
def test_a_presets_figures_stand_in_the_ruling(name, preset, judgments):
    there = figures(judgments[preset.ruling], preset.anchors)
    for field, figure in (inputs_to_find(name, preset) | dict(preset.stated)).items():
        assert figure in there, f"{field}: {figure} isn't at {', '.join(preset.anchors)}"


@pytest.mark.parametrize(("name", "preset"), PRESETS, ids=IDS)
def test_a_preset_gives_what_the_ruling_states(name, preset):
    outcome = preset.outcome(name)
    assert not outcome.troubles
    values = {step.key: step.value for step in outcome.steps}
    assert {key: values.get(key) for key in preset.stated} == dict(preset.stated)
    assert preset.stated or preset.open


@pytest.mark.parametrize(
    ("calculator", "name", "stated"),
    [
        *[
            ("refund", f"schedule-1-row-{row}", {"refund": refund})
            for row, refund in enumerate(
                ("51185", "73934", "24593", "160939", "89013", "103853"), start=1
            )
        ],
        *[
            ("refund", f"schedule-2-row-{row}", {"refund": refund})
            for row, refund in enumerate(
                ("308926", "74079", "191447", "109109", "268760", "78426", "85835"), start=1
            )
        ],
        ("share", "court", {"total": "1342223", "left": "657777"}),
        ("share", "respondent", {"total": "996287", "left": "1003713"}),
        ("share", "claimant", {"total": "3544430", "due": "1544430"}),
        ("conversion", "normal-use", {"converted": "3567"}),
        ("costs", "geng2", {"sum": "100"}),
        ("costs", "su-472", {"sum": "100"}),
    ],
)
def test_the_rulings_own_results(calculator, name, stated):
    preset = next(one for one in BOOK.sheets[calculator].presets if one.name == name)
    values = {step.key: step.value for step in preset.outcome(calculator).steps}
    assert {key: values[key] for key in stated} == stated


@pytest.mark.parametrize(("schedule", "total"), [("1", "503517"), ("2", "1116582")])
def test_the_rows_come_to_the_schedules_totals(schedule, total, judgments):
    rows = [p for p in BOOK.sheets["refund"].presets if p.name.startswith(f"schedule-{schedule}")]
    assert sum(int(row.stated["refund"]) for row in rows) == int(total)
    ruling = judgments["tphv-113-xiaoshang-geng2-1"]
    assert total in figures(ruling, (f"schedule-{schedule}-row-total",))


@pytest.mark.parametrize("name", CALCULATORS)
def test_a_rule_rests_on_what_the_court_wrote(name, judgments):
    for place in BOOK.sheets[name].rests:
        nodes = {n.anchor: n for root in judgments[place.ruling].roots for n in root.walk()}
        assert nodes[place.anchor].voice in {Voice.COURT, Voice.ORDER}, place


@pytest.mark.parametrize("name", CALCULATORS)
def test_every_input_and_step_has_its_words(name):
    sheet = BOOK.sheets[name]
    fields = CALCULATORS[name].fields
    assert set(sheet.fields) == {field.name for field in fields}
    assert {option for field in fields for option in field.options} == set(sheet.options)
    steps = {step.key for preset in sheet.presets for step in preset.outcome(name).steps}
    assert steps <= set(sheet.steps)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("loan",), "unknown calculator loan: one of refund, interest, share, conversion, costs"),
        (("conversion", ("x",)), "unknown preset x of conversion: one of normal-use"),
    ],
)
def test_an_unknown_name_is_an_error(arguments, message):
    with pytest.raises(CalculatorError, match=re.escape(message)):
        calculator_html(*arguments)


@pytest.mark.parametrize("name", CALCULATORS)
def test_the_page_carries_no_inline_script_or_style(name):
    html = calculator_html(name, ids="made")
    assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=|https?:", html)
    assert 'id="made"' in html
    found = re.findall(r'\sid="([^"]+)"', html)
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        ((), ["court", "respondent", "claimant"]),
        (("claimant", "court"), ["claimant", "court"]),
        (("tpdv-90-su-4494#reasons-9-4",), ["court"]),
        (("court", "tpdv-90-su-4494#reasons-6-2"), ["court", "respondent", "claimant"]),
    ],
)
def test_presets_are_chosen_by_name_or_by_place(wanted, shown):
    html = calculator_html("share", wanted, ids="made")
    assert re.findall(r'id="made-load-([^"]+)"', html) == shown
