"""The edition of the five rulings held to what the judgments say. Every value here was read there."""

from decimal import Decimal
from pathlib import Path

import pytest

from rulings import library
from rulings.exports.json_export import ruling_json
from rulings.model import Part, Voice


@pytest.fixture(scope="module")
def rulings():
    return {r.identity.slug: r for r in library.load(Path("docs").resolve()).rulings}


FIVE = (
    "cydv-95-su-472",
    "tpdv-112-su-2207",
    "tpdv-112-su-2253",
    "tpdv-90-su-4494",
    "tphv-113-xiaoshang-geng2-1",
)

DECIDED = dict(
    zip(FIVE, ("2008-07-17", "2024-12-12", "2024-07-25", "2003-07-15", "2025-04-08"), strict=True)
)

# Party by role, sum claimed in dollars.
CLAIMS = {
    "cydv-95-su-472": [
        *(("丙○○", 150_000), ("甲○○", 40_000), ("乙○○", 100_000)),
        *(("丁○○", 30_000), ("己○○", 30_000)),
    ],
    "tpdv-112-su-2207": [("博弘雲端科技股份有限公司", 1_161_285)],
    "tpdv-112-su-2253": [("零壹科技股份有限公司", 5_520_964)],
    "tpdv-90-su-4494": [("網勁科技股份有限公司", 9_366_208)],
    "tphv-113-xiaoshang-geng2-1": [("上訴人乙", 846_489), ("上訴人甲", 1_308_345)],
}

# Sum awarded by this judgment, first day of interest, what the party gets in all if more.
AWARDS = {
    # Interest runs from 2006-07-05 against one Defendant and from 2007-01-13 against the other.
    "cydv-95-su-472": [(20_000, "", None)] * 5,
    "tpdv-112-su-2207": [(3_567, "2023-04-01", None)],
    "tpdv-112-su-2253": [(5_520_964, "2023-03-31", None)],
    "tpdv-90-su-4494": [(1_342_223, "2001-09-12", None)],
    "tphv-113-xiaoshang-geng2-1": [
        (228_385, "2019-02-13", 503_517),
        (418_582, "2018-09-14", 1_116_582),
    ],
}

TOTALS = {  # of all claimed, of all awarded by this judgment
    "cydv-95-su-472": (350_000, 100_000),
    "tpdv-112-su-2207": (1_161_285, 3_567),
    "tpdv-112-su-2253": (5_520_964, 5_520_964),
    "tpdv-90-su-4494": (9_366_208, 1_342_223),
    "tphv-113-xiaoshang-geng2-1": (2_154_834, 646_967),
}

FACTS_IN_THE_COURTS_LIST = {
    "cydv-95-su-472": 3,
    "tpdv-112-su-2207": 13,
    "tpdv-112-su-2253": 2,
    "tpdv-90-su-4494": 6,
}

# Words of the question, words of the result, a paragraph it must rest on.
RESULTS = {
    "cydv-95-su-472": [
        ("players sue in Chiayi", "Yes", "reasons-1-3-3"),
        ("Who has to prove", "The Defendants", "reasons-2-4-1"),
        ("testimony enough", "No", "reasons-2-4-1"),
        ("two expert replies", "Neither", "reasons-2-4-3"),
        ("lawful to lock", "No", "reasons-2-5-2"),
        ("infringe reputation", "Yes", "reasons-2-6-2"),
        ("employee who made the determination", "jointly and severally", "reasons-2-7"),
        ("solatium", "NT$20,000", "reasons-2-7-1"),
        ("apology", "Yes", "reasons-2-7-3"),
        ("give back the accounts", "Yes", "reasons-2-8"),
        ("litigation costs", "61%", "order-p5"),
    ],
    "tpdv-112-su-2207": [
        ("Who must prove", "The Plaintiff", "reasons-2-4-1-1"),
        ("US$34,184.81", "not proved", "reasons-2-4-1-2"),
        ("Article 7, paragraphs 1 and 2", "No", "reasons-2-4-2-1"),
        ("when must a user pay", "intent or gross negligence", "reasons-2-4-2-1"),
        ("How much must the Defendant pay", "NT$3,567", "reasons-2-4-3-2"),
        ("default interest", "1 April 2023", "reasons-2-4-3-3"),
        ("litigation costs", "Defendant 1%", "order-3"),
    ],
    "tpdv-112-su-2253": [
        ("oblige the Defendant to pay", "Yes", "reasons-4-1"),
        ("multi-factor authentication", "No", "reasons-4-2-1"),
        ("hacked", "did not", "reasons-4-2-2-1"),
        ("safety", "hard to find", "reasons-4-2-2-1"),
        ("set off", "No", "reasons-4-2-3"),
        ("principal", "NT$5,520,964", "order-1"),
        ("From which day", "31 March 2023", "reasons-5"),
        ("litigation costs", "all", "order-2"),
    ],
    "tpdv-90-su-4494": [
        ("kind of contract", "innominate mixed contract", "reasons-6-1"),
        ("new website", "Yes", "reasons-6-2"),
        ("maintenance", "untenable", "reasons-6-3-1"),
        ("not updating", "No", "reasons-6-3-2"),
        ("cash basis", "accrual basis", "reasons-8-2"),
        ("NT$2,000,000, is any", "NT$657,777", "reasons-9-4"),
        ("How much is the penalty", "NT$2,000,000", "reasons-9-5"),
        ("set off against the penalty", "NT$1,342,223", "reasons-9-6"),
        ("interest run", "12 September 2001", "reasons-9-6"),
        ("litigation costs", "15%", "order-p3"),
    ],
    "tphv-113-xiaoshang-geng2-1": [
        ("prove how much", "lowered", "reasons-5-1-2-4"),
        ("30 days only", "No", "reasons-5-1-2-2"),
        ("lapse after 30 days", "15-year", "reasons-5-1-2-3"),
        ("gift", "No", "reasons-5-2-2"),
        ("spent first", "gifted", "reasons-5-2-3"),
        ("40%", "No", "reasons-5-3-1"),
        ("may be deducted", "14.64%", "reasons-5-3-3"),
        ("How much may each", "NT$503,517", "reasons-6"),
        ("Respondent's own appeal", "Dismissed", "order-5"),
        ("costs", "55%", "order-6"),
    ],
}


@pytest.mark.parametrize("slug", FIVE)
def test_decided(rulings, slug):
    assert ruling_json(rulings[slug])["decided"] == DECIDED[slug]


@pytest.mark.parametrize("slug", FIVE)
def test_claims(rulings, slug):
    assert [(c.party, c.amount) for c in rulings[slug].claims] == CLAIMS[slug]


@pytest.mark.parametrize("slug", FIVE)
def test_awards(rulings, slug):
    awards = rulings[slug].awards
    assert [(a.amount, a.interest_from, a.in_all) for a in awards] == AWARDS[slug]


@pytest.mark.parametrize("slug", FIVE)
def test_totals(rulings, slug):
    ruling = rulings[slug]
    totals = sum(c.amount for c in ruling.claims), sum(a.amount for a in ruling.awards)
    assert totals == TOTALS[slug]


@pytest.mark.parametrize("slug", FACTS_IN_THE_COURTS_LIST)
def test_undisputed_facts_are_the_courts_list(rulings, slug):
    facts = rulings[slug].undisputed
    assert [f.number for f in facts] == list(range(1, FACTS_IN_THE_COURTS_LIST[slug] + 1))
    assert all(f.text.zh and f.text.en and f.why and f.why.zh and f.why.en for f in facts)


def test_where_there_is_no_list_the_sentences_that_say_so_are_the_facts(rulings):
    facts = rulings["tphv-113-xiaoshang-geng2-1"].undisputed
    assert {f.anchor for f in facts} >= {"reasons-4", "reasons-5-1-2-4", "reasons-5-2-3"}


@pytest.mark.parametrize(
    ("slug", "question", "result", "anchor"),
    [(slug, *case) for slug, cases in RESULTS.items() for case in cases],
)
def test_result_of_each_issue(rulings, slug, question, result, anchor):
    asked = [i for i in rulings[slug].annotations.issues if question in i.question.en]
    assert any(result in i.holding.en and anchor in i.rests_on for i in asked)


@pytest.mark.parametrize("slug", FIVE)
def test_a_holding_rests_on_the_courts_words_only(rulings, slug):
    voices = {node.anchor: node.voice for node in rulings[slug].judgment.nodes()}
    for issue in rulings[slug].annotations.issues:
        assert {voices[a] for a in issue.rests_on} <= {Voice.COURT, Voice.ORDER}


@pytest.mark.parametrize("slug", FIVE)
def test_every_paragraph_has_its_english(rulings, slug):
    state = ruling_json(rulings[slug])["translation"]
    assert state["translated"] == state["paragraphs"] > 40
    assert state["status"] == "unreviewed"


@pytest.mark.parametrize("slug", FIVE)
def test_everything_written_is_there_in_both_languages(rulings, slug):
    ruling = rulings[slug]
    notes = ruling.annotations
    texts = [notes.summary, notes.rule, notes.burden, notes.outcome]
    texts += [t for i in notes.issues for t in (i.question, i.holding, i.reasoning)]
    texts += [e.text for e in ruling.timeline] + [n.text for n in notes.notes]
    texts += [c.label for c in notes.computations] + [f.answer for f in notes.factors]
    assert all(text and text.zh and text.en for text in texts)
    assert len(notes.summary.en.split()) <= 120


# Figures that disagree are said, not mended: ruling, figure stated, figure computed.
DISAGREEMENTS = [
    ("tpdv-112-su-2207", Decimal("115.35"), Decimal("114.65")),  # conceded against subtracted
    ("cydv-95-su-472", 500_000, 193_199),  # 合計10萬元 and 93,199元 are not 逾50萬元
    ("tpdv-112-su-2253", 1_841_000, Decimal("1840321.33")),  # a third, rounded up
]


@pytest.mark.parametrize(("slug", "stated", "computed"), DISAGREEMENTS)
def test_figures_that_disagree_are_explained(rulings, slug, stated, computed):
    found = [c for c in rulings[slug].computations if (c.stated, c.computed) == (stated, computed)]
    assert found
    assert all(not c.agrees and c.explanation for c in found)


@pytest.mark.parametrize("slug", FIVE)
def test_nothing_disagrees_without_an_explanation(rulings, slug):
    assert all(c.agrees or c.explanation for c in rulings[slug].computations)


def test_the_slip_of_the_operative_part_is_noted_not_mended(rulings):
    """八、本判決第二項所命給付，於高明舜以…: item three is meant."""
    ruling = rulings["tphv-113-xiaoshang-geng2-1"]
    words = next(p for p in ruling.paragraphs if p.anchor == "order-8")
    assert "本判決第二項" in words.zh
    assert "paragraph 2" in words.en
    assert any(n.anchor == "order-8" and n.kind == "oddity" for n in ruling.annotations.notes)


def test_the_lost_characters_of_the_award_are_explained(rulings):
    ruling = rulings["tpdv-90-su-4494"]
    award = next(p for p in ruling.paragraphs if p.anchor == "order-p1")
    assert "壹佰參拾肆萬貳仟貳佰貳拾參元" in award.zh
    assert "NT$1,342,223" in award.en
    assert any(n.anchor == "order-p1" and n.kind == "glyph" for n in ruling.annotations.notes)


def test_the_appeal_has_its_six_stages(rulings):
    stages = rulings["tphv-113-xiaoshang-geng2-1"].identity.instances
    assert [s.docket for s in stages] == [
        *("107年度消字第47號", "108年度消上易字第15號", "110年度台上字第1098號"),
        *("111年度消上更一字第1號", "112年度台上字第322號", "113年度消上更二字第1號"),
    ]
    assert [s.this for s in stages] == [False] * 5 + [True]


def test_masked_dates_stay_masked(rulings):
    """000年00月間: no month may be made up in either language."""
    ruling = rulings["tpdv-112-su-2253"]
    for anchor in ("reasons-1", "reasons-3-2", "reasons-4-1"):
        words = next(p for p in ruling.paragraphs if p.anchor == anchor)
        assert "000年00月" in words.zh
        assert "masked" in words.en


@pytest.mark.parametrize("slug", FIVE)
def test_the_operative_part_is_translated_sentence_by_sentence(rulings, slug):
    order = [p for p in rulings[slug].paragraphs if p.part is Part.ORDER]
    assert all(p.en for p in order)
