"""What came of one submission, and how it is kept between runs."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from handrail.grade.mark import ASKED, Mark
from handrail.workspace.files import write_atomically


@dataclass(frozen=True)
class Graded:
    """What was found out about a submission.

    Attributes:
        name: Of the submission.
        key: A digest of what it was judged by: its files, the course, the program.
        marks: On each exercise that was asked for; empty where nothing could be judged.
        trouble: Why nothing could be judged, in a sentence; else empty.
    """

    name: str
    key: str
    marks: tuple[Mark, ...]
    trouble: str = ""

    @property
    def asked_for(self) -> tuple[Mark, ...]:
        """The marks on exercises where the code did what a run may not."""
        return tuple(m for m in self.marks if m.kind in ASKED)


class Kept:
    """The submissions that were graded before, a file each.

    Args:
        folder: Where they are.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, name: str) -> Path:
        """Return the file of a submission."""
        return self.folder / f"{name}.json"

    def get(self, name: str, key: str) -> Graded | None:
        """Return what came of a submission, if it was judged by the same."""
        with suppress(OSError, ValueError, TypeError, KeyError):
            data: dict[str, Any] = json.loads(self.file(name).read_bytes())
            if data["key"] == key:
                return graded_in(data)
        return None

    def put(self, graded: Graded) -> None:
        """Keep what came of a submission.

        Raises:
            OSError: It could not be written.
        """
        content = json.dumps(asdict(graded), indent=1).encode()
        write_atomically(self.file(graded.name), content)


def graded_in(data: dict[str, Any]) -> Graded:
    """Return what a file holds.

    Raises:
        TypeError, KeyError: It is of another version.
    """
    marks = tuple(Mark(**{**m, "failed": tuple(m["failed"])}) for m in data["marks"])
    return Graded(data["name"], data["key"], marks, data["trouble"])
