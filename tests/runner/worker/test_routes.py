"""Routes build URLs as ever, and cost little until they do."""

from collections.abc import Callable
from unittest.mock import patch

from werkzeug.routing import Map, Rule

from handrail.runner import Report
from handrail.runner.worker.routes import build_urls_when_asked

Check = Callable[..., Report]

CALL = "def test_it():\n    from app import go\n    assert go() == {!r}\n"
APP = """\
from flask import Flask, url_for
app = Flask(__name__)
app.add_url_rule("/users/<int:rule>/<self>", "user", lambda **_: "")
def go():
    with app.test_request_context():
        return url_for("user", rule=7, self="ann", page=2)
"""
REFUSED = """\
from flask import Flask
from werkzeug.routing import BaseConverter
class Even(BaseConverter):
    def to_url(self, value): raise ZeroDivisionError
app = Flask(__name__)
app.url_map.converters["even"] = Even
def go():
    try:
        app.add_url_rule("/<even:n>", "n", lambda **_: "", defaults={"n": 3})
    except ZeroDivisionError:
        return "refused"
"""


def test_a_url_is_built(check: Check) -> None:
    assert check(APP, CALL.format("/users/7/ann?page=2")).passed


def test_a_default_that_is_refused_is_refused_at_once(check: Check) -> None:
    assert check(REFUSED, CALL.format("refused")).passed


def test_nothing_is_compiled_until_a_url_is_asked_for() -> None:
    compiled: list[tuple[str, bool]] = []
    compile_now = Rule._compile_builder

    def note(rule: Rule, append_unknown: bool) -> Callable[..., tuple[str, str]]:
        compiled.append((rule.rule, append_unknown))
        return compile_now(rule, append_unknown)

    with patch.object(Rule, "_compile_builder", note):
        build_urls_when_asked()
        urls = Map([Rule("/a/<x>", endpoint="a"), Rule("/b", endpoint="b")]).bind("")
        assert compiled == []

        assert [urls.build("a", {"x": x}) for x in "12"] == ["/a/1", "/a/2"]

    assert compiled == [("/a/<x>", True)]
