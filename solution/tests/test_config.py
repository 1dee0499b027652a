from typing import Any

import pytest

from app.config import (
    CONFIGS,
    Config,
    ConfigurationError,
    DevelopmentConfig,
    ProductionConfig,
    allowed_origins,
    database_uri,
    load_config,
)

# By its own name, pytest would take it for a class of tests.
ConfigOfTests = CONFIGS["testing"]
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


def settings(config: Config) -> dict[str, Any]:
    """Return what an application takes over from a configuration."""
    return {name: getattr(config, name) for name in dir(config) if name.isupper()}


@pytest.mark.parametrize("name", ["development", "testing"])
def test_a_developer_needs_no_variable(name: str) -> None:
    config = CONFIGS[name]({})

    config.check(settings(config))
    assert config.SECRET_KEY != config.JWT_SECRET_KEY


@pytest.mark.parametrize("variable", ["SECRET_KEY", "JWT_SECRET_KEY"])
def test_a_key_comes_from_its_variable(variable: str) -> None:
    config = DevelopmentConfig({variable: KEY})
    other = {"SECRET_KEY", "JWT_SECRET_KEY"} - {variable}

    assert getattr(config, variable) == KEY
    assert getattr(config, other.pop()) != KEY


def test_a_variable_that_is_set_to_nothing_is_not_set() -> None:
    empty = DevelopmentConfig(dict.fromkeys([*ENVIRON, "CORS_ORIGINS"], ""))

    assert settings(empty) == settings(DevelopmentConfig({}))


def test_the_environment_is_read_when_an_application_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for key in (KEY, OTHER_KEY):
        monkeypatch.setenv("SECRET_KEY", key)

        assert key == load_config("development").SECRET_KEY


def test_there_are_three_environments() -> None:
    assert {
        "development": DevelopmentConfig,
        "testing": ConfigOfTests,
        "production": ProductionConfig,
    } == CONFIGS


@pytest.mark.parametrize("name", ["", "prod", "Production", "base"])
def test_there_is_no_other_environment(name: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load_config(name)
    (problem,) = caught.value.problems
    assert "development, testing, production" in problem
    assert name in str(caught.value)


def test_tests_have_a_database_of_their_own() -> None:
    own = {"TEST_DATABASE_URL": "sqlite:///tests.db"}

    assert ConfigOfTests(ENVIRON).SQLALCHEMY_DATABASE_URI == "sqlite://"
    assert ConfigOfTests(own).SQLALCHEMY_DATABASE_URI == "sqlite:///tests.db"


def test_a_process_without_redis_counts_and_caches_for_itself() -> None:
    config = settings(DevelopmentConfig({}))

    assert config["RATELIMIT_STORAGE_URI"] == "memory://"
    assert config["CACHE_TYPE"] == "SimpleCache"


def test_tests_use_no_service_that_the_environment_names() -> None:
    around = {**ENVIRON, "BREACH_LIST_URL": "https://breaches.example/"}
    config = settings(ConfigOfTests(around))

    assert config["CACHE_TYPE"] == "NullCache"
    assert config["RATELIMIT_STORAGE_URI"] == "memory://"
    for name in ("REDIS_URL", "MAIL_SERVER", "BREACH_LIST_URL"):
        assert config[name] is None


@pytest.mark.parametrize(
    ("config", "debug", "testing", "method"),
    [
        (DevelopmentConfig, True, False, "scrypt"),
        (ConfigOfTests, False, True, "scrypt:128:8:1"),
        (ProductionConfig, False, False, "scrypt"),
    ],
)
def test_only_tests_hash_cheaply_and_only_developers_debug(
    config: type[Config], debug: bool, testing: bool, method: str
) -> None:
    assert (debug, testing) == (config.DEBUG, config.TESTING)
    assert method == config.PASSWORD_HASH_METHOD


@pytest.mark.parametrize(
    ("url", "uri"),
    [
        (None, None),
        ("sqlite:///app.db", "sqlite:///app.db"),
        ("postgres://ann:p%40@db/shop", "postgresql+psycopg://ann:p%40@db/shop"),
        ("postgresql://db/shop?a=b://c", "postgresql+psycopg://db/shop?a=b://c"),
        ("postgresql+psycopg://db/shop", "postgresql+psycopg://db/shop"),
        ("postgres", "postgres"),
        ("postgresql:db/shop", "postgresql:db/shop"),
        ("postgresql+pg8000://db/shop", "postgresql+pg8000://db/shop"),
        ("nonsense", "nonsense"),
    ],
)
def test_postgresql_has_one_driver(url: str | None, uri: str | None) -> None:
    assert database_uri(url) == uri


@pytest.mark.parametrize(
    ("value", "origins"),
    [
        (None, []),
        ("", []),
        (" , ", []),
        ("https://a.example", ["https://a.example"]),
        (
            "https://a.example , https://b.example:8443,",
            ["https://a.example", "https://b.example:8443"],
        ),
    ],
)
def test_origins_are_named_one_by_one(value: str | None, origins: list[str]) -> None:
    assert allowed_origins(value) == origins
