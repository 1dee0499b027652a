"""What is known of a test while it runs, and its result once it is torn down."""

import inspect
from dataclasses import dataclass, field

import pytest

from handrail.runner.job import Exchange, Outcome, TestResult
from handrail.runner.worker.failure import Failure


@dataclass
class Draft:
    """What is known of the test that runs."""

    outcome: Outcome = "passed"
    seconds: float = 0.0
    failure: Failure = field(default_factory=Failure)
    is_own: bool = False

    def add(self, report: pytest.TestReport, failure: Failure) -> None:
        """Add one of its phases; the first failure is the one that is told."""
        self.seconds += report.duration
        if report.failed and self.outcome != "failed":
            self.outcome, self.failure = "failed", failure
        elif report.skipped and self.outcome == "passed":
            self.outcome, self.failure = "skipped", failure

    def place(self, item: pytest.Item, exchange: Exchange | None) -> None:
        """Add the last exchange, and a line of the test to a failure that has none."""
        known: Failure = {"exchange": exchange, **self.failure}
        if self.outcome == "failed" and not known.get("line"):
            known["line"] = (item.location[1] or 0) + 1
        self.failure = known

    def result(self, item: pytest.Item) -> TestResult:
        """Return how the test went."""
        return TestResult(
            name=item.name,
            file=item.path.name,
            doc=inspect.getdoc(getattr(item, "obj", None)) or "",
            outcome=self.outcome,
            seconds=self.seconds,
            **self.failure,
        )
