"""What a worker has said so far."""

from dataclasses import dataclass, field

from handrail.runner.events import Controlled, Done, Event, Ready, Refused, Started
from handrail.runner.followed import Call, Followed
from handrail.runner.host.streams import Signal
from handrail.runner.job import TestResult, Trouble


@dataclass
class Conversation:
    """The events of one run.

    Attributes:
        controls: The results of tests that had to fail.
        ready: Whether the worker began with its assignment.
        test: The test that runs.
        end: How it ended: with a word of the worker, or a signal that there is no more.
        begun: How many tests have begun.
        places: How many had, at each result.
        calls: Those that were followed.
    """

    results: list[TestResult] = field(default_factory=list)
    controls: list[Controlled] = field(default_factory=list)
    ready: bool = False
    test: str | None = None
    end: Done | Refused | Trouble | Signal | None = None
    begun: int = 0
    places: list[int] = field(default_factory=list)
    calls: tuple[Call, ...] = ()

    def add(self, message: Event | Signal) -> None:
        """Take in the next message."""
        match message:
            case Ready():
                self.ready = True
            case Started():
                self.test = message.name
                self.begun += 1
            case TestResult():
                self.results.append(message)
                self.places.append(self.begun)
                self.test = None
            case Followed():
                self.calls = message.calls
            case Controlled():
                self.controls.append(message)
                self.test = None
            case _:
                self.end = message

    @property
    def dividers(self) -> int:
        """How many dividers a worker that is done has printed: none in a control."""
        return self.begun - len(self.controls) + 1

    @property
    def moment(self) -> str:
        """The words for when it ended."""
        if self.test:
            return f"while `{self.test}` ran"
        return "between two tests" if self.results else "while the tests were loaded"
