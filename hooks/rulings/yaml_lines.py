"""YAML that people wrote, read as plain values together with the line of every key and value.

Only what an author needs is allowed: mappings, lists and scalars. Anchors, aliases, tags,
duplicate keys, several documents, and files beyond a size or depth are refused, so a file can
neither expand without bound nor say one thing twice. Every scalar stays a string (a sum must
never become a float, nor a date a timestamp), except true, false and null.
"""

import contextlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import yaml  # type: ignore[import-untyped]
from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from rulings.errors import Problem

MAX_CHARACTERS = 1_000_000
MAX_DEPTH = 12

# The same events of two parsers: ruamel's and the one in C that comes with PyYAML.
Event = Any
_DOCUMENT = (events.DocumentStartEvent, yaml.DocumentStartEvent)
_ALIAS = (events.AliasEvent, yaml.AliasEvent)
_SCALAR = (events.ScalarEvent, yaml.ScalarEvent)
_MAPPING = (events.MappingStartEvent, yaml.MappingStartEvent)
_SEQUENCE = (events.SequenceStartEvent, yaml.SequenceStartEvent)
_ENDS = (
    *(events.MappingEndEvent, yaml.MappingEndEvent),
    *(events.SequenceEndEvent, yaml.SequenceEndEvent),
)
_CONTENT = (*_SCALAR, *_MAPPING, *_SEQUENCE, *_ENDS)
# What the two take differently: control characters, odd blanks and line ends, marks of documents,
# a comment right behind the sign of a block.
_ODD = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\ufeff]|^(?:---|\.\.\.|[%|>])|[|>][-+0-9]{0,2}#",
    re.MULTILINE,
)

Scalar = str | bool | None
Value = Scalar | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

PLAIN: dict[str, Scalar] = {"": None, "~": None, "null": None, "true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Document:
    """A file's value, and by path (`("issues", 0, "question")`) the line it stands on."""

    value: Value
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line, from 1, of the deepest part of `path` that the file has."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return 1


class _RefusedError(Exception):
    """A construct that has no place in an editorial file."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


@dataclass(slots=True)
class _Level:
    """A collection being read: where it stands, what it holds, the key waiting for a value."""

    path: Path
    value: list[Value] | dict[str, Value]
    key: str | None = None


def load(text: str, file: str) -> tuple[Document | None, tuple[Problem, ...]]:
    """`text` as a `Document`, or the one problem that keeps it from being read.

    `file` is the name problems carry. An empty file is an empty mapping.
    """
    if len(text) > MAX_CHARACTERS:
        found = f"the file is too large: {len(text)} characters, at most {MAX_CHARACTERS}"
        return None, (Problem(file, 0, found),)
    try:
        return _read(text), ()
    except _RefusedError as error:
        return None, (Problem(file, error.line, error.message),)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        return None, (Problem(file, line, f"not valid YAML: {error.problem or error.context}"),)
    except YAMLError as error:
        return None, (Problem(file, 0, f"not valid YAML: {' '.join(str(error).split())}"),)


def _read(text: str) -> Document:
    """The document of `text`: by the parser in C where there is one, else by ruamel's.

    Ruamel's takes ten times as long and has the last word: on what the other refuses, so that
    messages don't depend on the machine, and on characters the two take differently.
    """
    if yaml.__with_libyaml__ and not _ODD.search(text):
        with contextlib.suppress(yaml.YAMLError, _RefusedError):
            return _build(yaml.parse(text, Loader=yaml.CSafeLoader))
    return _build(YAML(typ="rt", pure=True).parse(text))


def _build(parsed: Iterable[Event]) -> Document:
    """The document made of the parser's events, in one pass, without recursion."""
    root = _Level((), [])
    lines: dict[Path, int] = {}
    stack = [root]
    for event in _events(parsed):
        level = stack[-1]
        if isinstance(event, _ENDS):
            stack.pop()
        elif isinstance(level.value, dict) and level.key is None:
            _take_key(level, event, lines)
        else:
            _take_value(stack, event, lines)
    values = root.value
    value = values[0] if isinstance(values, list) and values else {}
    return Document({} if value is None else value, {path[1:]: n for path, n in lines.items()})


def _events(parsed: Iterable[Event]) -> Iterator[Event]:
    """The events that carry content, after refusing what is not allowed."""
    documents = 0
    for event in parsed:
        line = event.start_mark.line + 1
        documents += isinstance(event, _DOCUMENT)
        if documents > 1:
            raise _RefusedError(line, "a second document in the file; one file holds one")
        if isinstance(event, _ALIAS) or getattr(event, "anchor", None):
            raise _RefusedError(line, "YAML anchors and aliases (& and *) are not used here")
        if getattr(event, "tag", None):
            raise _RefusedError(line, "YAML tags (!) are not used here")
        if isinstance(event, _CONTENT):
            yield event


def _take_key(level: _Level, event: Event, lines: dict[Path, int]) -> None:
    """Note the key that `event` opens in the mapping `level`; it must be new there."""
    line = event.start_mark.line + 1
    if not isinstance(event, _SCALAR):
        raise _RefusedError(line, "a key must be a word, not a list or a mapping")
    if event.value in level.value:
        raise _RefusedError(line, f"the key {event.value} stands here twice")
    level.key = event.value
    lines[(*level.path, event.value)] = line


def _take_value(stack: list[_Level], event: Event, lines: dict[Path, int]) -> None:
    """Put the value that `event` is, or opens, into the collection on top of `stack`."""
    level = stack[-1]
    step = level.key if isinstance(level.value, dict) else len(level.value)
    path: Path = (*level.path, step if step is not None else "")
    lines.setdefault(path, event.start_mark.line + 1)
    if isinstance(event, _SCALAR):
        _put(level, _scalar(event))
        return
    inner: list[Value] | dict[str, Value] = {} if isinstance(event, _MAPPING) else []
    if len(stack) > MAX_DEPTH:
        raise _RefusedError(event.start_mark.line + 1, f"nested deeper than {MAX_DEPTH} levels")
    _put(level, inner)
    stack.append(_Level(path, inner))


def _put(level: _Level, value: Value) -> None:
    """Add `value` to the collection, under the waiting key in a mapping."""
    if isinstance(level.value, list):
        level.value.append(value)
    elif level.key is not None:
        level.value[level.key] = value
        level.key = None


def _scalar(event: Event) -> Scalar:
    """The scalar as a string, or as true, false or null if written plain."""
    text: str = event.value.replace("\a", "")  # where a folded line was joined
    return PLAIN.get(text, text) if event.style in (None, "") else text
