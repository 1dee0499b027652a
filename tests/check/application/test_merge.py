"""Findings of both engines on one matter become one."""

from dataclasses import replace

from asking import MADE, application, cookie, failed, key, probe

from handrail.check.application.merge import merged
from handrail.created.answers import Blueprint
from handrail.guardrails.finding import Finding, Level
from handrail.source.place import Place


def seen(rule: str, line: int, text: str = "", path: str = "shop.py") -> Finding:
    """Return a finding of the source."""
    place = Place(path, line, text=text)
    return Finding(rule, Level.WARNING, place, "seen in the source", "")


def test_without_an_application_the_source_stands() -> None:
    source = [seen("HR061", 5), seen("HR011", 5)]
    assert merged(source, None) == source


def test_answers_decide_over_what_is_likely() -> None:
    likely = seen("HR061", 5)
    assert merged([likely], application(errors=(failed(404),))) == []
    assert merged([likely], application()) == [likely]


def test_answers_stand_at_the_line_of_the_source() -> None:
    likely, broken = seen("HR061", 5), failed(500, is_default=True)
    (finding,) = merged([likely], application(errors=(broken,)))
    assert (finding.place, finding.message[:5]) == (likely.place, "Flask")
    (alone,) = merged([], application(errors=(broken,)))
    assert (alone.place.path, alone.place.line) == ("shop.py", 4)


def test_a_literal_is_told_once() -> None:
    literal = seen("HR102", 8, path="config.py")
    known = application(keys=(key(path="config.py", line=8),))
    assert merged([literal], known) == [literal]
    assert len(merged([replace(literal, rule="HR011")], known)) == 2


def test_a_setting_is_told_once_and_denied_by_what_is_sent() -> None:
    setting = seen("HR141", 3, "SESSION_COOKIE_SECURE = False")
    parts = {"probes": (), "session_name": "session", "uses_session": True}
    bare = application(session=cookie(secure=False, same_site=""), **parts)
    left = merged([setting], bare)
    assert left[0] == setting
    assert [f.place.text for f in left[1:]] == ["SESSION_COOKIE_SAMESITE"]
    assert merged([setting], application(session=cookie(), **parts)) == []


def test_debug_is_told_once_and_denied_by_production() -> None:
    setting, run = seen("HR132", 3, "DEBUG = True"), seen("HR132", 9, "app.run(debug)")
    on = application(made=replace(MADE, debug=True))
    assert merged([setting, run], on) == [setting, run]
    assert merged([setting, run], application()) == [run]


def test_a_blueprint_that_is_there_is_registered() -> None:
    lonely = seen("HR022", 3, 'bp = Blueprint("bp", __name__)')
    there = (Blueprint("shop.py", "bp", "bp"),)
    assert merged([lonely], application(rules=(), registered=there)) == []
    assert merged([lonely], application(rules=())) == [lonely]


def test_origins_are_decided_when_all_was_asked() -> None:
    likely = seen("HR161", 6)
    quiet = application(probes=(probe(),), preflights=())
    assert merged([likely], quiet) == []
    assert merged([likely], replace(quiet, left=2)) == [likely]
