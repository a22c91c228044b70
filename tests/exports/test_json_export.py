"""ruling.json and rulings.json: the contract, held by the schemas."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from invented import ANNOTATIONS, RULING, judgment
from rulings.annotations import parse_annotations
from rulings.editorial import parse_identity
from rulings.exports.json_export import as_text, ruling_json, rulings_json
from rulings.join import join
from rulings.model import Annotations, Ruling, Translation

KEYS = {
    *("slug", "jid", "docket", "court", "decided", "hearing_closed", "title", "topics"),
    *("summary", "claims", "awards", "paragraphs", "undisputed_facts", "timeline", "issues"),
    *("computations", "citations", "notes", "repairs", "history", "source", "translation"),
}


def _schema(name: str) -> Draft202012Validator:
    text = files("rulings.data").joinpath(f"{name}.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _ruling(annotations: Annotations) -> Ruling:
    identity = parse_identity(RULING, "r", "test-110-su-9").value
    return join(judgment(), identity, annotations, Translation({"order-2": "Dismissed."}))


@pytest.fixture
def annotated() -> Ruling:
    return _ruling(parse_annotations(ANNOTATIONS, "a", frozenset()).value)


def test_the_keys_are_the_contract_s(annotated: Ruling) -> None:
    assert set(ruling_json(annotated)) == KEYS


@pytest.mark.parametrize("annotated_too", [True, False])
def test_the_data_holds_against_the_schemas(annotated: Ruling, annotated_too: bool) -> None:
    ruling = annotated if annotated_too else _ruling(Annotations())
    _schema("ruling").validate(json.loads(as_text(ruling_json(ruling))))
    _schema("rulings").validate(json.loads(as_text(rulings_json([ruling]))))


def test_sums_are_exact_strings_and_dates_as_long_as_known(annotated: Ruling) -> None:
    data = ruling_json(annotated)
    assert data["docket"] == "110年度訴字第9號"
    assert data["decided"] == "2021-09-30"
    assert data["hearing_closed"] == "2021-09-02"
    assert data["awards"] == [
        {
            "party": "試作遊戲股份有限公司",
            "amount": "640",
            "currency": "TWD",
            "interest_from": "2021-04-01",
            "anchor": "order-1",
        }
    ]
    assert data["computations"][0]["inputs"][0]["value"] == "20.50"
    assert [event["date"] for event in data["timeline"]] == ["2020-03-05", "2021-03-05T14:30"]


def test_the_translation_s_extent_is_counted(annotated: Ruling) -> None:
    data = ruling_json(annotated)["translation"]
    assert data["translated"] == 1
    assert data["paragraphs"] == len(annotated.paragraphs)


def test_rulings_come_newest_first(annotated: Ruling) -> None:
    entries = rulings_json([annotated, annotated])
    assert entries[0]["data"] == "rulings/test-110-su-9/ruling.json"


@pytest.mark.parametrize(
    ("key", "value"),
    [("decided", "12 Dec 2024"), ("claims", None), ("extra", 1), ("timeline", [{"date": "x"}])],
)
def test_the_schema_refuses_what_the_contract_does_not_have(
    annotated: Ruling, key: str, value: object
) -> None:
    data = {**json.loads(as_text(ruling_json(annotated))), key: value}
    assert not _schema("ruling").is_valid(data)
