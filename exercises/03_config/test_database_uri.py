import pytest


def uri(url: str | None) -> str | None:
    from app.config import database_uri

    return database_uri(url)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_postgresql_gets_its_driver_named(scheme: str) -> None:
    """Both `postgres://` and `postgresql://` become `postgresql+psycopg://`."""
    rest = "ann:pass@db.example:5432/shop?sslmode=require"

    assert uri(f"{scheme}://{rest}") == f"postgresql+psycopg://{rest}"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_the_rest_of_the_url_stays(scheme: str) -> None:
    """A user, password, host and database named like the scheme keep their names."""
    rest = "postgres:postgresql@postgres/postgresql"

    assert uri(f"{scheme}://{rest}") == f"postgresql+psycopg://{rest}"


def test_a_second_scheme_in_the_url_stays() -> None:
    """The scheme is the one before the first `://`: another one, later on, stays."""
    rest = "ann@db.example/shop?application_name=postgres://shop"

    assert uri(f"postgresql://{rest}") == f"postgresql+psycopg://{rest}"


@pytest.mark.parametrize("driver", ["psycopg", "psycopg2", "asyncpg", "pg8000"])
def test_a_named_driver_is_kept(driver: str) -> None:
    """A URL that names its driver already is not changed."""
    url = f"postgresql+{driver}://ann@db.example/shop"

    assert uri(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:///app.db",
        "sqlite:////srv/postgres/app.db",
        "mysql+pymysql://ann@db.example/shop",
    ],
)
def test_other_databases_are_left_alone(url: str) -> None:
    """The URL of a database other than PostgreSQL is not changed."""
    assert uri(url) == url


@pytest.mark.parametrize("text", ["postgres", "postgresql", "postgresql:shop"])
def test_what_is_no_url_is_left_alone(text: str) -> None:
    """A text without `://`, such as a bare `postgres`, is not changed.

    SQLAlchemy then shows the text that somebody typed, and not one made out of it.
    """
    assert uri(text) == text


def test_no_url_stays_no_url() -> None:
    """None, for a variable that is not set, gives None.

    The check of the production settings reports it later, with all other problems.
    """
    assert uri(None) is None


def test_an_application_gets_the_url_with_its_driver(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """`DATABASE_URL=postgres://…` reaches the setting as `postgresql+psycopg://…`."""
    from app import create_app

    monkeypatch.setenv("DATABASE_URL", "postgres://ann@db.example/shop")
    config = create_app("development").config

    expected = "postgresql+psycopg://ann@db.example/shop"
    assert config["SQLALCHEMY_DATABASE_URI"] == expected
