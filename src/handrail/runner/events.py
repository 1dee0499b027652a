"""What the worker tells the process that started it: one signed JSON line an event."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from json import dumps, loads
from pathlib import Path
from typing import Any, get_args

from handrail.runner.followed import Followed, Lines, followed_of
from handrail.runner.job import (
    Exchange,
    Finding,
    Frame,
    Header,
    Job,
    Outcome,
    Statement,
    TestResult,
    Trouble,
    TroubleKind,
)

TRACES = "traces.txt"
UNHEARD = 71  # exit code of a worker whose channel was closed under it


@dataclass(frozen=True)
class Ready:
    """The worker has loaded its libraries and read the job."""


@dataclass(frozen=True)
class Started:
    """A test begins."""

    name: str


@dataclass(frozen=True)
class Controlled:
    """A test's control came to its end; see `controls`.

    Attributes:
        is_own: Whether it failed where it had to, as a test fails.
    """

    result: TestResult
    is_own: bool


@dataclass(frozen=True)
class Refused:
    """The code did what it may not, and the run is over.

    Attributes:
        act: What it did, to go on after "The code".
        why: Why it may not, in a sentence of its own.
        frame: Where, if that is known.
    """

    act: str
    why: str
    frame: Frame | None


@dataclass(frozen=True)
class Done:
    """Every test was run; without this event, no run is a good one.

    Attributes:
        tests: How many results were sent.
    """

    tests: int


Event = Ready | Started | TestResult | Controlled | Followed | Refused | Trouble | Done


class MalformedError(Exception):
    """A line on the channel is not from the worker."""


@dataclass(frozen=True)
class Assignment:
    """A job on its way to a worker.

    Attributes:
        secret: Signs each event, so that a line written by the learner's code is none.
        divider: Is printed before each test and at the end, to tell whose output is
            whose.
        folder: For this run alone; `TRACES` in it takes the traceback of a process that
            is about to die.
        workspace: The learner's own folder, of which the job's is a copy: it is shown
            in the place of that.
        hidden: Folders that the code may not read.
        is_early: Whether the word to begin is not on its way yet: there is time.
        server: The URL of a database server for the tests that need one; else empty.
        browser: Whether there is a browser, at a socket in the folder.
    """

    job: Job
    secret: str
    divider: bytes
    folder: Path
    workspace: Path
    hidden: tuple[Path, ...] = ()
    is_early: bool = False
    server: str = ""
    browser: bool = False

    def encode(self) -> bytes:
        """Return one line of JSON."""
        return _line({**asdict(self), "divider": self.divider.decode()})

    @classmethod
    def decode(cls, line: bytes) -> "Assignment":
        """Read what `encode` wrote."""
        data = loads(line)
        return cls(
            job_of(data["job"]),
            data["secret"],
            data["divider"].encode(),
            Path(data["folder"]),
            Path(data["workspace"]),
            paths(data["hidden"]),
            data["is_early"],
            data["server"],
            data["browser"],
        )


def job_of(data: dict[str, Any]) -> Job:
    """Return the job whose fields were written down as plain data."""
    controlled = data["controlled"]
    return Job(
        workspace=Path(data["workspace"]),
        tests_root=Path(data["tests_root"]),
        tests=paths(data["tests"]),
        seconds=data["seconds"],
        controlled=None if controlled is None else paths(controlled),
        follow=Lines(**data["follow"]) if data["follow"] else None,
        is_apart=data["is_apart"],
        patience=data["patience"],
    )


def paths(names: Iterable[str]) -> tuple[Path, ...]:
    """Return the paths of files that are named."""
    return tuple(Path(name) for name in names)


def encode(event: Event, secret: str) -> bytes:
    """Return the event as one line."""
    kind = type(event).__name__
    return _line({"secret": secret, "kind": kind, "data": asdict(event)})


def decode(line: bytes, secret: str) -> Event:
    """Read what `encode` wrote.

    Raises:
        MalformedError: It did not write that line, or not with that secret.
    """
    try:
        message = loads(line)
        if message["secret"] != secret:
            raise MalformedError
        return READERS[message["kind"]](message["data"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise MalformedError from error


def _line(data: dict[str, Any]) -> bytes:
    return dumps(data, default=str).encode("ascii") + b"\n"


def result_of(data: dict[str, Any]) -> TestResult:
    """Return the result whose fields were written down as plain data.

    Raises:
        KeyError, TypeError, ValueError: They were not.
    """
    if data["outcome"] not in get_args(Outcome):
        raise ValueError(data["outcome"])
    exchange, finding = data["exchange"], data["finding"]
    known = {
        "exchange": exchange and _exchange(exchange),
        "frames": tuple(Frame(**frame) for frame in data["frames"]),
        "statements": tuple(Statement(**sent) for sent in data["statements"]),
        "finding": finding and Finding(**{**finding, "steps": tuple(finding["steps"])}),
    }
    return TestResult(**{**data, **known})


def _exchange(data: dict[str, Any]) -> Exchange:
    sent, read = (
        tuple(Header(**header) for header in data[key])
        for key in ("sent_headers", "headers")
    )
    return Exchange(**{**data, "sent_headers": sent, "headers": read})


def _trouble(data: dict[str, Any]) -> Trouble:
    if data["kind"] not in get_args(TroubleKind):
        raise ValueError(data["kind"])
    return Trouble(**{**data, "frame": _frame(data["frame"])})


def _frame(data: dict[str, Any] | None) -> Frame | None:
    return Frame(**data) if data else None


READERS: dict[str, Callable[[dict[str, Any]], Event]] = {
    "Ready": lambda _: Ready(),
    "Started": lambda data: Started(**data),
    "TestResult": result_of,
    "Controlled": lambda data: Controlled(result_of(data["result"]), data["is_own"]),
    "Followed": followed_of,
    "Refused": lambda data: Refused(**{**data, "frame": _frame(data["frame"])}),
    "Trouble": _trouble,
    "Done": lambda data: Done(**data),
}
