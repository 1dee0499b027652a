"""A runner that runs nothing: it passes the test files that it is told to pass."""

from handrail.runner import Job, Report, TestResult


class MadeUpRuns:
    """Stands in for `handrail.runner.run`.

    Attributes:
        passing: The names of the test files that pass; a test adds to it.
    """

    def __init__(self) -> None:
        self.passing: set[str] = set()

    def __call__(self, job: Job) -> Report:
        return Report(tuple(self.result(test.name) for test in job.tests), None, "", 0)

    def result(self, file: str) -> TestResult:
        """One test of a file, passed or failed."""
        if file in self.passing:
            return TestResult("test_it", file, "It works.", "passed", 0.0)
        return TestResult("test_it", file, "It works.", "failed", 0.0)
