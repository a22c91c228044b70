"""The one place where text becomes HTML: escaping, and making hidden characters visible."""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

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
_LOST = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]")


def visible(value: object) -> object:
    """Strings with hidden control characters spelled out (⟦U+202E⟧); everything else as it is."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    return _HIDDEN.sub(lambda found: f"⟦U+{ord(found[0]):04X}⟧", value)


def text(words: str) -> Markup:
    """Escaped words; a character nobody can read is shown as 〓 with its code on hover."""
    return Markup(_LOST.sub(_lost, str(escape(visible(words)))))  # noqa: S704 - escaped here


def element(tag: str, content: str, **attributes: str) -> Markup:
    """One element; `content` is escaped unless it is markup, attributes in the order given.

    A trailing underscore of a name is dropped (`class_`), inner ones become hyphens.
    """
    inner = content if isinstance(content, Markup) else text(content)
    given = Markup("").join(
        Markup(' {}="{}"').format(name.rstrip("_").replace("_", "-"), visible(value))
        for name, value in attributes.items()
    )
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(tag), given, inner)  # noqa: S704 - our tags


def both(words: Text, tag: str = "span") -> Markup:
    """The words in each language that has them, each in an element with its `lang`.

    Words in one language only are marked `only`: the language switch never hides them.
    """
    pairs = [(lang, said) for lang, said in ((ZH, words.zh), (EN, words.en)) if said]
    alone = {"class_": "only"} if len(pairs) == 1 else {}
    return Markup(" ").join(element(tag, said, lang=lang, **alone) for lang, said in pairs)


def environment() -> Environment:
    """The templates' environment: everything escaped, an unknown name is an error."""
    made = Environment(
        autoescape=True,
        loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
        undefined=StrictUndefined,
        finalize=lambda value: text(value) if _plain(value) else value,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["both"] = both
    made.globals["words"] = INTERFACE
    return made


def rendered(templates: Environment, name: str, **view: object) -> Markup:
    """A template's HTML; it is safe because the environment escapes everything."""
    return Markup(templates.get_template(name).render(**view))  # noqa: S704


def _plain(value: object) -> bool:
    return isinstance(value, str) and not isinstance(value, Markup)


def _lost(found: re.Match[str]) -> str:
    code = f"U+{ord(found[0]):04X}"
    return f'<abbr class="lost" title="{code} 字庫外字元 unlisted character">〓</abbr>'
