"""What an unrecognised failure looked like, for the authors of a course."""

import json
from dataclasses import dataclass
from pathlib import Path

from handrail.verdict.judge import Verdict, learners_code
from handrail.verdict.place import UNREADABLE
from handrail.verdict.recognise import way_to_fail
from handrail.workspace.files import write_atomically
from handrail.workspace.workspace import Workspace

FOLDER = "unknown"


@dataclass(frozen=True)
class Unknown:
    """A failure that no known mistake explains.

    Attributes:
        exercise: The slug.
        failed: Which tests failed and by which kinds of error, each `test: Error`.
        code: The learner's code of the symbol, and nothing beside it.
    """

    exercise: str
    failed: tuple[str, ...]
    code: str

    @property
    def text(self) -> str:
        """What is written of it: these three, and nothing else."""
        values = {"exercise": self.exercise, "failed": self.failed, "code": self.code}
        return json.dumps(values, indent=2, ensure_ascii=False) + "\n"


def why_not(verdict: Verdict) -> str | None:
    """Return why there is nothing to write of a verdict; None where there is."""
    label = verdict.exercise.label
    if verdict.passed:
        return f"{label} passes, so there is no failure to write down."
    if verdict.mistake:
        return f"{label}: this failure is known. {verdict.mistake.says}"
    if verdict.untouched:
        return f"{label} is as you found it: there is nothing of yours to write down."
    if verdict.says_nothing:
        return f"{label} fails for want of the database server alone."
    if verdict.report is None or not verdict.failures:
        return (
            f"{label}: its tests did not come to their end, so none of them tells more."
        )
    return None


def unknown_of(workspace: Path, verdict: Verdict) -> Unknown:
    """Return what an unrecognised failure looked like.

    Code that cannot be read, as it is no Python, is left out.
    """
    try:
        code = learners_code(workspace, verdict.exercise)
    except (LookupError, *UNREADABLE):
        code = ""
    failed = tuple(sorted(way_to_fail(verdict.failures)))
    return Unknown(verdict.exercise.slug, failed, code)


def write(workspace: Workspace, unknown: Unknown) -> Path:
    """Write it to a new file in the workspace's own folder, and return that.

    Raises:
        WorkspaceError: The workspace is gone.
        OSError: It could not be written.
    """
    folder = workspace.state / FOLDER
    with workspace.locked():
        number = 1
        while (file := folder / f"{unknown.exercise}-{number}.json").exists():
            number += 1
        write_atomically(file, unknown.text.encode())
    return file
