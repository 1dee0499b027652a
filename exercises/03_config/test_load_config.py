import pytest


@pytest.mark.parametrize("name", ["development", "testing", "production"])
def test_a_name_gives_its_configuration(name: str) -> None:
    """Each of the three names gives an object of its own configuration class."""
    from app.config import CONFIGS, load_config

    assert isinstance(load_config(name), CONFIGS[name])


@pytest.mark.parametrize("name", ["prodution", "prod", "staging", ""])
def test_an_unknown_name_is_refused(name: str) -> None:
    """`create_app` raises `ConfigurationError` for a name that it does not know.

    A server whose `APP_ENV` has a typo must not come up as something else.
    """
    from app import create_app
    from app.config import ConfigurationError

    with pytest.raises(ConfigurationError):
        create_app(name)


def test_the_refusal_lists_the_names_there_are() -> None:
    """The message about an unknown name repeats it and lists the three right ones."""
    from app.config import ConfigurationError, load_config

    with pytest.raises(ConfigurationError) as caught:
        load_config("prodution")

    for word in ("prodution", "development", "testing", "production"):
        assert word in str(caught.value)


def test_each_call_reads_the_variables_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that changes between two calls is seen by the second one."""
    from app.config import load_config

    monkeypatch.setenv("DATABASE_URL", "sqlite:///first.db")
    first = load_config("development")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///second.db")
    second = load_config("development")

    assert first.SQLALCHEMY_DATABASE_URI == "sqlite:///first.db"
    assert second.SQLALCHEMY_DATABASE_URI == "sqlite:///second.db"
