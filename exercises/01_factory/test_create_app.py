import pytest
from flask import Flask


def test_it_returns_an_application() -> None:
    """Calling `create_app("testing")` gives back a Flask application."""
    from app import create_app

    assert isinstance(create_app("testing"), Flask)


def test_the_configuration_has_to_be_named() -> None:
    """`create_app()` without a name raises `TypeError`: there is no default.

    Whoever makes an application says for which environment.
    """
    from app import create_app

    with pytest.raises(TypeError):
        create_app()  # type: ignore[call-arg]


def test_settings_can_be_handed_in() -> None:
    """`create_app` hands its second argument on: its settings are in `config`."""
    from app import create_app

    app = create_app("testing", {"GREETING": "hello"})

    assert app.config["GREETING"] == "hello"


def test_the_requests_get_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    """`create_app` calls `register_request_ids` with the new application."""
    import app

    given: list[Flask] = []
    monkeypatch.setattr(app, "register_request_ids", given.append)
    made = app.create_app("testing")

    assert given == [made]


def test_two_calls_give_two_applications() -> None:
    """Every call builds an application of its own.

    Two tests, or two workers, that share one application change it under each
    other's feet.
    """
    from app import create_app

    first, second = create_app("testing"), create_app("testing")

    assert first is not second


def test_a_route_stays_with_its_application() -> None:
    """A route added to one application is not there in the next one."""
    from app import create_app

    first, second = create_app("testing"), create_app("testing")
    first.add_url_rule("/only-here", "only_here", lambda: "here")

    assert "only_here" in first.view_functions
    assert "only_here" not in second.view_functions


def test_no_application_stands_beside_the_factory() -> None:
    """The file makes no application by itself: all that is left is the function."""
    import app

    made = [name for name, value in vars(app).items() if isinstance(value, Flask)]

    assert made == []


def test_it_is_named_after_its_package() -> None:
    """The application is named `app`, the package where its templates lie.

    Flask looks for `templates/` beside the module that it is named after.
    """
    from app import create_app

    assert create_app("testing").import_name == "app"
