from collections.abc import Callable

from handrail.runner import Report

Check = Callable[..., Report]

LIAR = """\
from flask import Flask, Response
class Liar(Response):
    status_code = 200
    def get_json(self): return {"pong": True}
def go():
    app = Flask(__name__)
    app.response_class = Liar
    return app.test_client().get("/").status_code
"""
OWN_CLASS = """\
from flask import Flask, Response
class Plain(Response):
    default_mimetype = "text/plain"
def go():
    app = Flask(__name__)
    app.response_class = Plain
    app.add_url_rule("/", view_func=lambda: "yes")
    return app.test_client().get("/").mimetype
"""


def test_an_answer_is_what_was_sent(check: Check) -> None:
    test = "def test_it():\n    from app import go\n    assert go() == 200\n"
    report = check(LIAR, test)

    assert (report.results[0].message or "").startswith("assert 404 == 200")


def test_a_response_class_does_what_it_is_for(check: Check) -> None:
    test = "def test_it():\n    from app import go\n    assert go() == 'text/plain'\n"

    assert check(OWN_CLASS, test).passed
