"""What rules make of the answers of a created application, in both directions."""

from dataclasses import replace
from typing import Any

import pytest
from asking import MADE, answers_of, application, cookie, failed, key, probe, ruled

from handrail.created.answers import Blueprint, Second, TokenError
from handrail.guardrails.rule import Engine
from handrail.guardrails.rules import all_rules

SECOND = Second("", "", 0, False, ())
FOREIGN = "https://foreign.example"


def test_022_a_rule_stands_once_and_blueprints_are_registered() -> None:
    rules = (ruled("/posts", "one"), ruled("/posts", "two"))
    lonely = (Blueprint("shop.py", "bp", "posts"),)
    found = answers_of("HR022", application(rules=rules, unregistered=lonely))
    assert [level for level, *_ in found] == ["error", "hint"]
    assert not answers_of("HR022", application(rules=rules[:1]))


def test_061_errors_have_handlers() -> None:
    errors = (failed(404, is_default=True, path="/x"), failed(500))
    ((_, _, message),) = answers_of("HR061", application(errors=errors))
    assert message.startswith("Flask answers 404:")
    assert not answers_of("HR061", application(errors=errors[1:]))


def test_061_programs_get_no_pages() -> None:
    page = failed(404, type="text/html")
    ((_, matter, message),) = answers_of("HR061", application(errors=(page,)))
    assert (matter, "Below /api, 404" in message) == ("pages", True)
    outside = replace(page, path="/about")
    assert not answers_of("HR061", application(errors=(outside,)))


def test_061_a_handler_that_fails_is_told() -> None:
    broken = failed(500, raised="KeyError: 'id'")
    ((_, _, message),) = answers_of("HR061", application(errors=(broken,)))
    assert message == "The handler of 500 raises KeyError: 'id'."


def test_061_what_another_object_answers_is_not_judged() -> None:
    wrapped = application(errors=(), made=replace(MADE, is_wrapped=True))
    rule = next(rule for rule in all_rules() if rule.id == "HR061")
    assert rule.heard(application(errors=()))
    assert not rule.heard(wrapped)


def test_081_errors_of_tokens_have_the_shape_of_others() -> None:
    own = TokenError("expired", 401, is_default=False, raised="")
    usual = TokenError("malformed", 422, is_default=True, raised="")
    assert not answers_of("HR081", application(tokens=(own,)))
    ((_, _, message),) = answers_of("HR081", application(tokens=(own, usual)))
    assert message == "A token that is malformed is answered in another shape."


def test_103_a_key_is_long_and_nobodys() -> None:
    given = key(is_given=True, size=8)
    assert not answers_of("HR103", application(keys=(given,)))
    for bad in (
        key(size=31, digest="2"),
        key(is_common=True),
        key(path="config.py", line=3),
    ):
        found = answers_of("HR103", application(keys=(given, bad)))
        assert [level for level, *_ in found] == ["error"]


def test_103_a_key_that_never_changes_is_known() -> None:
    always = application(keys=(key(),), bare_keys=(key(),))
    assert len(answers_of("HR103", always)) == 1
    fresh = application(keys=(key(),), bare_keys=(key(digest="2"),))
    assert not answers_of("HR103", fresh)


def test_113_a_get_changes_nothing() -> None:
    writing = probe(status=200, writes=("DELETE posts",))
    assert len(answers_of("HR113", application(probes=(writing, probe())))) == 1
    exempt = {"HR113": {"posts": "A visit is counted."}}
    assert not answers_of("HR113", application(probes=(writing,), exempt=exempt))


@pytest.mark.parametrize(
    "measure",
    [
        {"plain_http": "https://localhost/"},
        {"probes": (probe(hsts="max-age=60"),)},
        {"made": MADE},
    ],
)
def test_131_one_measure_is_enough(measure: dict[str, object]) -> None:
    none = {
        "plain_http": "http://localhost/login",
        "probes": (probe(),),
        "made": replace(MADE, secure_session=False),
    }
    assert len(answers_of("HR131", application(**none))) == 1
    assert not answers_of("HR131", application(**{**none, **measure}))


def test_132_neither_debugger_nor_tests_are_on() -> None:
    on = replace(MADE, debug=True, testing=True)
    found = answers_of("HR132", application(made=on))
    assert [matter for _, matter, _ in found] == ["DEBUG", "TESTING"]
    assert not answers_of("HR132", application())


def test_141_cookies_have_their_flags() -> None:
    bare = cookie(secure=False, http_only=False, same_site="")
    parts = {"probes": (), "session_name": "session", "session": bare}
    found = answers_of("HR141", application(**parts, uses_session=True))
    assert [level for level, *_ in found] == ["error"] * 3
    sound = {**parts, "session": cookie()}
    assert not answers_of("HR141", application(**sound, uses_session=True))


def test_141_is_a_hint_where_no_session_is_opened() -> None:
    bare = cookie(secure=False)
    parts = {"session_name": "session", "session": bare}
    quiet = answers_of("HR141", application(probes=(probe(),), **parts))
    assert [level for level, *_ in quiet] == ["hint"]
    begins = application(probes=(probe(cookies=(bare,)),), **parts)
    assert [level for level, *_ in answers_of("HR141", begins)] == ["error"]
    token = application(probes=(), session_name="session", token=bare)
    assert [level for level, *_ in answers_of("HR141", token)] == ["error"]


def test_161_credentials_make_an_open_origin_an_error() -> None:
    def levels(**parts: Any) -> list[str]:
        probes = (probe(status=200, **parts), probe())
        found = answers_of("HR161", application(probes=probes, preflights=()))
        return [level for level, *_ in found]

    assert levels(origin=FOREIGN, credentials=True) == ["error"]
    assert levels(origin=FOREIGN) == levels(origin="*") == ["warning"]
    assert levels(origin="*", credentials=True) == ["warning"]
    assert not levels(credentials=True)


def test_rules_that_need_answers_say_so() -> None:
    asking = {r.id for r in all_rules() if Engine.APPLICATION in r.engines}
    assert {"HR013", "HR022", "HR061", "HR105", "HR111", "HR161"} <= asking
    for rule in all_rules():
        is_asked = type(rule).ask is not type(rule).__mro__[1].__dict__.get("ask")
        assert is_asked == bool(rule.needs)
