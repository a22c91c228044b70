"""Hostile words in any one field of any file people write, and in a judgment: refused or harmless."""

import re

import pytest
import yaml

from hostile import PAYLOADS, assert_harmless, elements
from invented import ANNOTATIONS, RULING, SOURCE, judgment
from rulings.building import Build
from rulings.errors import EditorialError
from rulings.translation import write_template
from rulings.yaml_lines import load

SLUG = "test-110-su-9"
GLOSSARY = """\
terms:
  - zh: 舉證之責任
    en: burden of proof
    variants: {zh: [舉證責任], en: [duty to prove]}
    definition: {zh: 誰要證明, en: Who must prove}
    source: 民事訴訟法第277條
"""
TOPIC = """\
title: {zh: 帳號, en: Accounts}
lead: {zh: 誰付, en: Who pays}
factors:
  - {name: who-proves, question: {zh: 誰證明, en: Who proves}}
"""
FACTOR = """\
factors:
  - topic: account-hijacking
    name: who-proves
    answer: {zh: 原告, en: The Plaintiff}
    anchor: reasons-3-1
    quote: 舉證之責任
"""
TEXTS = {
    f"rulings/{SLUG}/ruling.yml": RULING,
    f"rulings/{SLUG}/annotations.yml": ANNOTATIONS + FACTOR,
    "glossary.yml": GLOSSARY,
    "topics/account-hijacking.yml": TOPIC,
}
ALL_AT_ONCE = "".join(PAYLOADS[name] for name in ("script", "attribute", "image", "entity", "comment", "bidi", "zero width"))  # fmt: skip
REFUSAL = re.compile(r"^docs/\S+:\d+: ")


@pytest.fixture(scope="module")
def docs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "docs"
    for name, text in {**TEXTS, f"rulings/{SLUG}/source.txt": SOURCE}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    write_template(judgment(), folder / "rulings" / SLUG / "en.po")
    return folder


@pytest.fixture(scope="module")
def tags(docs):
    """What a harmless site is made of."""
    return {one.tag for page in Build.of(docs).made.pages for one in elements(page)}


def read(text):
    document, problems = load(text, "f.yml")
    assert not problems
    return document.value


def leaves(value, way=()):
    """Where the words stand in what a YAML file holds, keys included as they are."""
    if isinstance(value, dict | list):
        steps = value.items() if isinstance(value, dict) else enumerate(value)
        for step, inside in steps:
            yield from leaves(inside, (*way, step))
    else:
        yield way


FIELDS = [(name, way) for name, text in TEXTS.items() for way in leaves(read(text))]


def poisoned(text, way, bad):
    """The file with `bad` in one field: at the end of its words, an address instead of them."""
    whole = read(text)
    place = whole
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = bad if bad == PAYLOADS["address"] else f"{place[way[-1]]}{bad}"
    return yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=10**6)


def refused_or_harmless(docs, tags):
    """Whether the site comes out; where it doesn't, every problem has its file and line."""
    try:
        pages = Build.of(docs).made.pages
    except EditorialError as error:
        refusal = str(error)
    else:
        for page in pages:
            assert_harmless(page, tags)
        return True
    assert all(REFUSAL.match(line) for line in refusal.splitlines()), refusal
    return False


@pytest.mark.parametrize("bad", [ALL_AT_ONCE, PAYLOADS["address"]], ids=["all", "address"])
@pytest.mark.parametrize(("name", "way"), FIELDS, ids=lambda part: part if isinstance(part, str) else ".".join(map(str, part)))  # fmt: skip
def test_a_field_of_a_file(name, way, bad, docs, tags):
    path = docs / name
    path.write_text(poisoned(TEXTS[name], way, bad), encoding="utf-8")
    refused_or_harmless(docs, tags)
    path.write_text(TEXTS[name], encoding="utf-8")


def test_the_fields_are_there_and_free_text_is_let_through(docs, tags):
    assert len(FIELDS) > 80
    path = docs / f"rulings/{SLUG}/ruling.yml"
    path.write_text(poisoned(RULING, ("title", "zh"), ALL_AT_ONCE), encoding="utf-8")
    assert refused_or_harmless(docs, tags)
    path.write_text(RULING, encoding="utf-8")


@pytest.mark.parametrize("bad", [*(p for n, p in PAYLOADS.items() if n != "overlong"), "字" * 5000], ids=PAYLOADS)  # fmt: skip
def test_the_english_of_every_paragraph(bad, docs, tags):
    path = docs / "rulings" / SLUG / "en.po"
    kept = path.read_text(encoding="utf-8")
    quoted = bad.replace("\\", "\\\\").replace('"', '\\"')
    head, *entries = kept.split('\nmsgctxt "')
    filled = (one.replace('msgstr ""', f'msgstr "{quoted}"') for one in entries)
    path.write_text('\nmsgctxt "'.join((head, *filled)), encoding="utf-8")
    refused_or_harmless(docs, tags)
    path.write_text(kept, encoding="utf-8")


def alone(folder, words):
    """The docs folder of a judgment about which nobody has written anything."""
    source = folder / "docs" / "rulings" / SLUG / "source.txt"
    source.parent.mkdir(parents=True)
    source.write_text(words, encoding="utf-8")
    return folder / "docs"


@pytest.mark.parametrize("bad", PAYLOADS.values(), ids=PAYLOADS)
def test_a_judgment(bad, tmp_path):
    clean = Build.of(alone(tmp_path / "clean", SOURCE)).made.pages
    words = re.sub("[。，：、]", lambda mark: f"{bad}{mark[0]}", SOURCE)
    tags = {one.tag for page in clean for one in elements(page)}
    assert refused_or_harmless(alone(tmp_path / "hostile", words), tags)
