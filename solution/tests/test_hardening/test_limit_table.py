from collections.abc import Callable
from types import MappingProxyType

import pytest
from flask import Flask

from app.utils import limits
from app.utils.limits import LIMITS

NewApp = Callable[..., Flask]


def test_every_route_worth_guessing_is_in_the_table(app: Flask) -> None:
    found = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if (rule.methods or set()) & {"POST", "PUT"}
        and any(word in rule.rule for word in ("login", "register", "password"))
    }

    assert len(found) >= 5
    assert found <= LIMITS.keys()


def with_table(monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
    table = {endpoint: LIMITS["api.auth.login"]}
    monkeypatch.setattr(limits, "LIMITS", MappingProxyType(table))


def test_a_name_that_no_view_has_stops_the_start(
    limited: NewApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_table(monkeypatch, "api.auth.log_in")

    with pytest.raises(KeyError, match=r"api\.auth\.log_in"):
        limited()


@pytest.mark.parametrize("endpoint", ["shop.login", "api.shop.login"])
def test_an_application_may_lack_a_blueprint(
    limited: NewApp, monkeypatch: pytest.MonkeyPatch, endpoint: str
) -> None:
    with_table(monkeypatch, endpoint)

    assert limited()
