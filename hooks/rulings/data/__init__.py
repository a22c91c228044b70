"""The library's own reference data: laws, courts, and other tables kept as YAML beside this file."""

from importlib.resources import files
from typing import Any

import yaml  # type: ignore[import-untyped]


def load(name: str) -> Any:  # noqa: ANN401 - what a table holds is for its reader to say
    """The content of `<name>.yml` as plain lists and dictionaries.

    Nothing is remembered here: a caller that needs a table often keeps it. Raises
    `FileNotFoundError` for a table that doesn't exist.
    """
    text = files(__name__).joinpath(f"{name}.yml").read_text(encoding="utf-8")
    # The parser in C where there is one: ruamel's takes longer over these than all else to start.
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
