import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from handrail.course.model import Exercise, Mistake, Symbol
from handrail.runner import (
    Exchange,
    Finding,
    Frame,
    Header,
    Report,
    Statement,
    TestResult,
    Trouble,
)
from handrail.terminal.console import THEME
from handrail.terminal.verdict_view import verdict_view
from handrail.verdict.judge import Verdict
from handrail.verdict.recorded import Recorded

WIDTH = 100

MISTAKE = Mistake(
    "only_404", "test_it", "This handles 404 alone.", (), (), Path("a.py")
)
EXERCISE = Exercise(
    "error-handlers",
    "4.3",
    "Every error is JSON",
    "Make every error JSON.",
    12,
    ("One shape",),
    Symbol("app/utils/errors.py", "register_error_handlers"),
    "blank",
    None,
    (Path("exercises/04_errors/test_errors.py"),),
    "06",
    ("one", "two", "three"),
    (MISTAKE,),
    (),
)
EXCHANGE = Exchange(
    "PUT /api/v1/health/live",
    '{"a": 1}',
    "405 METHOD NOT ALLOWED",
    "text/html; charset=utf-8",
    "<!doctype html><title>405</title>",
)
FRAME = Frame("app/utils/errors.py", 41, "handle", 'return error["code"]')
FINDING = Finding(expected="answer.mimetype == 'application/json'", found="'text/html'")
FAILED = TestResult(
    "test_it",
    "test_errors.py",
    "A wrong method answers JSON,\nnot a page.\n\nA client cannot read\na page.",
    "failed",
    0.08,
    EXCHANGE,
    "AssertionError",
    "assert 'text/html' == 'application/json'\n +  where 'text/html' = …",
    "assert answer.mimetype == 'application/json'",
    (FRAME,),
    FINDING,
    (),
    61,
)
PASSED = TestResult("test_other", "test_errors.py", "Another.", "passed", 0.01)
REPORT = Report((PASSED, FAILED), None, "seen by print\n", 0.084)
STOPPED = Trouble("syntax", "app/a.py is not Python: oops.", FRAME, 4)


class Stream(io.StringIO):
    """Text that is kept, with an encoding and perhaps a terminal behind it."""

    def __init__(self, encoding: str = "utf-8", is_terminal: bool = False) -> None:
        super().__init__()
        self.code, self.is_terminal = encoding, is_terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self.code

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide the settings of the terminal that the tests are started from."""
    for name in ["NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS", "TERM"]:
        monkeypatch.delenv(name, raising=False)


def shown(verdict: Verdict, stream: Stream | None = None, width: int = WIDTH) -> str:
    stream = stream or Stream()
    console = Console(file=stream, width=width, theme=THEME, highlight=False)
    console.print(verdict_view(console, verdict))
    lines = stream.getvalue().split("\n")
    return "\n".join(line.rstrip(" ") for line in lines)


def verdict(
    failure: TestResult = FAILED, output: str = "", seconds: float = 0.084
) -> Verdict:
    report = Report((PASSED, failure), None, "of all tests", seconds)
    return Verdict(EXERCISE, report, line=12, printed=output)


def in_order(text: str, *parts: str) -> None:
    """Check that each part is there, below or behind the one before it."""
    place = 0
    for part in parts:
        assert part in text[place:], f"no {part!r} from {place} on in:\n{text}"
        place = text.index(part, place) + len(part)


def test_a_failure_is_told_in_the_order_in_which_it_helps() -> None:
    text = shown(replace(verdict(output="seen by print\n"), mistake=MISTAKE))

    in_order(
        text,
        "✗ A wrong method answers JSON, not a page.",
        "PUT /api/v1/health/live",
        '{"a": 1}',
        "405 METHOD NOT ALLOWED   text/html; charset=utf-8",
        "<!doctype html><title>405</title>",
        "expected: answer.mimetype == 'application/json'",
        "found:    'text/html'\n",
        "A client cannot read a page.",
        "app/utils/errors.py:41 handle",
        'return error["code"]',
        "This looks familiar. This handles 404 alone.",
        "printed:",
        "seen by print",
        "app/utils/errors.py:12 register_error_handlers",
        "guardrail 06: handrail explain 06",
        "exercises/04_errors/test_errors.py:61",
        "1 of 2 tests pass, 84 ms",
    )


def test_each_part_is_told_once() -> None:
    text = shown(Verdict(EXERCISE, REPORT, mistake=MISTAKE))

    for part in ["✗", "405 METHOD", "expected:", "found:", "familiar", "guardrail"]:
        assert text.count(part) == 1


def test_what_there_is_not_is_not_shown() -> None:
    bare = replace(FAILED, doc="It works.", exchange=None, frames=())

    text = shown(verdict(bare))

    in_order(text, "✗ It works.", "expected: answer", "found:    'text/html'")
    for part in ["405", "familiar", "printed", "None", "of all tests"]:
        assert part not in text


def test_the_steps_of_a_test_without_a_request_are_shown() -> None:
    steps = "app = create_app('testing')", "app.sell(1)"
    told = replace(FAILED, finding=replace(FINDING, steps=steps))

    assert "app.sell" not in shown(verdict(told))
    in_order(shown(verdict(replace(told, exchange=None))), *steps, "expected:")


def test_a_comparison_of_two_lines_has_its_values_below_each_other() -> None:
    long = replace(FINDING, expected="answer.url\n== 'https://a'", found="'http://a'")

    lines = shown(verdict(replace(FAILED, finding=long))).splitlines()

    start = lines.index("     expected: answer.url")
    assert lines[start + 1] == "            == 'https://a'"
    assert lines[start + 2] == "     found:    'http://a'"


def test_a_long_value_goes_on_below_itself() -> None:
    long = replace(FINDING, found="x " * 60)

    lines = shown(verdict(replace(FAILED, finding=long))).splitlines()

    start = next(n for n, line in enumerate(lines) if "found:" in line)
    assert lines[start + 1].startswith("               x x")


HEADERS = replace(
    EXCHANGE,
    sent_headers=(Header("Accept", "*/*"),),
    headers=(Header("Allow", "GET"), Header("X-Request-ID", None)),
)


def test_headers_are_shown_with_what_they_belong_to() -> None:
    in_order(
        shown(verdict(replace(FAILED, exchange=HEADERS))),
        "PUT /api/v1/health/live\n     Accept: */*\n",
        "405 METHOD NOT ALLOWED   text/html; charset=utf-8\n     Allow: GET\n",
        "     X-Request-ID: not there\n",
        "<!doctype html>",
    )


def test_a_request_without_an_answer_shows_no_answer() -> None:
    sent = Exchange("GET /api", "", "", "", "")

    text = shown(verdict(replace(FAILED, exchange=sent)))

    in_order(text, "GET /api\n\n", "expected:")


RAISED = replace(FAILED, error="KeyError", finding=Finding(at="client.put('/')"))


def test_an_exception_is_named_with_the_line_of_the_test() -> None:
    text = shown(verdict(replace(RAISED, message="'code'")))

    in_order(text, "at:       client.put('/')", "raised:   KeyError: 'code'")
    assert "expected" not in text


def test_what_another_exercise_leaves_to_be_done_is_named_by_its_title() -> None:
    undone = replace(
        RAISED, error="NotImplementedError", message="exercise text: Text to be stored"
    )

    assert "'Text to be stored' is an exercise still to be done" in shown(
        verdict(undone)
    )


def test_an_exception_without_words_is_named_too() -> None:
    assert "raised:   KeyError\n" in shown(verdict(replace(RAISED, message="")))


def test_an_exception_in_place_of_a_value_is_named() -> None:
    within = replace(RAISED, message="'code'", finding=replace(FINDING, found=None))

    in_order(shown(verdict(within)), "expected: answer", "raised:   KeyError: 'code'")


def test_where_nothing_can_be_told_the_check_is_shown() -> None:
    untold = replace(FAILED, finding=None, message="assert 1 == 2")

    in_order(
        shown(verdict(untold)),
        "at:       assert answer.mimetype == 'application/json'",
        "raised:   AssertionError: assert 1 == 2",
    )


def test_a_long_message_is_cut() -> None:
    text = shown(verdict(replace(RAISED, message="y " * 5000)))

    assert "…" in text
    assert len(text) < 3000


UNTOUCHED = Verdict(EXERCISE, REPORT, untouched=True)


def test_what_is_still_to_be_written_is_told_as_a_task() -> None:
    text = shown(UNTOUCHED)

    in_order(
        text,
        "A wrong method answers JSON, not a page.",
        "app/utils/errors.py::register_error_handlers is",
        "guardrail 06",
        "1 of 2 tests pass",
    )
    for part in ["✗", "expected:", "405", "errors.py:41"]:
        assert part not in text


def test_a_repair_that_was_not_touched_is_told_as_a_failure() -> None:
    repair = replace(EXERCISE, kind="repair", starts_as=MISTAKE)

    text = shown(replace(UNTOUCHED, exercise=repair))

    in_order(text, "✗ A wrong method", "405 METHOD NOT ALLOWED", "expected:")


def test_of_many_frames_the_last_three_are_shown() -> None:
    frames = tuple(replace(FRAME, line=n, code=f"x = {n}") for n in range(101, 106))

    text = shown(verdict(replace(FAILED, frames=frames)))

    in_order(text, "errors.py:103", "errors.py:104", "errors.py:105")
    assert "errors.py:102" not in text


def test_a_frame_that_comes_again_and_again_is_shown_once() -> None:
    outer = replace(FRAME, line=7)

    text = shown(verdict(replace(FAILED, frames=(outer, *[FRAME] * 9))))

    in_order(text, "errors.py:7 handle", "errors.py:41 handle")
    assert text.count("errors.py:41") == 1


def test_a_lambda_is_not_called_a_function() -> None:
    inner = replace(FRAME, function="<lambda>")

    assert "<lambda>" not in shown(verdict(replace(FAILED, frames=(inner,))))


def test_a_module_is_not_called_a_function() -> None:
    top = replace(FRAME, function="<module>")

    assert "<module>" not in shown(verdict(replace(FAILED, frames=(top,))))


def test_of_several_failures_the_first_is_told() -> None:
    second = replace(FAILED, name="test_b", doc="Another promise.")

    text = shown(Verdict(EXERCISE, Report((FAILED, second), None, "", 0.1)))

    assert "A wrong method" in text
    assert "Another promise" not in text
    assert "0 of 2 tests pass" in text


def test_a_pass_is_short() -> None:
    text = shown(Verdict(EXERCISE, Report((PASSED,), None, "printed here", 0.0126)))

    in_order(text, "✓ 4.3 Every error is JSON", "1 of 1 tests pass, 13 ms")
    for part in ["✗", "guardrail", "printed"]:
        assert part not in text


def test_trouble_is_told_with_its_place_and_a_caret() -> None:
    report = Report((PASSED,), STOPPED, "", 0.084)
    text = shown(Verdict(EXERCISE, report, printed="seen\n"))

    in_order(
        text,
        "✗ app/a.py is not Python: oops.",
        "app/utils/errors.py:41 handle",
        'return error["code"]',
        "^",
        "seen",
        "app/utils/errors.py register_error_handlers",
        "guardrail 06",
        "stopped after 84 ms",
    )
    assert "tests pass" not in text


def test_the_caret_stands_below_its_column() -> None:
    lines = shown(Verdict(EXERCISE, Report((), STOPPED, "", 0.1))).splitlines()
    place = next(n for n, line in enumerate(lines) if 'return error["code"]' in line)
    start = lines[place].index("return")

    assert lines[place + 1].index("^") == start + 4 - 1


def test_trouble_of_an_unknown_place_shows_none() -> None:
    crash = Trouble("crash", "The process died of a segmentation fault.")

    text = shown(Verdict(EXERCISE, Report((), crash, "", 0.1)))

    in_order(text, "✗ The process died", "guardrail 06", "stopped after 100 ms")
    assert "^" not in text


def test_trouble_hides_what_failed_before_it() -> None:
    late = Trouble("time", "Stopped at the time limit.")

    text = shown(Verdict(EXERCISE, Report((FAILED,), late, "", 10.0)))

    assert "Stopped at the time limit." in text
    assert "A wrong method" not in text


def test_what_is_lost_comes_with_the_way_back() -> None:
    text = shown(Verdict(EXERCISE, None, lost="There is no file app/a.py any more."))

    in_order(
        text,
        "✗ There is no file app/a.py any more.",
        "handrail reset 4.3 puts it back",
        "app/utils/errors.py register_error_handlers",
        "guardrail 06",
    )
    assert "tests pass" not in text


def test_of_much_output_the_end_is_shown() -> None:
    output = "".join(f"line {n}\n" for n in range(1, 41))

    text = shown(verdict(output=output))

    in_order(text, "printed, last 12 lines:", "line 29", "line 40")
    assert "line 28" not in text


@pytest.mark.parametrize("output", ["", "\n", "  \n\n"])
def test_blank_output_is_not_shown(output: str) -> None:
    assert "printed" not in shown(verdict(output=output))


def every_field(text: str) -> list[Verdict]:
    """Verdicts that show a text of the learner's wherever one can stand."""
    frame = replace(FRAME, function=text, code=text)
    exchange = Exchange(f"GET /{text}", text, f"200 {text}", text, text)
    headers = (Header(text, text),)
    exchange = replace(exchange, sent_headers=headers, headers=headers)
    failure = replace(RAISED, exchange=exchange, message=text, frames=(frame,))
    told = Finding((text,), None, text, text)
    trouble = Trouble("syntax", f"Not so: {text}", frame, 1)
    return [
        verdict(failure, text),
        verdict(replace(failure, finding=told)),
        verdict(replace(failure, finding=told, exchange=None)),
        Verdict(EXERCISE, Report((), trouble, "", 0.1), printed=text),
    ]


MARKUP = [
    "[red]",
    "[/red]",
    "[/]",
    "[bold]x[/bold]",
    "[link=a]b[/link]",
    ":smile:",
    "[[",
    "\\[",
]


@pytest.mark.parametrize("text", MARKUP)
@pytest.mark.parametrize("number", range(4))
def test_markup_is_shown_as_it_is(text: str, number: int) -> None:
    assert shown(every_field(text)[number]).count(text) >= 2


CONTROLS = {
    "colour": "\x1b[31mred",
    "clear": "\x1b[2J\x1b[H",
    "title": "\x1b]0;mine\x07",
    "one byte": "\x9b2J",
    "bell": "\a",
    "backspace": "12\b\b34",
    "NUL": "\0",
    "delete": "\x7f",
    "shift": "\x0e",
}


@pytest.mark.parametrize("text", CONTROLS.values(), ids=CONTROLS)
@pytest.mark.parametrize("number", range(4))
def test_no_control_character_reaches_the_terminal(text: str, number: int) -> None:
    written = shown(every_field(text)[number])

    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", written)


def test_a_tab_is_shown_as_spaces() -> None:
    assert "printed:\n     a       b\n" in shown(verdict(output="a\tb\n"))


@pytest.mark.parametrize("text", ["x" * 20_000, "x " * 10_000])
def test_a_line_without_end_does_not_push_the_rest_away(text: str) -> None:
    long = replace(FAILED, frames=(replace(FRAME, code=text),))

    lines = shown(verdict(long, output=text)).splitlines()

    assert max(map(len, lines)) <= WIDTH
    assert len(lines) < 60


@pytest.mark.parametrize("text", ["ä♥漢字", "👩‍👩‍👧", "e\u0301", "\u202eleft"])
@pytest.mark.parametrize("number", range(4))
def test_letters_of_all_scripts_can_be_shown(text: str, number: int) -> None:
    assert shown(every_field(text)[number])


@pytest.mark.parametrize("width", [100, 80, 60])
def test_places_to_open_are_on_one_line_each(width: int) -> None:
    lines = shown(verdict(), width=width).splitlines()

    place = next(line for line in lines if "errors.py:12" in line)
    assert place.split() == ["app/utils/errors.py:12", "register_error_handlers"] or (
        width == 100
    )
    assert "   exercises/04_errors/test_errors.py:61" in lines
    assert any(line.endswith("guardrail 06: handrail explain 06") for line in lines)


def test_a_promise_of_two_lines_stands_behind_its_mark() -> None:
    lines = shown(verdict(replace(FAILED, doc="word " * 30))).splitlines()

    assert lines[1].startswith("   word")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_an_encoding_without_the_marks_gets_plain_ones(encoding: str) -> None:
    failed = shown(verdict(), Stream(encoding))
    passed = shown(
        Verdict(EXERCISE, Report((PASSED,), None, "", 0.1)), Stream(encoding)
    )

    assert failed.startswith(" x A wrong method")
    assert passed.startswith(" + 4.3")
    assert not {"✗", "✓"} & {*failed, *passed}


def own_colour(style: str) -> str:
    """The code that the view itself writes for a style."""
    return THEME.styles[style].render("|").partition("|")[0]


def test_a_terminal_gets_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")

    assert own_colour("bad") in shown(verdict(), Stream(is_terminal=True))


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_who_wants_no_colour_gets_none(
    term: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.setenv("NO_COLOR", "1")

    text = shown(verdict(), Stream(is_terminal=True))

    assert not re.search(r"\x1b\[(?:[\d;]*;)?(?:3[0-7]|9[0-7]|4[0-7])[;m]", text)


def test_without_a_terminal_the_text_is_plain() -> None:
    assert "\x1b" not in shown(Verdict(EXERCISE, REPORT, mistake=MISTAKE))


def test_what_was_sent_to_the_database_is_shown_with_its_values() -> None:
    sent = (
        Statement("SELECT users.id FROM users", "()"),
        Statement("SELECT ?", "(7,)"),
    )
    failed = replace(FAILED, statements=sent)
    text = shown(verdict(failed))

    assert "sent to the database:" in text
    assert " 1 SELECT users.id FROM users\n" in text
    assert " 2 SELECT ?  (7,)\n" in text


def test_of_many_statements_the_first_are_shown() -> None:
    failed = replace(FAILED, statements=(Statement("SELECT 1", "()"),) * 21)
    text = shown(verdict(failed))

    assert text.count("SELECT 1") == 6
    assert "and 15 more" in text


ON_SERVER = replace(PASSED, name="test_other_on_postgresql[1]")
UNRUN = replace(EXERCISE, server_tests=(Path("exercises/04_errors/test_there.py"),))


def test_what_ran_on_a_server_is_counted() -> None:
    text = shown(Verdict(EXERCISE, Report((PASSED, ON_SERVER), None, "", 0.08)))

    assert "2 of 2 tests pass, 80 ms; 1 of the 2 run on PostgreSQL" in text
    assert "Not run" not in text


def test_what_was_not_run_is_said_with_a_pass() -> None:
    text = shown(Verdict(UNRUN, Report((PASSED,), None, "", 0.08)))

    assert "1 of 1 tests pass, 80 ms" in text
    assert "Not run: the tests on PostgreSQL. They need the URL of a server in" in text


def test_what_needs_a_browser_is_said_where_it_was_not_run() -> None:
    test = Path("exercises/04_errors/test_form_in_browser.py")
    exercise = replace(EXERCISE, browser_tests=(test,))
    in_browser = replace(PASSED, name="test_form_in_browser")
    there = shown(Verdict(exercise, Report((PASSED, in_browser), None, "", 0.08)))
    elsewhere = shown(Verdict(exercise, Report((PASSED,), None, "", 0.08)))

    assert "Not run" not in there
    assert "Not run: the tests in a browser." in elsewhere


def test_a_run_that_was_kept_is_said_to_be_one() -> None:
    kept = Recorded("PostgreSQL 15.19", MISTAKE, replace(FAILED, file="test_there.py"))
    report = Report((PASSED,), None, "", 0.08)
    text = shown(Verdict(UNRUN, report, mistake=MISTAKE, recorded=kept))

    in_order(
        text,
        "✗ A wrong method answers JSON",
        "expected: answer.mimetype",
        "TEST_DATABASE_URL names no server, so this is a run that was kept",
        "PostgreSQL 15.19.",
        "This looks familiar. This handles 404 alone.",
        "exercises/04_errors/test_there.py:61",
        "1 of 1 tests pass, 80 ms, without those on PostgreSQL",
    )
