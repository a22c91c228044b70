"""Words that would be markup if anything took them for it, and how a page shows that it didn't."""

import re

from lxml import html as parser

PAYLOADS = {
    "script": "</script><script>alert(1)</script>",
    "attribute": "\" onclick=alert(1) ' onfocus='alert(1)",
    "image": "<img src=x onerror=alert(1)>",
    "address": "javascript:alert(1)",
    "entity": "&lt;script&gt;&#x3c;svg onload=alert(1)>&amp;lt;",
    "comment": "<!-- --><style>*{}</style>]]>",
    "bidi": "\u202e\u2067\u2069\u202c",
    "zero width": "\u200b\u200d\ufeff\u2060",
    "overlong": "字" * 20_000,
}
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def elements(page):
    tree = parser.fromstring(f"<div>{page.html}{page.tail}</div>")
    return [one for one in tree.iter() if isinstance(one.tag, str)]


def assert_harmless(page, tags):
    """The page has no elements but these, no handler, no script to follow, no hidden character."""
    here = elements(page)
    assert {one.tag for one in here} - tags == set()
    assert all(one.get("type") == "application/ld+json" for one in here if one.tag == "script")
    attributes = [pair for one in here for pair in one.attrib.items()]
    assert not [key for key, _ in attributes if key.startswith("on") or key == "style"]
    assert not [value for key, value in attributes if key in {"href", "src"} and value.lower().lstrip().startswith("javascript:")]  # fmt: skip
    # Linked data are read by machines, and give the words as they are.
    shown = [f"{one.text if one.tag != 'script' else ''}{one.tail}" for one in here]
    assert not HIDDEN.search("".join((*shown, *(value for _, value in attributes))))
