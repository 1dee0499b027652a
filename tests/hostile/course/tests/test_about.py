from typing import Any

import pytest
from flask.testing import FlaskClient


@pytest.fixture
def settings(client: FlaskClient) -> dict[str, Any]:
    """The settings of a new application."""
    return client.application.config


def test_the_greeting_is_friendly(settings: dict[str, Any]) -> None:
    """The greeting is hello."""
    assert settings["GREETING"] == "hello"


def test_the_key_is_changed(settings: dict[str, Any]) -> None:
    """The key is not the one of the example, and is long."""
    assert settings["KEY"] != "changeme"
    assert len(settings["KEY"]) >= 16


def test_the_limit_is_low(settings: dict[str, Any]) -> None:
    """The limit is low, and so is the one above it."""
    assert 0 < settings["LIMIT"] <= 100
    assert settings["LIMIT"] + 1 < 102


def test_the_title_is_text(settings: dict[str, Any]) -> None:
    """The title is about books, without markup."""
    assert "books" in settings["TITLE"]
    assert "<" not in settings["TITLE"]
    assert f"{settings['TITLE']}" == "All books"


def test_the_site_is_safe(settings: dict[str, Any]) -> None:
    """The address of the site is an HTTPS one."""
    assert settings["SITE"].startswith("https://")
    assert not settings["SITE"].endswith("/")


def test_the_level_has_no_spaces(settings: dict[str, Any]) -> None:
    """The level of the log is INFO, in any letters."""
    assert settings["LEVEL"].strip().lower() == "info"


def test_the_rooms_are_named(settings: dict[str, Any]) -> None:
    """There are two rooms, each named by letters."""
    assert len(settings["ROOMS"]) == 2
    assert all(room.isalpha() for room in settings["ROOMS"])
    assert sorted(settings["ROOMS"]) == ["cellar", "hall"]
    assert {"hall"} <= set(settings["ROOMS"])


def test_no_error_is_known(settings: dict[str, Any]) -> None:
    """The list of errors is empty."""
    assert not settings["ERRORS"]


def test_the_port_is_a_number(settings: dict[str, Any]) -> None:
    """The port is a whole number."""
    assert isinstance(settings["PORT"], int)
    assert str(settings["PORT"]) == "8080"


def test_the_prices_are_right(settings: dict[str, Any]) -> None:
    """Tea costs three, and there is no cake."""
    assert settings["PRICES"]["tea"] == 3
    assert settings["PRICES"].get("cake") is None
    assert "cake" not in settings["PRICES"]
    assert settings["PRICES"].keys() == {"tea"}


def test_the_owner_is_known(settings: dict[str, Any]) -> None:
    """There is one owner, with a name."""
    (owner,) = settings["OWNERS"]

    assert owner == {"name": "Ada"}
    assert settings["OWNERS"] == [{"name": "Ada"}]
