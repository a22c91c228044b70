"""The one place where text becomes HTML: escaping, and making hidden characters visible."""

import re
from collections.abc import Iterable
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from rulings.model import Text
from rulings.render.interface import INTERFACE

ZH = "zh-Hant-TW"
EN = "en"

# What reorders or hides text without a trace: bidi controls, zero-width characters, C0 and C1.
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
# Court word processors stored unlisted characters in the private-use area; U+FFFD is a lost one.
LOST = "\ufffd"
_LOST = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]")

_HOUR_ONLY = re.compile(r"T\d\d$")


def text(words: str) -> Markup:
    """Escaped words; a character nobody can read is shown as 〓 with its code on hover."""
    return Markup(_escaped(words))  # noqa: S704 - escaped there


def element(tag: str, content: str, **attributes: str) -> Markup:
    """One element; `content` is escaped unless it is markup, attributes in the order given.

    A trailing underscore of a name is dropped (`class_`), inner ones become hyphens.
    """
    # A page has thousands of these: strings put together here, not by `Markup.format`, which
    # parses its pattern anew each time.
    inner = content if isinstance(content, Markup) else _escaped(content)
    given = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for name, value in attributes.items()
    )
    return Markup(f"<{tag}{given}>{inner}</{tag}>")  # noqa: S704 - our tags, escaped words


def moment(words: str, iso: str, **attributes: str) -> Markup:
    """A `time` element. HTML knows no time of day without minutes: an hour alone is left to the
    words, and the attribute says the day."""
    return element("time", words, **attributes, datetime=_HOUR_ONLY.sub("", iso))


def joined(pieces: Iterable[Markup], between: str = "") -> Markup:
    """Finished pieces one after the other."""
    return Markup(between.join(pieces))  # noqa: S704 - markup, each of them


def both(words: Text, tag: str = "span") -> Markup:
    """The words in each language that has them, each in an element with its `lang`.

    Words in one language only are marked `only`: the language switch never hides them. What is
    the same in both, a figure, needs no element.
    """
    if words.zh == words.en and tag == "span":
        return text(words.zh)
    pairs = [(lang, said) for lang, said in ((ZH, words.zh), (EN, words.en)) if said]
    alone = {"class_": "only"} if len(pairs) == 1 else {}
    return joined([element(tag, said, lang=lang, **alone) for lang, said in pairs], " ")


def environment(compiled: BytecodeCache | None = None) -> Environment:
    """The templates' environment: everything escaped, an unknown name is an error.

    `compiled` is where compiled templates are kept from build to build.
    """
    made = Environment(
        autoescape=True,
        loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
        undefined=StrictUndefined,
        finalize=_final,
        bytecode_cache=compiled,
        auto_reload=False,  # every build has an environment of its own
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["both"] = both
    made.globals["words"] = INTERFACE
    return made


def rendered(templates: Environment, name: str, **view: object) -> Markup:
    """A template's HTML; it is safe because the environment escapes everything."""
    return Markup(templates.get_template(name).render(**view))  # noqa: S704


def _final(value: object) -> object:
    return text(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _escaped(words: str) -> str:
    if words.isprintable() and LOST not in words:
        return _entities(words)
    return _LOST.sub(_lost, _entities(_visible(words)))


def _attribute(value: str) -> str:
    return value if isinstance(value, Markup) else _entities(_visible(value))


def _visible(words: str) -> str:
    # Whatever hides is not printable; nearly all strings are, and that is quickly seen.
    if words.isprintable():
        return words
    return _HIDDEN.sub(lambda found: f"⟦U+{ord(found[0]):04X}⟧", words)


def _entities(words: str) -> str:
    """As `markupsafe.escape` writes them, in a third of its time."""
    words = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return words.replace('"', "&#34;").replace("'", "&#39;")


def _lost(found: re.Match[str]) -> str:
    code = f"U+{ord(found[0]):04X}"
    return f'<abbr class="lost" title="{code} 字庫外字元 unlisted character">〓</abbr>'
