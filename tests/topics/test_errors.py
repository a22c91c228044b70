"""What an author is told: every problem at once, each with its file and line."""

import subprocess
import sys

import pytest
from made_topics import converted, desk, ruling

from rulings.annotations import parse_annotations
from rulings.model import Factor, Text
from rulings.topics import check_factors, parse_topic

WHERE = "docs/topics/fees.md"
DECISION = """/// decision | fees
title: {{zh: 誰, en: Who}}
steps:
  - id: one
    ask: {{zh: 問, en: Ask}}
    answers:
      - {{zh: 是, en: "Yes", to: {to}, because: {because}}}
  - {{id: two, end: {{zh: 完, en: End}}, because: tstv-112-su-1#order-1}}
///"""


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        ("x\n\n[[tstv-9-su-9]]", ["3: there is no ruling tstv-9-su-9"]),
        ("[[tstv-112-su-1#order-9]]", ["1: tstv-112-su-1 has no paragraph order-9"]),
        ("[[Not a slug]]", ["1: not a reference to a ruling: Not a slug (slug or slug#anchor)"]),
        ("[[第二名]]", ["1: neither a ruling nor one article of a known law: 第二名"]),
        ("[[tstv-112-su-1", ["1: no ]] on this line after [[tstv-112-su-1"]),
        ("<p>[[tstv-112-su-1]]</p>", ["1: a reference inside raw HTML isn't read; add `markdown`"]),
        ("## 問題 // Question", ["1: a heading in two languages needs an id: { #name }"]),
        ("\n/// nonsense\n///", ["2: no such block: nonsense (known: quote, matrix, timeline, holding, calculator, decision, lang, both)"]),
        ("/// lang | fr\nx\n///", ["1: a lang block is zh or en, not fr"]),
        ("/// both\nx\n///", ["1: a both block is Chinese, a line ---, English, with empty lines around the ---"]),
        ("/// both\nx", ["1: the block both is never closed"]),
        ("/// quote | tstv-112-su-1#order-1", ["1: the block quote is never closed"]),
        ("///", ["1: /// closes no block"]),
        ("/// quote | tstv-112-su-1\n///", ["1: tstv-112-su-1: name a paragraph too, slug#anchor"]),
        ("/// quote | tstv-112-su-1#reasons-3\n///", ["1: tstv-112-su-1#reasons-3 has no words to quote"]),
        ("/// quote | tstv-112-su-1#order-1\nzh: 四千\nen: NT$4\n///", ["2: the words stand 0 times in tstv-112-su-1#order-1, not once: 四千", "3: the words stand 0 times in tstv-112-su-1#order-1, not once: NT$4"]),
        ("/// quote | tstv-112-su-1#order-1\n\n\nzz: 1\n///", ["4: unknown key: zz"]),
        ("/// matrix | nothing\n///", ["1: there is no topic nothing (known: fees)"]),
        ("/// matrix | fees\nfactors: [mfa]\n///", ["1: fees has no factor mfa"]),
        ("/// timeline | tstv-112-su-1\nkinds: [feast]\n///", ["1: no such kind of event: feast (known: contract, judgment)"]),
        ("/// timeline\n///", ["1: a timeline names at least one ruling that has such events"]),
        ("/// holding | tstv-112-su-1\nissue: 3\n///", ["2: tstv-112-su-1 has 0 issues “3” (it has: 1 Who must prove the use?; 2 And interest?)"]),
        ("/// holding | tstv-112-su-1\n///", ["1: tstv-112-su-1 has 2 issues “” (it has: 1 Who must prove the use?; 2 And interest?)"]),
        (DECISION.format(to="two", because="tstv-112-su-1"), ["7: tstv-112-su-1: name a paragraph too, slug#anchor"]),
        (DECISION.format(to="gone", because="tstv-112-su-1#order-1"), ["7: there is no step gone", "8: the step two is reached 0 times, not once", "3: steps that lead back to each other are no path"]),
    ],
)  # fmt: skip
def test_a_problem_names_its_line(source, problems):
    found = converted(source)[1]
    assert sorted(found) == sorted(f"{WHERE}:{problem}" for problem in problems)


def test_all_problems_of_a_page_come_at_once_with_the_lines_of_the_file():
    source = "[[a-1]]\n\n/// quote | b-2#c\n///\n\n[[d-3]]"
    assert [p.split(": ")[0] for p in converted(source, first=5)[1]] == [f"{WHERE}:{n}" for n in (5, 7, 10)]  # fmt: skip


def test_a_missing_answer_names_the_ruling_and_the_factor():
    silent = ruling(2, 113, (Factor("fees", "outcome", Text("准", "Allowed"), ()),))
    _, problems = converted("/// matrix | fees\n///", desk(ruling(), silent))
    assert problems == [f"{WHERE}:1: tstv-113-su-2 has no answer to fees: who-proves"]


TOPIC = """title: {zh: 題, en: Title}
lead: {zh: 言, en: Lead}
factors:
  - {name: one, question: {zh: 一, en: One}}
"""


@pytest.mark.parametrize(
    ("more", "problems"),
    [
        ("", []),
        ("  - {name: one, question: {zh: 一, en: One}}", ["t.yml:5: one is a factor here already"]),
        ("  - {name: two, question: {zh: 二}}", ["t.yml:5: the key factors.2.question.en is missing"]),
        ("  - {name: two, ask: x, question: {zh: 二, en: Two}}", ["t.yml:5: unknown key: factors.2.ask"]),
    ],
)  # fmt: skip
def test_a_topics_file(more, problems):
    assert [str(p) for p in parse_topic(TOPIC + more, "t.yml", "t").problems] == problems


def test_answers_to_no_question_and_second_answers():
    topic = parse_topic(TOPIC, "t.yml", "t").value
    answer = "  - {{topic: {}, name: {}, answer: {{zh: 答, en: Answer}}}}\n"
    text = "factors:\n" + answer.format("t", "one") + answer.format("t", "one")
    text += answer.format("t", "two") + answer.format("other", "any")
    notes = parse_annotations(text, "a.yml", frozenset())
    assert [str(p) for p in check_factors(notes, {"t": topic})] == [
        "a.yml:3: t: one is answered twice",
        "a.yml:4: t has no factor two (known: one)",
    ]


def test_a_strict_build_stops_with_all_problems(project, tmp_path):
    (tmp_path / "docs" / "topics").mkdir(parents=True)
    config = (project / "mkdocs.yml").read_text(encoding="utf-8").replace("docs/overrides", str(project / "docs/overrides"))  # fmt: skip
    nav, rest = config.split("\nnav:")[0], config.split("\n# Sources hold")[1]
    text = f"{nav}\n# Sources hold{rest}".replace("- hooks/", f"- {project}/hooks/")  # fmt: skip
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    for name in ("one", "two"):
        page = f"---\ntitle: {name}\n---\n\nwords\n\n[[gone-{name}]]\n"
        (tmp_path / "docs" / "topics" / f"{name}.md").write_text(page, encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode
    told = done.stdout + done.stderr
    for name in ("one", "two"):
        assert f"docs/topics/{name}.md:7: there is no ruling gone-{name}" in told
