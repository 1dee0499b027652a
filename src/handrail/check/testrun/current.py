"""Which test runs, and which line of the tests has something done."""

import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import CodeType, FrameType

from handrail.check.application.worker.places import Places
from handrail.source.kinds import Kind, kind_of

MODULE = "<module>"
TEST, IMPORT, FIXTURE = "test", "import", "fixture"


@dataclass
class Current:
    """The test that runs now.

    Attributes:
        root: The folder of the project.
        name: Of the test; nothing where none runs.
        path: Its file, below the folder.
        line: Where in that file.
        code: Of its function.
    """

    root: Path
    name: str = ""
    path: str = ""
    line: int = 0
    code: CodeType | None = None
    places: Places = field(init=False)

    def __post_init__(self) -> None:
        """Prepare for many questions about few files."""
        self.places = Places(str(self.root))
        self.place = cache(self.places.path)
        self.is_of_tests = cache(is_of_tests)

    def has_made(self) -> tuple[str, str, int] | None:
        """Return who has what runs now done: a test, an import, or a fixture.

        Returns:
            That, with the file and line. None where a module of the application has,
            as it was imported.
        """
        frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 (inspect.stack reads files)
        while frame is not None:
            path, code = self.place(frame.f_code.co_filename), frame.f_code
            if path and self.is_of_tests(path):
                return self.by(code), path, frame.f_lineno
            if path and code.co_name == MODULE:
                return None
            frame = frame.f_back
        return FIXTURE, "", 0

    def by(self, code: CodeType) -> str:
        """Tell what code of the tests is; what tests call is as good as a fixture."""
        if code is self.code:
            return TEST
        return IMPORT if code.co_name == MODULE else FIXTURE


def is_of_tests(path: str) -> bool:
    """Tell whether a file belongs to the tests."""
    return kind_of(path) is Kind.TESTS
