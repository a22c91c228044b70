"""The rules between the parts, held by walking the imports; see the design in CONTRIBUTING.md."""

import ast
import re
import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT / "hooks" / "rulings"
MODULES = {
    ".".join(path.relative_to(LIBRARY).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(LIBRARY.rglob("*.py"))
    if path != LIBRARY / "__init__.py"
}

# The parts from the bottom up. A part imports from lower lines only: never from a line above it,
# and never from a part beside it.
LAYERS = (
    ("model", "errors", "data"),
    ("numerals", "roles", "scanning", "surnames", "yaml_lines"),
    ("enumerators", "courts", "laws", "notation", "rounding", "date_words", "roc_calendar"),
    ("outline", "owners", "arithmetic"),
    ("articles",),
    ("sources",),
    ("normalise",),
    ("segment",),
    ("tables",),
    ("computations", "extract"),
    ("draw",),
    ("pipeline",),
    ("pickles",),
    ("cache",),
    ("workshop",),
    ("parsing",),
    ("editorial_schema", "shaping", "people", "citations", "translation", "confirming"),
    ("annotations_schema",),
    ("computing", "pins", "withdrawals"),
    ("editorial",),
    ("annotations",),
    ("topics",),
    ("join",),
    ("check",),
    ("render", "search"),
    ("exports",),
    ("calculators",),
    ("markdown",),
    ("site",),
    ("library", "security"),
    ("building", "links"),
    ("cli",),
    ("__main__",),
)
LEVEL = {part: level for level, parts in enumerate(LAYERS) for part in parts}

# Put together from halves, so that this file doesn't hold what it looks for.
FORBIDDEN = tuple(
    a + b
    for a, b in (
        ("pypi", ".org"),
        ("pythonhosted", ".org"),
        ("registry.npm", "js.org"),
        ("deb.deb", "ian.org"),
        ("/wo", "rk/"),
        ("/ro", "ot/"),
        ("/tm", "p/"),
        ("/op", "t/"),
        ("/ho", "me/"),
    )
)
UNFINISHED = tuple(a + b for a, b in (("TO", "DO"), ("FIX", "ME"), ("XX", "X")))


def imports(path: Path) -> Iterator[str]:
    """The full names of all modules a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            whole = node.module == "rulings"
            names = (f"rulings.{name.name}" for name in node.names)
            yield from names if whole else (str(node.module),)


def parts_imported(name: str) -> set[str]:
    """The parts of the library that a module of it imports from, its own left out."""
    found = (one.split(".") for one in imports(MODULES[name]))
    return {one[1] for one in found if one[0] == "rulings"} - {name.split(".", maxsplit=1)[0]}


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def tracked() -> Iterator[tuple[str, str]]:
    """Every text file of the repository with its words; the judgments are as received."""
    said = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    for name in filter(None, said.stdout.decode().split("\0")):
        if (ROOT / name).is_file() and not re.match(r"docs/rulings/[^/]+/source\.", name):
            yield name, (ROOT / name).read_bytes().decode("utf-8", "ignore")


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_only_what_stands_below_it(name: str) -> None:
    part = name.split(".", maxsplit=1)[0]
    assert part in LEVEL, f"{part} has no place in LAYERS"
    above = {one for one in parts_imported(name) if LEVEL[one] >= LEVEL[part]}
    assert not above, f"{name} imports {', '.join(sorted(above))}"


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("extract.")])
def test_extractors_do_not_know_each_other(name: str) -> None:
    assert not [one for one in imports(MODULES[name]) if one.startswith("rulings.extract")]


@pytest.mark.parametrize("name", MODULES)
def test_the_library_knows_nothing_of_mkdocs(name: str) -> None:
    assert not [
        one for one in imports(MODULES[name]) if one.split(".")[0] in {"mkdocs", "material"}
    ]


def test_the_hook_is_thin() -> None:
    assert lines(ROOT / "hooks" / "site_hook.py") < 80


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_short_and_says_what_it_holds(name: str) -> None:
    # The model is one long list of values, made to be read as one.
    assert lines(MODULES[name]) < 300
    assert ast.get_docstring(ast.parse(MODULES[name].read_text("utf-8")))


@pytest.mark.parametrize("name", MODULES)
def test_no_module_keeps_state(name: str) -> None:
    """A hook's modules live on while MkDocs serves, so what they keep would go stale."""
    tree = ast.parse(MODULES[name].read_text("utf-8"))
    decorators = chain.from_iterable(getattr(node, "decorator_list", ()) for node in ast.walk(tree))
    words = {word.strip() for one in decorators for word in re.split(r"[.(]", ast.unparse(one))}
    assert not words & {"cache", "lru_cache"}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Global)]


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = [(name, word) for name, text in tracked() for word in FORBIDDEN if word in text]
    assert not found


def test_no_file_is_left_unfinished() -> None:
    marks = re.compile(rf"\b({'|'.join(UNFINISHED)})\b")
    assert not [name for name, text in tracked() if marks.search(text)]
