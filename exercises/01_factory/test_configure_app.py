import pytest
from flask import Flask


def build(**overrides: object) -> Flask:
    from app import create_app

    return create_app("testing", overrides)


def test_overrides_reach_the_application() -> None:
    """A setting handed to `create_app` is in the application's `config`."""
    assert build(GREETING="hello").config["GREETING"] == "hello"


def test_overrides_win_over_the_defaults() -> None:
    """A setting that Flask has a default for takes the value handed in."""
    assert build(MAX_FORM_PARTS=7).config["MAX_FORM_PARTS"] == 7


def test_overrides_stay_with_their_application() -> None:
    """A setting of one application is not seen by the next one."""
    build(GREETING="hello")

    assert build().config.get("GREETING") is None


def test_the_shared_dictionary_is_gone() -> None:
    """`SETTINGS`, which all applications shared, is nowhere in the file."""
    import app

    assert not hasattr(app, "SETTINGS")


def test_other_defaults_are_kept() -> None:
    """Settings that nobody overrides keep the values that Flask gave them."""
    config = build(GREETING="hello").config

    assert config["APPLICATION_ROOT"] == "/"
    assert config["SESSION_COOKIE_NAME"] == "session"


def test_the_environment_is_left_alone() -> None:
    """Making an application sets no environment variable."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("GREETING", raising=False)
        build(GREETING="hello")

        import os

        assert "GREETING" not in os.environ
