"""Values as bytes and back: for the cache, for its names, for other processes."""

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from operator import attrgetter
from typing import Any

PLAIN = (("decimal", "Decimal"), ("markupsafe", "Markup"))

Reduce = Callable[[Any], str | tuple[Any, ...]]


def spelled(value: object) -> bytes:
    """The value as bytes, the same whether it has just been made or comes from an entry.

    A pickle refers back to an object it has met before, so it tells two equal strings from one
    string that stands in two places; this one writes everything out. Sets have no order that
    holds from run to run: a value with one inside is never found again.
    """
    return dumped(value, every=True)


def dumped(value: object, *, every: bool = False) -> bytes:
    """The value's pickle; with `every`, what stands in it twice is written twice."""
    written = io.BytesIO()
    pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.fast = every
    pickler.dispatch_table = _REDUCED
    pickler.dump(value)
    return written.getvalue()


def loaded(pickled: bytes) -> object:
    """The value of a pickle of this library's values and plain ones; anything else is foreign.

    Raises whatever bytes make it raise that are no pickle, or that name something foreign.
    """
    return _Values(io.BytesIO(pickled)).load()


class _Reduced(dict[type, Reduce]):
    """How values are taken apart, by their class.

    Frozen dataclasses as a call with their fields: their own way asks anew, for every value, what
    the fields are, and takes three times as long to write and twice as long to read.
    """

    def __missing__(self, kind: type) -> Reduce:
        if not is_dataclass(kind):
            raise KeyError(kind)  # in its own way
        names = [field.name for field in fields(kind)]
        values = attrgetter(*names) if names else tuple
        one = len(names) == 1
        self[kind] = lambda value: (kind, (values(value),) if one else values(value))
        return self[kind]


_REDUCED: Any = _Reduced()


class _Values(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> object:
        if module.startswith("rulings.") or (module, name) in PLAIN:
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} has no place in the cache")
