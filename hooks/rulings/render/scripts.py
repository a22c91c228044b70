"""The pages' scripts, each one plain file: browsers refuse modules to a page opened from a folder."""

import re
from pathlib import Path
from typing import Final

from rulings.errors import RulingsError
from rulings.render.page import Asset

FOLDER: Final = Path(__file__).parents[1] / "scripts"
ENTRIES: Final = ("pages", "calculators")

# The forms of ES modules that are used here. Each stands at the start of its line.
_IMPORT: Final = re.compile(r'import (?:(\{[^}]*\}|\* as \w+) from )?"(\.{1,2}/[^"]+)";\n')
_EXPORTED: Final = re.compile(r"export (?=(?:async )?(?:const|function) (\w+))")
_MODULE: Final = re.compile("^(?:import|export)\\b", re.MULTILINE)


def scripts() -> tuple[Asset, ...]:
    """What pages load: one file for every page, one for those with a calculator."""
    return tuple(Asset(f"assets/{name}.js", bundle(FOLDER / f"{name}.js")) for name in ENTRIES)


def bundle(entry: Path) -> str:
    """One script that does what the module `entry` and all it imports do, in the same order.

    Each module becomes a function that returns what it exports. Raises RulingsError for a form
    of import or export that isn't read here, and for modules that import each other in a ring.
    """
    made: dict[Path, str] = {}
    _add(entry.resolve(), made, ())
    return "\n".join(('(() => {\n"use strict";', *made.values(), "})();\n"))


def _add(path: Path, made: dict[Path, str], above: tuple[Path, ...]) -> None:
    if path in above:
        raise RulingsError(f"{path.name}: imports itself by way of {above[-1].name}")
    code = path.read_text("utf-8")
    given = []
    for names, relative in _IMPORT.findall(code):
        other = (path.parent / relative).resolve()
        if other not in made:
            _add(other, made, (*above, path))
        if names:
            taken = names.removeprefix("* as ").replace(" as ", ": ")
            given.append(f"const {taken} = {_name(list(made).index(other))};")
    exported = _EXPORTED.findall(code)
    body = _EXPORTED.sub("", _IMPORT.sub("", code)).strip()
    if odd := _MODULE.search(body):
        line = body[odd.start() :].splitlines()[0]
        raise RulingsError(f"{path.name}: this form isn't bundled: {line}")
    lines = (*given, body, f"return {{ {', '.join(exported)} }};")
    made[path] = f"const {_name(len(made))} = (() => {{\n" + "\n".join(lines) + "\n})();"


def _name(number: int) -> str:
    return f"module{number}"
