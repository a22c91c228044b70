"""ruling.yml, annotations.yml and glossary.yml: values, and problems in an author's words."""

from decimal import Decimal
from pathlib import Path

import pytest

from invented import ANNOTATIONS, RULING
from rulings.annotations import parse_annotations
from rulings.data import load
from rulings.editorial import parse_glossary, parse_identity
from rulings.model import Precision

ROOT = Path(__file__).resolve().parents[2]
KINDS = frozenset({"notice", "contract"})


def _messages(loaded: object) -> list[str]:
    return [str(problem) for problem in loaded.problems]


def test_an_identity_is_read_whole() -> None:
    identity = parse_identity(RULING, "ruling.yml", "test-110-su-9").value
    assert identity.slug == "test-110-su-9"
    assert identity.people[2].names == ("陳小美", "陳小姐", "Amy")
    assert identity.instances[0].decided == "2021-09-30"
    assert identity.jid_confirmed is False
    assert identity.cause == "Claim for fees"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("topics:", "topic:", "r:4: unknown key: topic"),
        ("en: Who proves the use?", 'en: ""', "r:3: title.en is empty"),
        (", en: invented", "", "r:6: the key provenance.en is missing"),
        (
            "2021-09-30\n",
            "30 Sept\n",
            "r:17: instances.1.decided: a date is written 2022, 2022-07, 2022-07-09 or 2022-07-09T13:07",
        ),
        ("zh: 玩家甲", "zh: 原告員工甲", "r:7: the role 原告員工甲 stands here twice"),
        ("this: true", "this: false", "r:14: 0 instances carry `this: true`; exactly one must"),
        (
            "https://judgment.judicial.gov.tw/",
            "https://example.com/",
            "r:5: official_url is not of the right form: https://example.com/FJUD/data.aspx?id=1",
        ),
        ("[王小明]", "王小明", "r:8: people.1.names must be a list"),
    ],
)
def test_a_slip_in_ruling_yml_is_named_with_its_line(old: str, new: str, message: str) -> None:
    assert old in RULING
    assert message in _messages(parse_identity(RULING.replace(old, new), "r", "s"))


def test_annotations_carry_values_and_pins() -> None:
    loaded = parse_annotations(ANNOTATIONS, "a", KINDS)
    assert loaded.problems == ()
    assert loaded.value.issues[0].rests_on == ("reasons-3-1",)
    assert loaded.value.timeline[0].precision is Precision.MINUTE
    done = loaded.value.computations[0]
    # 20.50 × 31.2 = 639.6, and 四捨五入 to whole dollars gives 640
    assert (done.expression, done.computed, done.agrees) == ("20.50 × 31.2", Decimal(640), True)
    assert next((pin.anchor, pin.line) for pin in loaded.pins) == ("reasons-3-1", 7)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "kind: notice",
            "kind: party",
            "a:10: no such kind of event: party (known: contract, notice)",
        ),
        (
            "    rounding: {places: 0}\n",
            "",
            "a:27: 20.50 × 31.2 is 639.6, the judgment states 640, and no explanation says why",
        ),
        (
            "used × rate",
            "used × rat",
            "a:27: the expression can't be worked out: no input is called rat",
        ),
        (
            "used × rate",
            "used",
            "a:27: the expression can't be worked out: the input rate isn't used",
        ),
        ("value: 640", "value: sixty", "a:31: computations.1.stated.value is not a number: sixty"),
        ("en: Amy said so.", f"en: {'so ' * 121}", "a:1: the summary has 121 words, at most 120"),
        ("2020-03-05", "5.3.2020", "a:15: timeline.2.date: a date is written"),
        ("quote: 舉證之責任}", "}", "a:7: the key issues.1.rests_on.1.quote is missing"),
        (
            "notes:\n",
            "factors:\n  - {topic: t, name: n, answer: {zh: 答, en: a}, anchor: reasons-2}\nnotes:\n",
            "a:35: factors.1: an answer has an anchor and a quote, or neither",
        ),
        (
            "anchor: reasons-2-2",
            "anchor: 貳、一",
            "a:13: timeline.1.anchor is not of the right form",
        ),
    ],
)
def test_a_slip_in_annotations_is_named_with_its_line(old: str, new: str, message: str) -> None:
    assert old in ANNOTATIONS
    found = _messages(parse_annotations(ANNOTATIONS.replace(old, new, 1), "a", KINDS))
    assert any(line.startswith(message) for line in found), found


def test_all_problems_are_shown_at_once() -> None:
    text = ANNOTATIONS.replace("zh: 訂約。", "zhh: 訂約。").replace("kind: term", "kind: joke")
    assert len(_messages(parse_annotations(text, "a", KINDS))) >= 3


@pytest.mark.parametrize(
    ("mode", "places", "stated"),
    [("half-up", 0, "640"), ("down", 0, "639"), ("up", 1, "639.6"), ("down", 1, "639.6")],
)
def test_rounding_is_done_once_on_the_exact_value(mode: str, places: int, stated: str) -> None:
    text = ANNOTATIONS.replace("{places: 0}", f"{{places: {places}, mode: {mode}}}")
    text = text.replace("value: 640", f"value: {stated}")
    assert parse_annotations(text, "a", KINDS).problems == ()


def test_a_glossary_term_has_its_wordings_in_order() -> None:
    text = (
        "terms:\n  - {zh: 違約金, en: contractual penalty, variants: {zh: [違約罰], en: [penalty]},\n"
        "     definition: {zh: 錢, en: money}, source: Civil Code}\n"
    )
    term = parse_glossary(text, "g").value[0]
    assert (term.zh, term.en) == (("違約金", "違約罰"), ("contractual penalty", "penalty"))


@pytest.mark.parametrize("path", sorted(ROOT.glob("docs/rulings/*/ruling.yml")), ids=str)
def test_the_rulings_of_the_site_have_sound_identities(path: Path) -> None:
    loaded = parse_identity(path.read_text(encoding="utf-8"), path.name, path.parent.name)
    assert loaded.problems == ()
    assert loaded.value.instances


def test_the_example_in_the_guide_is_sound() -> None:
    guide = (ROOT / "docs/contributing/annotations.md").read_text(encoding="utf-8")
    example = guide.split("## An example")[1].split("```yaml\n")[1].split("```")[0]
    loaded = parse_annotations(example, "guide", frozenset(load("event_kinds")))
    assert _messages(loaded) == []
