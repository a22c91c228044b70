"""What the machine draws from the five judgments. Every expected value was read in the judgment."""

from decimal import Decimal
from pathlib import Path

import pytest

from rulings.pipeline import load_knowledge, read_judgment
from rulings.sources import read

RULINGS = Path("docs/rulings")


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge()


@pytest.fixture(scope="module")
def judgments(knowledge):
    paths = sorted(RULINGS.glob("*/source.txt"))
    return {p.parent.name: read_judgment(read(p), (), knowledge) for p in paths}


CAPTIONS = [
    (
        "cydv-95-su-472",
        "臺灣嘉義地方法院",
        "95年度訴字第472號",
        "2008-07-03",
        "2008-07-17",
        ("馮保郎",),
        "王立梅",
    ),
    (
        "tpdv-112-su-2207",
        "臺灣臺北地方法院",
        "112年度訴字第2207號",
        "2024-11-21",
        "2024-12-12",
        ("蕭清清",),
        "林家鋐",
    ),
    (
        "tpdv-112-su-2253",
        "臺灣臺北地方法院",
        "112年度訴字第2253號",
        "2024-07-04",
        "2024-07-25",
        ("李桂英",),
        "翁鏡瑄",
    ),
    (
        "tpdv-90-su-4494",
        "臺灣臺北地方法院",
        "90年度訴字第4494號",
        "",
        "2003-07-15",
        ("張明輝",),
        "周其祥",
    ),
    (
        "tphv-113-xiaoshang-geng2-1",
        *("臺灣高等法院", "113年度消上更二字第1號", "2025-03-11", "2025-04-08"),
        ("黃雯惠", "林佑珊", "宋泓璟"),
        "簡素惠",
    ),
]


@pytest.mark.parametrize(
    ("slug", "court", "docket", "closed", "decided", "judges", "clerk"), CAPTIONS
)
def test_caption_and_signature(judgments, slug, court, docket, closed, decided, judges, clerk):  # noqa: PLR0917
    judgment = judgments[slug]
    caption, signature = judgment.caption, judgment.signature
    assert (caption.court, caption.docket, caption.hearing_closed) == (court, docket, closed)
    assert (signature.decided, signature.judges, signature.clerk) == (decided, judges, clerk)
    assert judgment.missing == ()


PARTIES = {
    "cydv-95-su-472": [
        *[("原告", name, 1) for name in ("甲○○", "丁○○", "己○○", "乙○○")],
        ("原告", "丙○○", 0),  # speaks for the other four
        ("被告", "吉恩立數位科技股份有限公司", 2),
        ("被告", "庚○○", 1),
    ],
    "tpdv-112-su-2207": [("原告", "博弘雲端科技股份有限公司", 4), ("被告", "雜學股份有限公司", 2)],
    "tpdv-112-su-2253": [("原告", "零壹科技股份有限公司", 2), ("被告", "阿甘科技股份有限公司", 4)],
    "tpdv-90-su-4494": [("原告", "網勁科技股份有限公司", 4), ("被告", "怡康軟體股份有限公司", 6)],
    "tphv-113-xiaoshang-geng2-1": [
        ("上訴人即被上訴人", "高明舜", 2),
        ("上訴人即被上訴人", "李博文", 2),
        ("被上訴人即上訴人", "摩利數位行銷股份有限公司", 3),
    ],
}


@pytest.mark.parametrize("slug", PARTIES)
def test_parties_and_how_many_act_for_each(judgments, slug):
    parties = judgments[slug].caption.parties
    assert [(p.role, p.name, len(p.agents)) for p in parties] == PARTIES[slug]


CLAIMS = {
    "cydv-95-su-472": [150_000, 40_000, 100_000, 30_000, 30_000],
    "tpdv-112-su-2207": [1_161_285],
    "tpdv-112-su-2253": [5_520_964],
    "tpdv-90-su-4494": [9_366_208],
    "tphv-113-xiaoshang-geng2-1": [846_489, 1_308_345],
}
AWARDS = {
    # One Defendant owes interest from 2006-07-05, the other from 2007-01-13: no day is all of it.
    "cydv-95-su-472": [(20_000, "", "order-p1")] * 5,
    "tpdv-112-su-2207": [(3_567, "2023-04-01", "order-1")],
    "tpdv-112-su-2253": [(5_520_964, "2023-03-31", "order-1")],
    "tpdv-90-su-4494": [(1_342_223, "2001-09-12", "order-p1")],
    "tphv-113-xiaoshang-geng2-1": [
        (228_385, "2019-02-13", "order-2"),
        (418_582, "2018-09-14", "order-3"),
    ],
}


@pytest.mark.parametrize("slug", CLAIMS)
def test_claims(judgments, slug):
    assert [claim.amount for claim in judgments[slug].claims] == CLAIMS[slug]


def test_claims_of_the_refund_appeal_belong_to_the_right_appellant(judgments):
    claims = judgments["tphv-113-xiaoshang-geng2-1"].claims
    assert [(c.party, c.amount) for c in claims] == [
        ("李博文", Decimal(846489)),
        ("高明舜", Decimal(1308345)),
    ]


@pytest.mark.parametrize("slug", AWARDS)
def test_awards(judgments, slug):
    assert [(a.amount, a.interest_from, a.anchor) for a in judgments[slug].awards] == AWARDS[slug]


UNDISPUTED = {
    "cydv-95-su-472": 3,
    "tpdv-112-su-2207": 13,
    "tpdv-112-su-2253": 2,
    "tpdv-90-su-4494": 6,
    "tphv-113-xiaoshang-geng2-1": 3,  # no list: the sentences that say so
}


@pytest.mark.parametrize("slug", UNDISPUTED)
def test_number_of_undisputed_facts(judgments, slug):
    facts = judgments[slug].undisputed
    assert [fact.number for fact in facts] == list(range(1, UNDISPUTED[slug] + 1))


def test_where_the_court_came_back_to_the_facts_of_2207(judgments):
    """見不爭執事項㈡至(十一) stands in 貳、四、㈠、⒉; the quotation's figures of ㈠ are repeated there."""
    facts = judgments["tpdv-112-su-2207"].undisputed
    relied = {fact.number for fact in facts if "reasons-2-4-1-2" in fact.relied_on_at}
    assert relied == set(range(1, 12))


def test_references_reach_the_rows_meant(judgments):
    judgment = judgments["tphv-113-xiaoshang-geng2-1"]
    text = judgment.normalised.text
    targets = {text[r.start : r.end]: r.targets for r in judgment.mentions.references}
    assert targets["附表二編號1、6"] == ("schedule-2-row-1", "schedule-2-row-6")
    assert targets["附表一編號1、3至6"] == tuple(f"schedule-1-row-{n}" for n in (1, 3, 4, 5, 6))
    assert targets["主文第2、3項"] == ("order-2", "order-3")


COMPUTATIONS = {
    "tpdv-112-su-2207": {("115.35 × 30.92", 3567), ("1417 + 4 + 260", 1681)},
    "tpdv-112-su-2253": {("5548730 − 27766", 5520964)},
    "tpdv-90-su-4494": {
        ("2000000 − 657777", 1342223),
        ("3834923 × 35%", 1342223),
        ("2846533 × 35%", 996287),
        ("2000000 − 996287", 1003713),
        ("1544430 + 7821778", 9366208),
        ("1580310 + 7902277", 9482587),
        ("3544430 − 2000000", 1544430),
        ("29790 × 20", 595800),
    },
    "cydv-95-su-472": {("61% + 20% + 3% + 12% + 2% + 2%", 100)},
    "tphv-113-xiaoshang-geng2-1": {
        ("58611124 ÷ 400459280 × 100%", Decimal("14.64")),
        ("503517 − 275132", 228385),
        ("1116582 − 698000", 418582),
        ("(86044 + 570) × (1 − 14.64%)", 73934),
        ("51185 + 73934 + 24593 + 160939 + 89013 + 103853", 503517),
        ("308926 + 74079 + 191447 + 109109 + 268760 + 78426 + 85835", 1116582),
    },
}


@pytest.mark.parametrize("slug", COMPUTATIONS)
def test_computations_are_found_and_agree(judgments, slug):
    found = judgments[slug].computations
    assert {(c.expression, c.stated) for c in found} >= COMPUTATIONS[slug]
    assert all(c.agrees for c in found)


EVENTS = [
    ("tpdv-112-su-2207", "2022-07-09T13:07", "reasons-2-3-2"),
    ("tpdv-112-su-2207", "2022-09-23T19:28", "reasons-2-3-13"),
    ("tpdv-112-su-2253", "2021-04-12", "reasons-3-1"),
    ("tpdv-90-su-4494", "1999-11-29", "reasons-4-1"),
    ("tpdv-90-su-4494", "2000-01-11", "reasons-4-2"),
    ("cydv-95-su-472", "2006-05-28", "reasons-2-3-1-2"),
    ("tphv-113-xiaoshang-geng2-1", "2015-12-22", "reasons-4"),
]


@pytest.mark.parametrize(("slug", "date", "anchor"), EVENTS)
def test_events_of_the_timeline(judgments, slug, date, anchor):
    assert (date, anchor) in {(e.date, e.anchor) for e in judgments[slug].timeline}


@pytest.mark.parametrize("slug", CLAIMS)
def test_the_timeline_is_in_order_and_ends_with_the_judgment(judgments, slug):
    timeline = judgments[slug].timeline
    assert [e.date for e in timeline] == sorted(e.date for e in timeline)
    assert timeline[-1].kind == "judgment"
