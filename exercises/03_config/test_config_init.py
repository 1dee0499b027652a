import pytest

KEY = "a key for the tests, with more than 32 bytes"
REST = "ann@db.example/shop"


def test_a_second_application_sees_a_changed_variable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A key that is set after the import is the key of the next application."""
    from app import create_app

    for key in (f"first: {KEY}", f"second: {KEY}"):
        monkeypatch.setenv("SECRET_KEY", key)
        monkeypatch.setenv("JWT_SECRET_KEY", f"for tokens, {key}")
        config = create_app("development").config

        assert config["SECRET_KEY"] == key
        assert config["JWT_SECRET_KEY"] == f"for tokens, {key}"


def test_development_runs_with_no_variable_set() -> None:
    """With no variable set, a development application has keys and a database."""
    from app import create_app

    config = create_app("development").config

    assert config["SECRET_KEY"]
    assert config["JWT_SECRET_KEY"]
    assert config["SQLALCHEMY_DATABASE_URI"] == "sqlite:///app.db"


def test_a_variable_set_to_nothing_counts_as_not_set() -> None:
    """`SECRET_KEY=` with nothing behind it gives the default, as if it were not there.

    A fresh copy of `.env.example` sets every variable to nothing.
    """
    from app.config import DevelopmentConfig

    names = ("SECRET_KEY", "JWT_SECRET_KEY", "DATABASE_URL", "CORS_ORIGINS")
    config = DevelopmentConfig(dict.fromkeys(names, ""))
    untouched = DevelopmentConfig({})

    for name in ("SECRET_KEY", "JWT_SECRET_KEY", "SQLALCHEMY_DATABASE_URI"):
        assert getattr(config, name) == getattr(untouched, name)


def test_each_object_has_its_own_keys() -> None:
    """A second configuration does not change the keys of the first one.

    What is written on the class is shared by all of its objects.
    """
    from app.config import DevelopmentConfig

    names = ("SECRET_KEY", "JWT_SECRET_KEY")
    first = DevelopmentConfig(dict.fromkeys(names, f"first: {KEY}"))
    DevelopmentConfig(dict.fromkeys(names, f"second: {KEY}"))

    for name in names:
        assert getattr(first, name) == f"first: {KEY}"


@pytest.mark.parametrize("name", ["SECRET_KEY", "JWT_SECRET_KEY"])
def test_the_class_body_reads_no_key(name: str) -> None:
    """Neither key stands in the class body any more, not even unused."""
    from app.config import Config

    assert name not in vars(Config)


def test_the_other_settings_arrive() -> None:
    """The database's URL gets its driver, and the origins are a list, as before."""
    from app.config import DevelopmentConfig

    variables = {
        "DATABASE_URL": f"postgres://{REST}",
        "CORS_ORIGINS": "https://shop.example",
    }
    config = DevelopmentConfig(variables)

    uri = config.SQLALCHEMY_DATABASE_URI
    assert uri == f"postgresql+psycopg://{REST}"
    assert config.CORS_ORIGINS == ["https://shop.example"]


def test_only_the_mapping_handed_in_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings come from the mapping that was handed in, whatever the process has."""
    from app.config import DevelopmentConfig

    monkeypatch.setenv("SECRET_KEY", "of the process")
    monkeypatch.setenv("CORS_ORIGINS", "https://process.example")
    config = DevelopmentConfig({"SECRET_KEY": KEY})

    assert config.SECRET_KEY == KEY
    assert config.CORS_ORIGINS == []


def test_the_test_run_has_a_database_of_its_own() -> None:
    """A testing application takes `TEST_DATABASE_URL`, and never `DATABASE_URL`.

    Tests empty their database.
    """
    from app.config import TestingConfig

    real = {"DATABASE_URL": "sqlite:///customers.db"}
    own = {"TEST_DATABASE_URL": "sqlite:///tests.db"}

    assert TestingConfig(real).SQLALCHEMY_DATABASE_URI == "sqlite://"
    assert TestingConfig(real | own).SQLALCHEMY_DATABASE_URI == "sqlite:///tests.db"


def test_production_makes_no_key_up() -> None:
    """A production configuration without variables has no key and no database."""
    from app.config import ProductionConfig

    config = ProductionConfig({})

    assert not config.SECRET_KEY
    assert not config.JWT_SECRET_KEY
    assert not config.SQLALCHEMY_DATABASE_URI


def test_one_key_does_not_stand_in_for_the_other() -> None:
    """With `SECRET_KEY` alone set, production has no key for tokens.

    A key with two uses gives both away when one of them leaks.
    """
    from app.config import ProductionConfig

    assert not ProductionConfig({"SECRET_KEY": KEY}).JWT_SECRET_KEY


@pytest.mark.parametrize("text", ["False", "false", "0", "no"])
def test_production_never_runs_in_debug_mode(text: str) -> None:
    """`DEBUG=False` in the environment does not turn production's debug mode on."""
    from app.config import ProductionConfig

    assert not ProductionConfig({"DEBUG": text, "FLASK_DEBUG": text}).DEBUG
