"""What goes into the runner and what comes out: plain values, nothing else."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from handrail.runner.followed import Call, Lines

Outcome = Literal["passed", "failed", "skipped"]
TroubleKind = Literal[
    "syntax", "time", "exit", "output", "crash", "forbidden", "rigged"
]


@dataclass(frozen=True)
class Job:
    """Tests to run against a learner's application.

    Attributes:
        workspace: The folder of the application; the process runs in it.
        tests_root: The folder of the kept tests, with their `conftest.py`.
        tests: Test files below `tests_root`; nothing of the workspace is collected.
        seconds: How long the tests may take, from when Python and the libraries are
            loaded: a slow disk does not eat the learner's time.
        controlled: Of which files the tests are run again where they must fail, once
            all have passed; None for all. Code that is known to be honest needs none.
        follow: Of which functions the calls are told besides. No verdict is made of
            such a run: what follows a call stands beside the learner's code.
        is_apart: Whether each file counts for itself: one that passes has its controls
            even where another does not.
        patience: How many times as long as `seconds` they have on this machine, now.
    """

    workspace: Path
    tests_root: Path
    tests: tuple[Path, ...]
    seconds: float = 10.0
    controlled: tuple[Path, ...] | None = None
    follow: Lines | None = None
    is_apart: bool = False
    patience: float = 1.0

    @property
    def limit(self) -> float:
        """The seconds after which the tests are stopped."""
        return self.seconds * self.patience

    @property
    def with_controls(self) -> tuple[Path, ...]:
        """The files whose tests have controls."""
        return self.tests if self.controlled is None else self.controlled

    @property
    def shared(self) -> tuple[Path, ...]:
        """The files that hold what the tests share, where they are there."""
        folders = {folder for test in self.tests for folder in test.parents}
        inside = sorted(f for f in folders if f.is_relative_to(self.tests_root))
        files = (folder / "conftest.py" for folder in inside)
        return tuple(file for file in files if file.is_file())


@dataclass(frozen=True)
class Header:
    """A header that a test is about; its value is None where it is not there."""

    name: str
    value: str | None


@dataclass(frozen=True)
class Exchange:
    """A request that a test sent and the answer that it got.

    Attributes:
        request: Method and path with its query: `PUT /api/v1/health/live`.
        sent: The request's body as text, cut to a readable length.
        status: Code and words: `405 METHOD NOT ALLOWED`.
        content_type: Of the answer.
        body: The answer's body as text, cut to a readable length; a page in one line.
        sent_headers: Those headers of the request that a test which failed names.
        headers: Those of the answer.
    """

    request: str
    sent: str
    status: str
    content_type: str
    body: str
    sent_headers: tuple[Header, ...] = ()
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True)
class Frame:
    """A place in the learner's own code.

    Attributes:
        file: Relative to the workspace, with forward slashes.
        line: Counted from 1.
        function: The name of the function, or `<module>`.
        code: The line of source, without indentation; a syntax error's keeps it.
    """

    file: str
    line: int
    function: str
    code: str


@dataclass(frozen=True)
class Finding:
    """What a statement of a test asked for, and what there was instead.

    It speaks of the application by the application's own names, and of no helper of
    the test.

    Attributes:
        steps: What the test did before: `app = create_app('testing')`.
        at: The statement, where it asks for nothing and raised.
        expected: What it asks for: `response.status_code == 200`. A second line begins
            with the comparison.
        found: What there was instead: `404`; None where it raised.
    """

    steps: tuple[str, ...] = ()
    at: str | None = None
    expected: str | None = None
    found: str | None = None


@dataclass(frozen=True)
class Statement:
    """What was sent to a database: its SQL in one line, and the values for it."""

    sql: str
    parameters: str


@dataclass(frozen=True)
class TestResult:
    """One test's outcome.

    Attributes:
        name: The test's name with its parameters: `test_a_bad_id[short]`.
        file: The test file's name.
        doc: The test's docstring: what a caller would see, and why.
        seconds: How long it took.
        exchange: The last request and answer, where the test sent one; or the one that
            the statement that failed is about.
        error: The name of the exception's class, where it failed.
        message: The exception's text; for an assertion, pytest's explanation.
        check: The statement of the test that failed, dedented; most have one line.
        frames: The traceback's frames that are in the workspace, outermost first.
        finding: What that statement asked for and found, where that can be told.
        statements: What was sent to a database, where a test that failed looks at that.
        line: Where in the test's file it failed, counted from 1.
        output: The end of what was printed while it ran.
    """

    __test__ = False

    name: str
    file: str
    doc: str
    outcome: Outcome
    seconds: float
    exchange: Exchange | None = None
    error: str | None = None
    message: str | None = None
    check: str | None = None
    frames: tuple[Frame, ...] = ()
    finding: Finding | None = None
    statements: tuple[Statement, ...] = ()
    line: int | None = None
    output: str = ""


@dataclass(frozen=True)
class Trouble:
    """Why a run did not come to its end.

    Attributes:
        kind: `syntax`: a file is no Python; `time`: stopped at the limit; `exit`: the
            learner's code ended the process or the test run; `output`: it printed
            without end; `crash`: the process died of a signal or of a fault, or the
            tests could not be started; `forbidden`: the code did what a run may not;
            `rigged`: it would have passed any test.
        message: What happened, in a sentence for the learner.
        frame: Where in the learner's code, if that is known.
        column: For a syntax error, the place in the line, counted from 1. The frame's
            `code` keeps its indentation, so that a caret can be put below it.
    """

    kind: TroubleKind
    message: str
    frame: Frame | None = None
    column: int | None = None


@dataclass(frozen=True)
class Report:
    """What a run found out.

    Attributes:
        results: The tests that came to an end, in their order.
        trouble: None if the run came to its end; else no test that is missing from
            `results` has passed.
        output: What the learner's code printed, cut to a readable length.
        seconds: How long the run took, start of the process included.
        last_output: The end of what was printed since the last test began.
        calls: Those that were followed.
    """

    results: tuple[TestResult, ...]
    trouble: Trouble | None
    output: str
    seconds: float
    last_output: str = ""
    calls: tuple[Call, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether the run came to its end and every test in it passed."""
        complete = self.trouble is None and bool(self.results)
        return complete and all(r.outcome == "passed" for r in self.results)
