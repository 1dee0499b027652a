"""Values of classes that lie are read as what they are."""

import copy
import http
import inspect
import weakref
from collections import (
    ChainMap,
    Counter,
    OrderedDict,
    UserDict,
    UserList,
    UserString,
    defaultdict,
    deque,
    namedtuple,
)
from datetime import timedelta
from decimal import Decimal
from enum import Enum, StrEnum
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType
from typing import Any
from unittest.mock import ANY

import pytest
from markupsafe import Markup
from werkzeug.datastructures import Headers, ImmutableMultiDict
from werkzeug.local import LocalProxy

from handrail.runner.worker.classes import believe_in_classes
from handrail.runner.worker.plain import own, worth
from handrail.runner.worker.things import Thing, holder, operand


@pytest.fixture(autouse=True)
def learner(_own_beliefs: None) -> None:
    """Have the classes of libraries known, and those of a test be a learner's."""
    believe_in_classes()


def liar(base: type, value: Any) -> Any:
    """Return a value of a class, made now, that agrees to all."""
    names = ("__eq__", "__contains__", "__lt__", "__le__", "__bool__")
    body: dict[str, Any] = dict.fromkeys(names, lambda *_: True)
    body |= {"__hash__": lambda _: 0}
    body |= {"__len__": lambda _: 7, "__iter__": lambda _: iter("no")}
    return type("Liar", (base,), body)(value)


@pytest.mark.parametrize(
    "value",
    ["a", b"a", bytearray(b"a"), 3, 2.5, 2j, [1], (1,), {1}, frozenset({1}), {"a": 1}],
)
def test_a_value_of_a_learners_class_is_of_the_built_in_one(value: Any) -> None:
    read = own(liar(type(value), value))

    assert type(read) is type(value)
    assert read == value
    assert worth(liar(type(value), value)) == value


def test_what_is_inside_is_read_too() -> None:
    read = worth({"a": [(liar(str, "b"), {liar(int, 3)})], liar(str, "c"): 1})

    assert read == {"a": [("b", {3})], "c": 1}
    assert type(read["a"][0][0]) is str


@pytest.mark.parametrize("value", ["a", [1, [2]], {"a": {"b": None}}, (1, "a"), {1}])
def test_what_is_plain_stays_the_same_object(value: Any) -> None:
    assert worth(value) is value
    assert operand(value) is value


@pytest.mark.parametrize(
    "value",
    [Markup("<b>"), HTTPStatus.OK, ImmutableMultiDict([("a", "1")])],
    ids=lambda value: type(value).__name__,
)
def test_values_of_libraries_stay_what_they_are(value: Any) -> None:
    assert operand(value) is value


def wrapped(wrapper: type, value: object) -> Any:
    """Return a wrapper of Python's or Flask's with a value in it."""
    if wrapper is LocalProxy:
        return LocalProxy(lambda: value)
    made = wrapper({} if wrapper in {ChainMap, MappingProxyType} else ())
    if wrapper is ChainMap:
        made.maps = [value]
    elif wrapper is MappingProxyType:
        made = MappingProxyType(value)  # type: ignore[arg-type]
    else:
        made.data = value
    return made


@pytest.mark.parametrize(
    ("wrapper", "value"),
    [
        (ChainMap, {"a": 1}),
        (LocalProxy, "a"),
        (MappingProxyType, {"a": 1}),
        (UserDict, {"a": 1}),
        (UserList, ["a"]),
        (UserString, "a"),
    ],
)
def test_what_a_value_is_wrapped_in_is_opened(wrapper: type, value: Any) -> None:
    lie = (
        {key: liar(int, 7) for key in value} if type(value) is dict else liar(str, "b")
    )

    assert operand(wrapped(wrapper, value)) == operand(value)
    assert operand(wrapped(wrapper, lie)) != operand(value)
    assert worth(wrapped(wrapper, lie)) == ({"a": 7} if type(value) is dict else "b")
    assert own(wrapped(wrapper, value)) == value


@pytest.mark.parametrize(
    "value",
    [OrderedDict(a=1), defaultdict(int, a=1), Counter("aa")],
    ids=lambda value: type(value).__name__,
)
def test_what_a_library_holds_is_read_too(value: Any) -> None:
    assert worth(value) is value
    value["a"] = liar(int, 7)
    assert worth(value) == {"a": 7}
    assert type(worth(value)["a"]) is int


def test_a_weak_reference_is_no_value() -> None:
    lie = liar(set, {"b"})

    assert operand(weakref.proxy(lie)) != operand({"a"})


def test_a_class_that_says_to_be_a_librarys_is_a_learners(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kind = type("Kind", (), {"__eq__": lambda *_: True, "__hash__": None})
    kind.__module__ = "http"
    monkeypatch.setattr(http, "Kind", kind, raising=False)

    assert operand(kind()) != operand("a")


def test_a_class_that_adds_nothing_adds_nothing_by_a_copy() -> None:
    settings = type("Settings", (dict,), {})({"DEBUG": True})
    notes: Any = type("Notes", (list,), {})([settings])
    inspect.get_annotations(type(notes))

    for value in (settings, notes, copy.copy(settings), copy.deepcopy(notes)):
        assert own(value) is value
        assert worth(value) is value


def test_a_librarys_holder_finds_what_is_in_it() -> None:
    assert "etag" in holder(Headers({"ETag": "1"}))
    assert "etag" not in holder(["ETag"])
    assert "a" not in holder(deque([liar(str, "b")]))


def test_innocent_classes_compare_as_they_did() -> None:
    class Role(StrEnum):
        ADMIN = "admin"

    class Colour(Enum):
        RED = 1

    Page = namedtuple("Page", "items count")  # noqa: PYI024 (as a learner may)

    assert operand(Role.ADMIN) == operand("admin")
    assert operand([Colour.RED]) == operand([Colour.RED])
    assert operand(Page([], 0)) == operand(([], 0))
    assert operand(Decimal("3.0")) == operand(3)
    assert operand(timedelta(1)) == operand(timedelta(days=1))
    assert operand(Path("a")) == operand(Path("a"))


def test_objects_are_compared_with_their_like_alone() -> None:
    class Anything:
        __hash__ = object.__hash__

        def __eq__(self, _: object) -> bool:
            return True

    class Another(Anything):
        pass

    assert operand(Anything()) == operand(Anything())
    assert operand(Anything()) != operand(Another())
    assert operand(Anything()) != operand(Path("a"))
    for value in (3, "a", None, [1], {"a": 1}):
        assert operand(Anything()) != operand(value)
        assert operand([Anything()]) != operand([value])


def test_a_mock_is_not_believed() -> None:
    assert type(operand(ANY)) is Thing
    assert operand(ANY) != operand(200)


def test_what_is_in_an_object_is_what_it_gives() -> None:
    class Bag:
        def __init__(self, *items: object) -> None:
            self.items = items

        def __iter__(self) -> Any:
            return iter(self.items)

        def __contains__(self, _: object) -> bool:
            return True

    assert "a" in operand(Bag("a"))
    assert "b" not in operand(Bag("a"))


def test_an_object_that_only_says_what_it_holds_is_refused() -> None:
    class Bag:
        def __contains__(self, _: object) -> bool:
            return True

    with pytest.raises(TypeError, match="class 'Bag' holds no plain values"):
        operand("a") in operand(Bag())  # noqa: B015 (it raises)
