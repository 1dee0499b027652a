"""Whoever copies something has changed nothing, and who says how to copy has."""

import pickle
from collections.abc import Callable
from copy import copy, deepcopy
from typing import Any

import pytest
from flask import Config
from werkzeug.test import EnvironBuilder

from handrail.runner import Report
from handrail.runner.worker.seals import Seals

Check = Callable[..., Report]
Look = Callable[[], str | None]

SLOTS = "__slotnames__"
OWN_TEST = """\
from app import shop
def test_who_logs_in_is_led_home():
    answer = shop.test_client().post("/login", follow_redirects=True)
    assert answer.get_json() == {"page": "home"}
    assert answer.history[0].status_code == 302
"""
SHOP = """\
from flask import Flask, redirect
shop = Flask("shop")
shop.post("/login")(lambda: redirect("/"))
@shop.get("/")
def home(): return {"page": "home"}
"""


@pytest.fixture
def nothing_noted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing was copied in this process yet."""
    for cls in (Config, EnvironBuilder):
        monkeypatch.delattr(cls, SLOTS, raising=False)


@pytest.fixture
def near(nothing_noted: None) -> Look:
    """What looks at what a test goes by."""
    seals = Seals()
    seals.put_on()
    return seals.lookouts()[0]


def pickled(value: object) -> object:
    """Return what a value is after it was written down."""
    return pickle.loads(pickle.dumps(value))


@pytest.mark.parametrize("again", [copy, deepcopy, pickled])
def test_a_copy_changes_nothing(again: Callable[[Any], Any], near: Look) -> None:
    assert again(Config("here", {"DEBUG": True})) == {"DEBUG": True}

    assert near() is None


def test_a_request_can_be_copied(near: Look) -> None:
    assert copy(EnvironBuilder("/login")).path == "/login"

    assert near() is None


def test_names_of_slots_that_are_others_are_seen(
    near: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EnvironBuilder, SLOTS, ["path"])

    assert near() == "werkzeug.test.EnvironBuilder.__slotnames__"


def test_a_name_that_comes_to_those_of_slots_is_seen(near: Look) -> None:
    vars(EnvironBuilder)[SLOTS].append("path")

    assert near() == "werkzeug.test.EnvironBuilder.__slotnames__"
    vars(EnvironBuilder)[SLOTS].clear()
    assert near() is None


def test_a_test_follows_where_it_is_led(check: Check) -> None:
    assert check(SHOP, OWN_TEST).passed


def test_who_says_what_is_copied_is_found_out(check: Check) -> None:
    rigged = "\nfrom werkzeug.test import EnvironBuilder\n{}\n"
    for line in (
        "EnvironBuilder.__slotnames__ = ['path']",
        "EnvironBuilder.__slotnames__ += ['path']",
    ):
        trouble = check(SHOP + rigged.format(line), OWN_TEST).trouble

        assert trouble is not None
        assert trouble.kind == "rigged"
        assert "`werkzeug.test.EnvironBuilder.__slotnames__`" in trouble.message
