"""Tests that fail in this process, as kept tests do in a worker."""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from handrail.runner import Finding
from handrail.runner.worker import tools
from handrail.runner.worker.exchange import Exchanges
from handrail.runner.worker.finding import account
from handrail.runner.worker.finding.scope import Place, places_of
from handrail.runner.worker.kept import truth
from handrail.runner.worker.rewriting import compiled

FILE = "test_it.py"
SHOP = '''\
"""An application."""


class Shop:
    def __init__(self, name, **settings):
        self.name, self.settings = name, settings


class ShopError(Exception):
    """An error of its own."""


class Untold:
    def __repr__(self):
        raise ValueError


class Liar(str):
    def __repr__(self):
        return "what is wanted"

    find = __len__ = None


STOCK = Shop("Books")


def open_shop(name="Books", settings=None):
    return Shop(name, **(settings or {}))


def titles():
    return ["Dune", "Emma"]


def echo(value, **words):
    return value


def raise_for(call):
    call()


def sell(title):
    if title == "Dune":
        raise ShopError("sold out")
    if title == "Emma":
        raise LookupError(title)
'''

Fails = Callable[..., BaseException]
FindingOf = Callable[..., Finding]


@pytest.fixture(autouse=True)
def shop(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module of the application."""
    module = ModuleType("shop")
    exec(compile(SHOP, "shop.py", "exec"), vars(module))
    monkeypatch.setitem(sys.modules, "shop", module)
    return module


@pytest.fixture
def fails() -> Fails:
    """A function that runs the first test of a source and returns how it failed."""

    def fails(source: str, **arguments: Any) -> BaseException:
        names = {name: getattr(tools, name) for name in tools.__all__}
        names |= {"rule": lambda _: None, "truth": truth, "watch": bool}
        module: dict[str, Any] = {"__name__": "test_it"}
        exec(compiled(source.encode(), FILE, names), module)
        test = next(module[name] for name in module if name.startswith("test_"))
        try:
            test(**arguments)
        except BaseException as error:  # noqa: BLE001 (it may be any)
            return error
        raise LookupError("it passes")

    return fails


@pytest.fixture
def finding_of(fails: Fails) -> FindingOf:
    """A function that returns what the first test of a source asked for and found."""

    def finding_of(source: str, **arguments: Any) -> Finding:
        error = fails(source, **arguments)
        told = account.of(error, FILE, {FILE: source.encode()}, Exchanges())
        finding = told["finding"]
        assert finding is not None
        return finding

    return finding_of


@pytest.fixture
def places(fails: Fails) -> Callable[..., list[Place]]:
    """A function that returns the way to where the first test of a source failed."""

    def places(source: str, **arguments: Any) -> list[Place]:
        return places_of(fails(source, **arguments), {FILE: source.encode()})

    return places
