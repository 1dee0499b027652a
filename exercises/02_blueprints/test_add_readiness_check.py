from collections.abc import Callable

import pytest
from flask import Flask

Check = Callable[[], object]


@pytest.fixture
def add() -> Callable[[Flask, str, Check], None]:
    """The function that the exercise is about."""
    from app.api.health import add_readiness_check

    return add_readiness_check


@pytest.fixture
def checks() -> Callable[[Flask], dict[str, Check]]:
    """The function that hands out an application's checks."""
    from app.api.health import readiness_checks

    return readiness_checks


def pass_check() -> None:
    """Find all well."""


def test_the_check_is_kept_by_its_name(
    make_app: Callable[..., Flask],
    add: Callable[[Flask, str, Check], None],
    checks: Callable[[Flask], dict[str, Check]],
) -> None:
    """A check that was added is in `readiness_checks(app)` under its name."""
    calls: list[str] = []
    app = make_app()
    add(app, "search", lambda: calls.append("called"))

    assert "search" in checks(app)
    checks(app)["search"]()
    assert calls == ["called"]


def test_checks_stand_side_by_side(
    make_app: Callable[..., Flask],
    add: Callable[[Flask, str, Check], None],
    checks: Callable[[Flask], dict[str, Check]],
) -> None:
    """A second check is added to the first one and does not replace it."""
    app = make_app()
    add(app, "search", pass_check)
    add(app, "billing", pass_check)

    assert {"search", "billing"} <= set(checks(app))


def test_a_check_stays_with_its_application(
    make_app: Callable[..., Flask],
    add: Callable[[Flask, str, Check], None],
    checks: Callable[[Flask], dict[str, Check]],
) -> None:
    """A check of one application is not there in another one.

    Two applications of one process may have two databases, one of them down.
    """
    first, second = make_app(), make_app()
    add(first, "search", pass_check)
    add(second, "billing", pass_check)

    assert "billing" not in checks(first)
    assert "search" not in checks(second)


def test_a_name_is_taken_once(
    make_app: Callable[..., Flask],
    add: Callable[[Flask, str, Check], None],
    checks: Callable[[Flask], dict[str, Check]],
) -> None:
    """A second check of the same name raises `ValueError`, and the first one stays."""
    calls: list[str] = []
    app = make_app()
    add(app, "search", lambda: calls.append("first"))

    with pytest.raises(ValueError):  # noqa: PT011 - the message is the learner's own
        add(app, "search", lambda: calls.append("second"))
    checks(app)["search"]()
    assert calls == ["first"]


def test_adding_does_not_run_it(
    make_app: Callable[..., Flask], add: Callable[[Flask, str, Check], None]
) -> None:
    """Adding a check does not run it.

    The application has to start while a dependency is down. It is then not ready.
    """
    calls: list[str] = []
    add(make_app(), "search", lambda: calls.append("search"))

    assert calls == []
