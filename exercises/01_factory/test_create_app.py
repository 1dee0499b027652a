from flask import Flask


def test_it_returns_an_application() -> None:
    """Calling `create_app("testing")` gives back a Flask application."""
    from app import create_app

    assert isinstance(create_app("testing"), Flask)


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


def test_it_is_named_after_its_package() -> None:
    """The application is named `app`, the package where its templates lie.

    Flask looks for `templates/` beside the module that it is named after.
    """
    from app import create_app

    assert create_app("testing").import_name == "app"
