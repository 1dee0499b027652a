"""What stands in the place of something that tests go by is found."""

import json
import re
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

import pytest

from handrail.runner.worker.seals import CLOSED, Seals

Look = Callable[[], str | None]


class Tool:
    """Something that tests go by."""

    def work(self, *, hard: bool = True) -> bool:
        return hard


def helper(value: int = 3) -> int:
    return value


@pytest.fixture
def module() -> Any:
    """A module with a class, a function and a number."""
    module = ModuleType(CLOSED[0])
    names: dict[str, Any] = {"Tool": type("Tool", (), dict(vars(Tool)))}
    names |= {"helper": FunctionType(helper.__code__, {}, "helper", (3,)), "count": 0}
    for name, value in names.items():
        value_is_counted = name == "count"
        if not value_is_counted:
            value.__module__ = module.__name__
        setattr(module, name, value)
    return module


@pytest.fixture
def look(module: ModuleType) -> Look:
    """What tells whether the module is as it was."""
    seals = Seals()
    seals.put_on_module(module.__name__, module)
    return seals.lookout()


def test_what_is_as_it_was_is_whole(module: Any, look: Look) -> None:
    module.count = 7
    module.added = helper

    assert look() is None


def test_a_name_is_missed(module: Any, look: Look) -> None:
    module.helper = helper

    assert look() == "_pytest.helper"


def test_a_method_is_missed(module: Any, look: Look) -> None:
    module.Tool.work = lambda *_: True

    assert look() == "_pytest.Tool.work"


def test_a_method_that_goes_before_others_is_seen(module: Any, look: Look) -> None:
    module.Tool.__eq__ = lambda *_: True

    assert look() == "_pytest.Tool.__eq__"


def test_keywords_that_are_changed_in_place_are_seen(module: Any, look: Look) -> None:
    module.Tool.work.__kwdefaults__["hard"] = False
    found = look()
    module.Tool.work.__kwdefaults__["hard"] = True

    assert found is not None
    assert look() is None


def test_this_process_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    seals = Seals()
    seals.put_on()
    look = seals.lookout()

    assert look() is None
    monkeypatch.setattr(re, "search", re.match)
    assert look() == "re.search"
    monkeypatch.undo()
    monkeypatch.setattr(vars(json)["_default_decoder"], "decode", json.loads)
    assert look() == "json._default_decoder.decode"
