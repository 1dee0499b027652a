"""What stands in the place of something that tests go by is found."""

import json
import logging.handlers
import re
import sys
import time
import warnings
from collections.abc import Callable
from types import FunctionType, ModuleType
from typing import Any

import flask.cli
import marshmallow
import pytest
from flask import Request
from flask.json.provider import DefaultJSONProvider
from sqlalchemy import Connection
from sqlalchemy.sql.ddl import DropConstraint
from werkzeug.exceptions import ServiceUnavailable
from werkzeug.test import TestResponse

from handrail.runner.worker import seals as seals_module
from handrail.runner.worker.sealed import CLOSED, PROGRAM
from handrail.runner.worker.seals import Seals, seal_early

Look = Callable[[], str | None]


class Tool:
    """Something that tests go by."""

    limit = 3
    kind = str

    def work(self, *, hard: bool = True) -> bool:
        return hard


def helper(value: int = 3) -> int:
    return value


@pytest.fixture
def module() -> Any:
    """A module with a class, a function and a number."""
    module = ModuleType(CLOSED[0])
    tool = type("Tool", (), dict(vars(Tool)))
    names: dict[str, Any] = {"Tool": tool, "Better": type("Better", (tool,), {})}
    names["helper"] = FunctionType(helper.__code__, {}, "helper", (3,))
    for value in names.values():
        value.__module__ = module.__name__
    vars(module).update(names, count=0, tool=tool())
    return module


@pytest.fixture
def look(module: ModuleType) -> Look:
    """What tells whether the module is as it was."""
    seals = Seals()
    seals.put_on_module(module.__name__, module)
    _, look = seals.lookouts()
    return look


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


def test_a_setting_of_a_class_may_be_another(module: Any, look: Look) -> None:
    module.Tool.limit = 7
    module.Tool.kind = int

    assert look() is None
    module.Tool.limit = property(lambda _: 7)
    assert look() == "_pytest.Tool.limit"


def test_a_setting_goes_before_no_method(module: Any, look: Look) -> None:
    module.Better.limit = 7
    module.Better.new = 7

    assert look() is None
    module.Better.work = True
    assert look() == "_pytest.Better.work"


def test_a_class_has_the_ancestors_that_it_had(module: Any, look: Look) -> None:
    class Other:
        pass

    module.Better.__bases__ = (Other, module.Tool)

    assert look() == "_pytest.Better"


def test_a_module_is_one(module: Any, look: Look) -> None:
    class Odd(ModuleType):
        pass

    module.__class__ = Odd

    assert look() == "_pytest"


def test_an_object_of_a_module_is_what_it_was(module: Any, look: Look) -> None:
    class Other:
        pass

    module.tool.__class__ = Other

    assert look() == "_pytest.tool"


def test_what_is_data_may_change_unless_it_is_ours() -> None:
    for name, expected in (("flask.data", None), (f"{PROGRAM}.data", "limit")):
        module: Any = ModuleType(name)
        module.limit, module.known = 3, {}
        seals = Seals()
        seals.put_on_module(name, module)
        _, look = seals.lookouts()
        module.limit, module.known = 4, {}

        assert look() == (expected and f"{name}.{expected}")


def test_nothing_comes_to_what_a_test_goes_by() -> None:
    module: Any = ModuleType("test_it")
    module.__builtins__, module.helper = {"len": len}, helper
    seals = Seals()
    seals.put_on_tests(module)
    _, look = seals.lookouts()
    module.__warningregistry__ = {}

    assert look() is None
    module.len = lambda _: 3
    assert look() == "tests.len"


def test_what_a_test_imports_is_sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    module: Any = ModuleType("test_it")
    module.__builtins__ = {}
    seals = Seals()
    seals.put_on_tests(module, {"inspect", "logging", "warnings", "flask", "no.module"})
    _, look = seals.lookouts()

    assert look() is None
    monkeypatch.setattr(logging.Formatter, "converter", time.gmtime)
    monkeypatch.setattr(warnings, "showwarning", print)
    monkeypatch.setattr(flask.cli, "show_server_banner", print)
    assert look() is None
    monkeypatch.setattr(logging.handlers.QueueHandler, "emit", print)
    assert look() == "logging.handlers.QueueHandler.emit"
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "inspect", logging)
    assert look() == "sys.modules.inspect"


def test_one_library_may_have_a_say_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    module: Any = ModuleType("test_it")
    module.__builtins__ = {}
    seals = Seals()
    seals.put_on_tests(module, {"sqlalchemy"})
    _, look = seals.lookouts()

    # As Alembic does, which the code imports after the tests.
    monkeypatch.setattr(DropConstraint, "_compiler_dispatch", print)
    assert look() is None
    monkeypatch.setattr(Connection, "execute", print)
    assert look() == "sqlalchemy.engine.base.Connection.execute"


def test_this_process_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    seals = Seals()
    seals.put_on()
    _, look = seals.lookouts()

    assert look() is None
    with monkeypatch.context() as patch:
        patch.setattr(re, "search", re.match)
        assert look() == "re.search"
    with monkeypatch.context() as patch:
        patch.setattr(vars(json)["_default_decoder"], "decode", json.loads)
        assert look() == "json._default_decoder.decode"
    with monkeypatch.context() as patch:
        patch.setattr(json, "_default_decoder", json.JSONDecoder())
        assert look() == "json._default_decoder"
    with monkeypatch.context() as patch:
        patch.setattr(DefaultJSONProvider, "sort_keys", False)
        patch.setattr(ServiceUnavailable, "description", "later")
        patch.setattr(Request, "max_form_memory_size", 3)
        patch.setattr(flask.cli, "show_server_banner", print)
        assert look() is None
        patch.setattr(ServiceUnavailable, "code", 200)
        assert look() == "werkzeug.exceptions.ServiceUnavailable.code"


def test_what_tests_go_by_is_looked_at_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    seals = Seals()
    seals.put_on()
    near, look = seals.lookouts()

    monkeypatch.setattr(flask.templating, "render_template", print)
    assert near() is None
    assert look() == "flask.templating.render_template"
    monkeypatch.setattr(TestResponse, "text", "")
    assert near() == look() == "werkzeug.test.TestResponse.text"


@pytest.fixture
def early(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seals that were put on before any run, as a worker does while it waits."""
    monkeypatch.setattr(seals_module, "_early", None)
    seal_early(["marshmallow"])


@pytest.mark.usefixtures("early")
def test_seals_go_on_from_those_that_were_put_on_early() -> None:
    seals = Seals.begun()

    assert {"flask.app", "_pytest.runner", "marshmallow.fields"} <= seals.modules
    assert not any(name.startswith(PROGRAM) for name in seals.modules)
    near, all_looks = seals.lookouts()
    assert (near(), all_looks()) == (None, None)


@pytest.mark.usefixtures("early")
def test_what_was_sealed_early_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    near, all_looks = Seals.begun().lookouts()
    monkeypatch.setattr(Request, "get_json", lambda *_, **__: {})
    assert near() == "flask.wrappers.Request.get_json"

    monkeypatch.undo()
    monkeypatch.setattr(marshmallow.Schema, "load", lambda *_, **__: {})
    assert near() is None
    assert all_looks() == "marshmallow.schema.Schema.load"


@pytest.mark.usefixtures("early")
def test_seals_that_were_broken_since_are_put_on_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Request, "get_json", lambda *_, **__: {})

    assert Seals.begun().modules == set()


def test_without_early_ones_seals_begin_with_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(seals_module, "_early", None)

    assert Seals.begun().modules == set()
