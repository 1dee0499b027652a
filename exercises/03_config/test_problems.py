import re

import pytest

GOOD = {
    "SECRET_KEY": "for the tests: thirty-two bytes and some",
    "JWT_SECRET_KEY": "for the tests: another thirty-two bytes",
    "DATABASE_URL": "postgresql://ann@db.example/shop",
    "CORS_ORIGINS": "https://shop.example, https://admin.example",
}
# What production also asks for once later chapters have brought it.
LATER = {
    "PUBLIC_URL": "https://shop.example",
    "REDIS_URL": "redis://redis.example",
    "MAIL_SERVER": "mail.example",
    "MAIL_DEFAULT_SENDER": "shop@shop.example",
}


@pytest.fixture(autouse=True)
def good_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set every variable to what a production application may run with."""
    for name, value in {**GOOD, **LATER}.items():
        monkeypatch.setenv(name, value)


def refused(**overrides: object) -> list[str]:
    """Return the problems that a production application is refused for."""
    from app import create_app
    from app.config import ConfigurationError

    with pytest.raises(ConfigurationError) as caught:
        create_app("production", overrides)
    return list(caught.value.problems)


def named_in(problems: list[str]) -> list[str]:
    """Return the names of variables that stand in the problems."""
    return re.findall(r"\b[A-Z][A-Z_]+\b", " ".join(problems))


def test_good_settings_make_an_application() -> None:
    """With good keys, a database and origins set, `create_app("production")` works."""
    from app import create_app

    app = create_app("production")

    assert app.config["SECRET_KEY"] == GOOD["SECRET_KEY"]
    assert app.debug is False


def test_origins_may_be_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without `CORS_ORIGINS` a production application runs, and allows no origin.

    That is safe. A server that has to name one to start gets a `*` some day.
    """
    from app import create_app

    monkeypatch.delenv("CORS_ORIGINS")

    assert create_app("production").config["CORS_ORIGINS"] == []


def test_a_file_of_sqlite_is_a_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """A URL of SQLite that somebody has set is no reason to refuse.

    A small server may run on a file. What no server may do is to run on one unasked.
    """
    from app import create_app

    monkeypatch.setenv("DATABASE_URL", "sqlite:////srv/shop/app.db")
    config = create_app("production").config

    assert config["SQLALCHEMY_DATABASE_URI"] == "sqlite:////srv/shop/app.db"


@pytest.mark.parametrize("name", ["SECRET_KEY", "JWT_SECRET_KEY"])
def test_no_key_is_made_up(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing key is refused, and none is made up in its place.

    Each worker would make another one, and take the sessions of the others for forged.
    """
    monkeypatch.delenv(name)
    named = named_in(refused())

    assert name in named


def test_every_problem_is_listed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """One refusal names every variable that has to be set or changed.

    Who sets up a server wants one list, not one restart for each line of it.
    """
    for name in GOOD:
        monkeypatch.delenv(name)
    monkeypatch.setenv("CORS_ORIGINS", "*")
    named = named_in(refused())

    for name in GOOD:
        assert name in named


@pytest.mark.parametrize("name", ["SECRET_KEY", "JWT_SECRET_KEY"])
def test_a_weak_key_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A short key is refused, whichever of the two it is, and named."""
    monkeypatch.setenv(name, "change-in-production")
    named = named_in(refused())

    assert name in named


def test_equal_keys_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A good `SECRET_KEY` is refused, in words, where `JWT_SECRET_KEY` is the same."""
    monkeypatch.setenv("JWT_SECRET_KEY", GOOD["SECRET_KEY"])
    problems = refused()

    assert problems
    assert all(problems)


@pytest.mark.parametrize("value", ["*", "https://shop.example, *"])
def test_a_star_for_everyone_is_refused(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`*` among the origins, which lets every site in, is refused."""
    monkeypatch.setenv("CORS_ORIGINS", value)

    assert refused()


def test_a_star_within_an_origin_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """`https://*.shop.example` is refused too: it is not the set that it looks like.

    Flask-CORS reads it as a pattern that fits `https://xshop.example.evil.example`.
    """
    monkeypatch.setenv("CORS_ORIGINS", "https://*.shop.example")

    assert refused()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", None),
        ("SECRET_KEY", "too short"),
        ("JWT_SECRET_KEY", "too short"),
        ("JWT_SECRET_KEY", GOOD["SECRET_KEY"]),
        ("SQLALCHEMY_DATABASE_URI", None),
        ("CORS_ORIGINS", ["*"]),
    ],
)
def test_a_bad_override_is_refused(name: str, value: object) -> None:
    """A bad setting in the overrides is refused, though the environment has a good one.

    The application runs with the overrides.
    """
    assert refused(**{name: value})


def test_a_good_override_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings that come as overrides alone make a production application."""
    from app import create_app

    for name in (*GOOD, *LATER):
        monkeypatch.delenv(name)
    overrides = {
        "SECRET_KEY": GOOD["SECRET_KEY"],
        "JWT_SECRET_KEY": GOOD["JWT_SECRET_KEY"],
        "SQLALCHEMY_DATABASE_URI": "postgresql+psycopg://ann@db.example/shop",
        **LATER,
    }

    assert create_app("production", overrides).config["SQLALCHEMY_DATABASE_URI"]
