"""HR141: flags of cookies that are turned off."""

from pathlib import Path

from asking import answers_of, application, cookie
from checking import assert_finds


def test_settings_that_take_flags_off_are_found(tmp_path: Path) -> None:
    files = {
        "config.py": """
            class Config:
                SESSION_COOKIE_HTTPONLY = False  # <-
                SESSION_COOKIE_SAMESITE = "None"  # <-
                REMEMBER_COOKIE_SECURE = True
                JWT_COOKIE_SECURE = False

            class DevelopmentConfig(Config):
                SESSION_COOKIE_SECURE = False

            class ProductionConfig(Config):
                JWT_COOKIE_SECURE = True
            """,
        "app.py": """
            app.config["SESSION_COOKIE_SECURE"] = False  # <-
            """,
    }
    assert_finds(tmp_path, "HR141", files)


def test_a_session_that_nobody_opens_is_a_hint() -> None:
    session = cookie(secure=False)
    opened = application(session=session, uses_session=True)
    ((level, _, said),) = answers_of("HR141", opened)
    assert (level, said) == ("error", "The cookie session is sent without Secure.")
    ((level, _, said),) = answers_of("HR141", application(session=session))
    assert level == "hint"
    assert said.startswith("If a session is ever opened")
