"""What a report says of each test: one run, looked at from many sides."""

from collections.abc import Callable

import pytest

from handrail.runner import Exchange, Finding, Frame, Header, Report, TestResult

Check = Callable[..., Report]
Results = Callable[[str], TestResult]

APP = """\
from flask import Flask, abort, request


def create_app():
    app = Flask(__name__)

    @app.post("/echo")
    def echo():
        return {"got": request.get_json()}

    @app.get("/broken")
    def broken():
        return divide(1, 0)

    @app.get("/numbers")
    def numbers():
        return (str(n) for n in range(3))

    @app.get("/teapot")
    def teapot():
        abort(418)

    return app


def divide(a, b):
    return str(a / b)
"""

TESTS = '''\
import pytest


@pytest.fixture
def client():
    from app import create_app

    return create_app().test_client()


def test_good(client):
    """A good answer.

    And why.
    """
    assert client.post("/echo?a=1&b=ä", json={"name": "Zoë"}).status_code == 200


def test_wrong_status(client):
    """The status is 404."""
    response = client.get("/teapot")
    assert response.status_code == 404


def test_view_raises(client):
    client.application.testing = True
    client.get("/broken")


def test_stream(client):
    assert client.get("/numbers").text == "012"


def test_big_body(client):
    client.post("/echo", json=["x" * 5000])


@pytest.mark.parametrize("number", [1, 2], ids=["one", "two"])
def test_parametrized(number):
    assert number == 1


def test_prints():
    print("not mine")


def test_prints_and_fails():
    import os

    print("mine")
    os.write(2, b"more of mine\\n")
    assert not True


@pytest.fixture
def no():
    raise ValueError("no")


def test_with_a_fixture(no):
    pass


def test_headers(client):
    response = client.get("/nothing", headers={"Accept": "text/plain"})
    assert response.headers.get("X-Request-ID")


def test_skipped():
    pytest.skip("no reason")


def test_fixtures_of_pytest(tmp_path, capsys, caplog, monkeypatch):
    print("to capsys")
    assert capsys.readouterr().out == "to capsys\\n"
    assert list(tmp_path.iterdir()) == []


class TestGroup:
    def test_in_a_class(self):
        """In a class."""
'''


@pytest.fixture(scope="module")
def report(run_once: Check) -> Report:
    return run_once(APP, TESTS)


@pytest.fixture
def result(report: Report) -> Callable[[str], TestResult]:
    return {r.name: r for r in report.results}.__getitem__


def line_of(code: str) -> int:
    return APP.splitlines().index(code) + 1


def test_line(code: str) -> int:
    return TESTS.splitlines().index(code) + 1


test_line.__test__ = False  # type: ignore[attr-defined]


def test_the_run_comes_to_its_end_without_a_pass(report: Report) -> None:
    assert report.trouble is None
    assert not report.passed
    assert report.results[0].name == "test_good"
    assert report.results[-1].name == "test_in_a_class"
    assert 0 < report.seconds < 60


def test_which_pass_which_fail(report: Report) -> None:
    passed = [r.name for r in report.results if r.outcome == "passed"]
    skipped = [r.name for r in report.results if r.outcome == "skipped"]

    assert skipped == ["test_skipped"]
    assert passed == [
        "test_good",
        "test_stream",
        "test_big_body",
        "test_parametrized[one]",
        "test_prints",
        "test_fixtures_of_pytest",
        "test_in_a_class",
    ]


def test_a_pass_has_its_docstring_and_exchange(result: Results) -> None:
    good = result("test_good")

    assert good.file == "test_it.py"
    assert good.doc == "A good answer.\n\nAnd why."
    assert good.exchange == Exchange(
        "POST /echo?a=1&b=ä",
        '{"name": "Zoë"}',
        "200 OK",
        "application/json",
        '{"got": {"name": "Zoë"}}',
    )
    assert (good.error, good.message, good.check, good.frames) == (None, None, None, ())


def test_a_failed_assert_has_its_line_and_explanation(result: Results) -> None:
    wrong = result("test_wrong_status")

    assert wrong.error == "AssertionError"
    assert wrong.check == "assert response.status_code == 404"
    assert wrong.message is not None
    assert wrong.message.startswith("assert 418 == 404")
    assert wrong.exchange is not None
    assert wrong.exchange.status == "418 I'M A TEAPOT"
    assert wrong.exchange.content_type == "text/html; charset=utf-8"
    assert wrong.frames == ()
    assert wrong.finding == Finding(expected="response.status_code == 404", found="418")
    assert wrong.line == test_line("    assert response.status_code == 404")


def test_a_pass_has_no_account(result: Results) -> None:
    good = result("test_good")

    assert (good.finding, good.line, good.output) == (None, None, "")


def test_what_failed_before_the_test_has_its_line(result: Results) -> None:
    failed = result("test_with_a_fixture")

    assert failed.line == test_line('    raise ValueError("no")')
    assert failed.check == 'raise ValueError("no")'


def test_headers_that_a_failed_test_names_are_told(result: Results) -> None:
    exchange = result("test_headers").exchange

    assert exchange is not None
    assert exchange.sent_headers == (Header("Accept", "text/plain"),)
    assert exchange.headers == (Header("X-Request-ID", None),)


def test_what_was_printed_is_told_with_the_test_that_did(result: Results) -> None:
    assert result("test_prints_and_fails").output == "mine\nmore of mine\n"
    assert result("test_wrong_status").output == ""
    assert result("test_prints").output == ""


def test_an_exception_has_the_learners_frames_alone(result: Results) -> None:
    broken = result("test_view_raises")

    assert broken.error == "ZeroDivisionError"
    assert broken.check == 'client.get("/broken")'
    assert broken.frames == (
        Frame(
            "app/__init__.py",
            line_of("        return divide(1, 0)"),
            "broken",
            "return divide(1, 0)",
        ),
        Frame(
            "app/__init__.py",
            line_of("    return str(a / b)"),
            "divide",
            "return str(a / b)",
        ),
    )


def test_a_request_that_raised_has_no_status(result: Results) -> None:
    assert result("test_view_raises").exchange == Exchange(
        "GET /broken", "", "", "", ""
    )


def test_a_stream_is_left_to_the_test(result: Results) -> None:
    stream = result("test_stream")

    assert stream.outcome == "passed"
    assert stream.exchange is not None
    assert stream.exchange.body == "(a stream)"


def test_long_bodies_are_cut(result: Results) -> None:
    exchange = result("test_big_body").exchange

    assert exchange is not None
    assert exchange.sent.startswith('["xxx')
    assert len(exchange.sent) < 310
    assert len(exchange.body) < 310


def test_parameters_are_in_the_name(result: Results) -> None:
    assert result("test_parametrized[one]").outcome == "passed"
    assert result("test_parametrized[two]").outcome == "failed"


def test_a_test_without_a_request_has_no_exchange(result: Results) -> None:
    assert result("test_parametrized[two]").exchange is None
