import json
from pathlib import Path

import pytest

from handrail.runner import (
    Exchange,
    Finding,
    Frame,
    Header,
    Job,
    Statement,
    TestResult,
    Trouble,
)
from handrail.runner.events import (
    Assignment,
    Done,
    Event,
    MalformedError,
    Ready,
    Started,
    decode,
    encode,
)

FRAME = Frame("app/ä.py", 3, "view", "return 1")
RESULT = TestResult(
    name="test_a[ä]",
    file="test_a.py",
    doc="A.\n\nB.",
    outcome="failed",
    seconds=0.25,
    exchange=Exchange(
        "GET /",
        "",
        "200 OK",
        "text/html",
        "\n\u2028",
        (Header("Accept", "*/*"),),
        (Header("ETag", None), Header("Vary", "ä")),
    ),
    error="ValueError",
    message="no\nline",
    check="assert 0",
    frames=(FRAME, FRAME),
    finding=Finding(("a = 1", "b = 2"), None, "a\n== b", "1"),
    statements=(Statement("SELECT ?", "('ä',)"), Statement("COMMIT", "()")),
    line=7,
    output="printed",
)


@pytest.mark.parametrize(
    "event",
    [
        Ready(),
        Started("test_a"),
        RESULT,
        TestResult("test_b", "test_b.py", "", "passed", 0.0),
        Trouble("syntax", "no", FRAME, 4),
        Trouble("crash", "no"),
        Done(3),
    ],
    ids=lambda event: type(event).__name__,
)
def test_events_survive_the_way(event: Event) -> None:
    line = encode(event, "secret")

    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert decode(line, "secret") == event


def line(kind: str, /, **data: object) -> bytes:
    return json.dumps({"secret": "s", "kind": kind, "data": data}).encode()


@pytest.mark.parametrize(
    "malformed",
    [
        b"",
        b"\n",
        b"hello\n",
        b"{",
        b"[]",
        b"1",
        b"null",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"secret": "s"}',
        encode(Done(1), "another"),
        line("Nothing"),
        line("Done"),
        line("Done", tests=1, more=2),
        line("TestResult", name="test_a"),
        line("Trouble", kind="unknown", message="", frame=None, column=None),
        b'{"secret": "s", "kind": "Done", "data": null}',
    ],
)
def test_other_lines_are_malformed(malformed: bytes) -> None:
    with pytest.raises(MalformedError):
        decode(malformed, "s")


def test_a_result_of_an_unknown_outcome_is_malformed() -> None:
    forged = encode(RESULT, "s").replace(b'"failed"', b'"great"')

    with pytest.raises(MalformedError):
        decode(forged, "s")


@pytest.mark.parametrize("controlled", [None, (), (Path("/t/y.py"),)])
def test_an_assignment_survives_the_way(controlled: tuple[Path, ...] | None) -> None:
    tests = Path("/t/x.py"), Path("/t/y.py")
    job = Job(Path("/a b/ä"), Path("/t"), tests, 2.5, controlled)
    assignment = Assignment(
        job, "secret", b"\0-\0", Path("/tmp/x"), Path("/home/ann/books"), tests, True
    )

    assert assignment.encode().count(b"\n") == 1
    assert Assignment.decode(assignment.encode()) == assignment
