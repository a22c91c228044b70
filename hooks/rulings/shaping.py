"""A YAML text held against a shape; every difference said in plain words with its line."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from rulings import yaml_lines
from rulings.errors import Problem
from rulings.yaml_lines import Document

Shape = TypeVar("Shape", bound=BaseModel)


def shaped(
    text: str, file: str, shape: type[Shape]
) -> tuple[Document | None, Shape | None, tuple[Problem, ...]]:
    """The file's document and its shape, or every way in which it doesn't have that shape."""
    document, problems = yaml_lines.load(text, file)
    if document is None:
        return None, None, problems
    try:
        return document, shape.model_validate(document.value), ()
    except ValidationError as error:
        found = {
            Problem(file, document.line(e["loc"]), _plain_words(e)) for e in _own(error.errors())
        }
        return document, None, tuple(sorted(found))


def _own(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """The errors less those that only follow from another: a list is short because an entry
    of it is wrong."""
    places = {e["loc"][:end] for e in errors for end in range(len(e["loc"]))}
    return (e for e in errors if e["type"] != "too_short" or e["loc"] not in places)


MESSAGES: dict[str, Callable[[str, ErrorDetails], str]] = {
    "extra_forbidden": lambda key, _: f"unknown key: {key}",
    "missing": lambda key, _: f"the key {key} is missing",
    "string_too_short": lambda key, _: f"{key} is empty",
    "string_type": lambda key, _: f"{key} must be words",
    "model_type": lambda key, _: f"{key} must be a mapping of keys",
    "tuple_type": lambda key, _: f"{key} must be a list",
    "too_short": lambda key, _: f"{key} must not be empty",
    "decimal_parsing": lambda key, e: f"{key} is not a number: {e['input']}",
    "string_pattern_mismatch": lambda key, e: f"{key} is not of the right form: {e['input']}",
}


def _plain_words(error: ErrorDetails) -> str:
    """What is wrong, said to an author; pydantic's own sentence where we have no better."""
    key = ".".join(str(step + 1 if isinstance(step, int) else step) for step in error["loc"])
    say = MESSAGES.get(error["type"])
    return (
        say(key or "the file", error)
        if say
        else f"{key}: {error['msg'].removeprefix('Value error, ')}"
    )
