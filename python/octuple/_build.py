"""Objects of what comes from below as dicts and lists: which key goes where is told by the annotations of the classes alone."""

from __future__ import annotations

import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def build(of: type[T], value: dict[str, Any]) -> T:
    """An object of a dataclass. Keys that the class does not have are left aside: a record may have more fields in a later version."""
    made: T = _maker(cast(Any, of))(value)
    return made


def build_all(of: type[T], values: list[dict[str, Any]]) -> list[T]:
    """One for each."""
    make = _maker(cast(Any, of))
    return [make(value) for value in values]


@cache
def _maker(of: Any) -> Callable[[Any], Any]:
    if is_dataclass(of):
        return _maker_of_class(of)
    origin, arguments = get_origin(of), get_args(of)
    if origin in (Union, types.UnionType):
        (inner,) = (argument for argument in arguments if argument is not types.NoneType)
        make = _maker(inner)
        return lambda value: None if value is None else make(value)
    if origin is tuple and arguments[1:] == (Ellipsis,):
        each = _maker(arguments[0])
        return lambda values: tuple([each(value) for value in values])
    if origin is tuple:
        return tuple
    return lambda value: value


def _maker_of_class(of: Any) -> Callable[[dict[str, Any]], Any]:
    hints = get_type_hints(of)
    # A name that Python keeps for itself, as "from", has a line below it.
    makers = {field.name.rstrip("_"): (field.name, _maker(hints[field.name])) for field in fields(of)}

    def make(value: dict[str, Any]) -> Any:
        known = ((makers[key], inner) for key, inner in value.items() if key in makers)
        return of(**{name: maker(inner) for (name, maker), inner in known})

    return make
