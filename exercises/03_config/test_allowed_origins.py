import pytest

SHOP = "https://shop.example"
ADMIN = "https://admin.example"


def origins(value: str | None) -> list[str]:
    from app.config import allowed_origins

    return allowed_origins(value)


@pytest.mark.parametrize("value", [None, "", "  ", ","])
def test_no_list_allows_no_origin(value: str | None) -> None:
    """Where no origin is named, the list of allowed origins is empty."""
    assert origins(value) == []


def test_each_origin_is_an_entry() -> None:
    """Two origins with a comma between them are two entries."""
    assert sorted(origins(f"{SHOP},{ADMIN}")) == [ADMIN, SHOP]


def test_spaces_around_an_origin_go() -> None:
    """A space after the comma is no part of the origin.

    A browser's `Origin` header has no space, so such an entry would match nothing.
    """
    assert sorted(origins(f" {SHOP} , {ADMIN} ")) == [ADMIN, SHOP]


@pytest.mark.parametrize("value", [f"{SHOP},", f",{SHOP}", f"{SHOP}, ,"])
def test_an_empty_entry_is_no_origin(value: str) -> None:
    """A comma too many adds no entry."""
    assert origins(value) == [SHOP]


def test_an_application_without_the_variable_allows_nobody() -> None:
    """With `CORS_ORIGINS` not set, the application's setting is an empty list."""
    from app import create_app

    assert create_app("development").config["CORS_ORIGINS"] == []


def test_an_application_allows_what_the_variable_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With `CORS_ORIGINS` set to one origin, the setting holds that one."""
    from app import create_app

    monkeypatch.setenv("CORS_ORIGINS", SHOP)

    assert create_app("development").config["CORS_ORIGINS"] == [SHOP]
