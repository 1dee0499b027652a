"""Where temporary files go: never among the learner's."""

import tempfile
from pathlib import Path

from handrail.workspace.workspace import WorkspaceError


def refuse_temporary_files_in(root: Path) -> None:
    """Refuse a run whose copies would be made in the workspace, and be seen as saves.

    Where no folder for them can be written, Python takes the current one.

    Raises:
        WorkspaceError: They would.
        OSError: There is no folder for them at all.
    """
    place = Path(tempfile.gettempdir()).resolve()
    if place.is_relative_to(root.resolve()):
        raise WorkspaceError(
            f"Nothing was run: its temporary files would go to {place}, among yours. "
            "Let /tmp be written to, or name another folder in the variable TMPDIR."
        )
