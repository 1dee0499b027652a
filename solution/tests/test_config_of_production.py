import re
from typing import Any

import pytest

from app import create_app
from app.config import (
    DEVELOPMENT_DEFAULTS,
    ConfigurationError,
    ProductionConfig,
    secret_problems,
)

KEY, OTHER_KEY = "k" * 32, "o" * 32
ENVIRON = {
    "SECRET_KEY": KEY,
    "JWT_SECRET_KEY": OTHER_KEY,
    "DATABASE_URL": "postgresql://db.example/shop",
    "PUBLIC_URL": "https://shop.example",
    "REDIS_URL": "redis://redis.example",
    "MAIL_SERVER": "mail.example",
    "MAIL_DEFAULT_SENDER": "shop@shop.example",
}


def settings(config: ProductionConfig) -> dict[str, Any]:
    """Return what an application takes over from a configuration."""
    return {name: getattr(config, name) for name in dir(config) if name.isupper()}


def problems(**changes: str) -> list[str]:
    """Return why production refuses the environment after these changes."""
    config = ProductionConfig(ENVIRON | changes)
    try:
        config.check(settings(config))
    except ConfigurationError as error:
        return error.problems
    return []


def test_a_complete_environment_is_fit_for_production() -> None:
    assert problems() == []


@pytest.mark.parametrize("name", ENVIRON)
def test_production_makes_nothing_up(name: str) -> None:
    (problem,) = problems(**{name: ""})

    assert re.search(rf"\b{name}\b", problem)


def test_all_problems_are_told_at_once() -> None:
    config = ProductionConfig({})

    with pytest.raises(ConfigurationError) as caught:
        config.check(settings(config))
    assert len(caught.value.problems) == len(ENVIRON)
    assert str(caught.value).startswith(
        "The configuration 'production' is not fit to run:\n  - "
    )
    assert str(caught.value).count("\n  - ") == len(ENVIRON)


@pytest.mark.parametrize("name", ["SECRET_KEY", "JWT_SECRET_KEY"])
@pytest.mark.parametrize(
    "value",
    [
        "x" * 31,
        DEVELOPMENT_DEFAULTS["SECRET_KEY"],
        DEVELOPMENT_DEFAULTS["JWT_SECRET_KEY"],
    ],
)
def test_a_weak_key_is_refused(name: str, value: str) -> None:
    (problem,) = problems(**{name: value})

    assert re.search(rf"\b{name}\b", problem)
    assert value not in problem


def test_a_key_is_measured_in_bytes() -> None:
    assert secret_problems("SECRET_KEY", "é" * 16) == []
    assert secret_problems("SECRET_KEY", "é" * 15) != []


def test_one_key_is_not_for_two_uses() -> None:
    assert problems(JWT_SECRET_KEY=KEY) == [
        "JWT_SECRET_KEY equals SECRET_KEY: one leak opens both"
    ]


@pytest.mark.parametrize("origins", ["*", "https://a.example, *", "https://*.example"])
def test_production_has_no_wildcard_among_its_origins(origins: str) -> None:
    assert problems(CORS_ORIGINS=origins) == [
        "CORS_ORIGINS holds *: name the origins one by one"
    ]


def test_what_a_caller_overrides_is_checked_too() -> None:
    with pytest.raises(ConfigurationError, match=r"\bSECRET_KEY\b"):
        create_app("production", {"SECRET_KEY": "short", "CORS_ORIGINS": []})
