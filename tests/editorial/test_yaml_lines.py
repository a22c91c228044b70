"""YAML that people write: plain values with lines, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.yaml_lines import MAX_CHARACTERS, load


def test_every_key_and_entry_has_its_line() -> None:
    document, problems = load("a: 1\nb:\n  - c: x\n  - c: y\n", "f.yml")
    assert problems == ()
    assert document.value == {"a": "1", "b": [{"c": "x"}, {"c": "y"}]}
    assert document.line(("b", 1, "c")) == 4
    assert document.line(("b", 1, "missing")) == 4
    assert document.line(("b", 0)) == 3


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.50", "1.50"),  # a sum keeps its cents
        ("2024-12-12", "2024-12-12"),
        ("012", "012"),
        ("1e5", "1e5"),
        ("no", "no"),
        ("true", True),
        ("'true'", "true"),
        ("null", None),
        ('""', ""),
    ],
)
def test_scalars_stay_as_written(text: str, value: object) -> None:
    document, _ = load(f"a: {text}", "f.yml")
    assert document.value == {"a": value}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\na: 2", "f.yml:2: the key a stands here twice"),
        ("a: &x 1", "f.yml:1: YAML anchors and aliases (& and *) are not used here"),
        ("a: 1\nb: *x", "f.yml:2: YAML anchors and aliases (& and *) are not used here"),
        ("a: !!python/name:os.system x", "f.yml:1: YAML tags (!) are not used here"),
        ("a: 1\n---\nb: 2", "f.yml:2: a second document in the file; one file holds one"),
        ("[" * 40, "f.yml:1: nested deeper than 12 levels"),
        ("{a: 1}: 2", "f.yml:1: a key must be a word, not a list or a mapping"),
    ],
)
def test_what_is_refused(text: str, message: str) -> None:
    document, problems = load(text, "f.yml")
    assert document is None
    assert [str(problem) for problem in problems] == [message]


@pytest.mark.parametrize("text", ["a: [", "a: 'x", "\t- a", "a: b: c", "%", "\x00"])
def test_broken_yaml_is_one_problem_not_an_exception(text: str) -> None:
    document, problems = load(text, "f.yml")
    assert document is None
    assert len(problems) == 1
    assert "not valid YAML" in problems[0].message


def test_a_file_without_end_is_refused_at_once() -> None:
    _, problems = load("a: x\n" * MAX_CHARACTERS, "f.yml")
    assert "too large" in problems[0].message


def test_an_empty_file_is_an_empty_mapping() -> None:
    assert load("# nothing yet\n", "f.yml")[0].value == {}


@given(st.text(max_size=60))
def test_any_text_gives_a_document_or_a_problem(text: str) -> None:
    document, problems = load(text, "f.yml")
    assert (document is None) == bool(problems)


WORDS = st.sampled_from(
    ["a", "b: ", "- ", "\n", "  ", '"', "'", "|", ">-", "# c", "[", "]", "{", "}", ", ", "?", "中文", "：", "~", "true"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=16).map("".join))
def test_the_parser_in_c_and_the_other_read_the_same(text: str) -> None:
    found = load(text, "f.yml")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("yaml.__with_libyaml__", False)
        assert load(text, "f.yml") == found
