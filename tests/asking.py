"""Made-up applications that are made and asked, in tests."""

from pathlib import Path
from typing import Any

import pytest
from checking import write_files

from handrail.check.application.engine import Examined, examine_application
from handrail.check.application.target import target_of
from handrail.check.check import check
from handrail.check.settings import Settings
from handrail.created.answers import Cookie, Failed, Key, Made, Probe, Rule
from handrail.created.application import Application
from handrail.guardrails import precision
from handrail.guardrails.finding import Finding
from handrail.guardrails.rules import find_rule

MADE = Made("shop:create_app()", "shop.py", 4, True, False, False, False, True)
PATIENCE = 120.0  # seconds: others work on this machine, too


def application(**parts: Any) -> Application:
    """Return an application that has answered some parts, well or not."""
    return Application(**{"made": MADE, **parts})


def asked(root: Path, files: dict[str, str], app: str, **settings: Any) -> Examined:
    """Make an application of some files, and ask it."""
    write_files(root, files)
    chosen = Settings(app=app, **{"seconds": PATIENCE, **settings})
    target = target_of(root, app, None)
    return examine_application(root, target, chosen, lambda *_: None)


def checked(root: Path, files: dict[str, str], **settings: Any) -> list[Finding]:
    """Check some files with all engines."""
    write_files(root, files)
    chosen = Settings(**{"seconds": PATIENCE, **settings})
    return list(check(root, chosen, lambda *_: None, keeps=False).findings)


def answers_of(rule: str, application: Application) -> list[tuple[str, str, str]]:
    """Return what a rule finds in answers: the level, the matter, the message.

    Its level is the one that it has where nothing was measured.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(precision, "all_measured", dict)
        found = list(find_rule(rule).ask(application))
    return [(f.level.word, f.place.text, f.message) for f in found]


def probe(method: str = "GET", rule: str = "/posts", **parts: Any) -> Probe:
    """Return an answer of a view that tells nothing."""
    usual: dict[str, Any] = {
        "endpoint": "posts",
        "path": "shop.py",
        "line": 9,
        "status": 401,
        "type": "application/json",
        "location": "",
        "origin": "",
        "credentials": False,
        "hsts": "",
        "writes": (),
        "cookies": (),
    }
    return Probe(method=method, rule=rule, **{**usual, **parts})


def key(name: str = "SECRET_KEY", **parts: Any) -> Key:
    """Return a key that was given, and is long."""
    usual: dict[str, Any] = {
        "size": 64,
        "is_given": False,
        "is_common": False,
        "is_kept": False,
        "digest": "1",
        "path": "",
        "line": 0,
    }
    return Key(name, **{**usual, **parts})


def ruled(rule: str, endpoint: str, *methods: str, **parts: Any) -> Rule:
    """Return a rule of a map of addresses."""
    usual = {"host": "", "is_aside": False, "path": "shop.py", "line": 9, "url": ""}
    return Rule(rule, endpoint, methods or ("GET",), **{**usual, **parts})


def failed(status: int, **parts: Any) -> Failed:
    """Return an answer to an error, in the application's own shape."""
    usual: dict[str, Any] = {
        "path": "/api/posts",
        "is_default": False,
        "is_outside": False,
        "type": "application/json",
        "raised": "",
    }
    return Failed(status=status, **{**usual, **parts})


def cookie(**flags: Any) -> Cookie:
    """Return the cookie of a session, with all flags."""
    usual = {"secure": True, "http_only": True, "same_site": "Lax"}
    return Cookie("session", **{**usual, **flags})
