"""One plain script out of modules: what it does, in which order, and what it refuses."""

import pytest

from rulings.errors import RulingsError
from rulings.render.scripts import bundle, scripts


def written(folder, **modules):
    for name, code in modules.items():
        path = folder / f"{name}.js"
        path.parent.mkdir(exist_ok=True)
        path.write_text(code, encoding="utf-8")
    return folder / "entry.js"


CASES = {
    "names": (
        {
            "entry": 'import { one, two as zwei } from "./other.js";\nsay(one + zwei());\n',
            "other": "export const one = 1;\nexport function two() {\n  return 2;\n}\n",
        },
        [3],
    ),
    "a whole module": (
        {"entry": 'import * as other from "./other.js";\nsay(other.one);\n', "other": "export const one = 1;\n"},
        [1],
    ),
    "for what it does": (
        {"entry": 'import "./a.js";\nimport "./b.js";\nsay(0);\n', "a": "say(1);\n", "b": 'import "./a.js";\nsay(2);\n'},
        [1, 2, 0],
    ),
    "the same name in two modules": (
        {
            "entry": 'import { one } from "./a.js";\nconst own = 1;\nsay(own + one);\n',
            "a": "const own = 10;\nexport const one = own;\n",
        },
        [11],
    ),
    "from the folder above": (
        {
            "entry": 'import { one } from "./below/a.js";\nsay(one);\n',
            "below/a": 'import { two } from "../b.js";\nexport const one = two - 1;\n',
            "b": "export const two = 2;\n",
        },
        [1],
    ),
    "one that waits": (
        {"entry": 'import { one } from "./a.js";\none();\n', "a": "export async function one() {\n  say(1);\n}\n"},
        [1],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_bundle_does_what_its_modules_do(case, tmp_path, page):
    modules, expected = CASES[case]
    page.evaluate("() => { globalThis.said = []; globalThis.say = (what) => said.push(what); }")
    page.evaluate(bundle(written(tmp_path, **modules)))
    assert page.evaluate("said") == expected


@pytest.mark.parametrize(
    ("modules", "refusal"),
    [
        ({"entry": 'import one from "./a.js";\n'}, 'entry.js: this form isn\'t bundled: import one from "./a.js";'),
        ({"entry": "export default 1;\n"}, "entry.js: this form isn't bundled: export default 1;"),
        ({"entry": 'import "./a.js";\n', "a": 'import "./entry.js";\n'}, "entry.js: imports itself by way of a.js"),
    ],
)  # fmt: skip
def test_other_forms_are_refused(modules, refusal, tmp_path):
    with pytest.raises(RulingsError) as error:
        bundle(written(tmp_path, **modules))
    assert str(error.value) == refusal


def test_every_page_loads_one_file_and_none_is_a_module():
    assert [one.path for one in scripts()] == ["assets/pages.js", "assets/calculators.js"]
    assert not any(line.startswith(("import ", "export ")) for one in scripts() for line in one.content.splitlines())  # fmt: skip
