"""The folder in which a learner's application grows."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from handrail.command import command, quoted
from handrail.course.model import Course
from handrail.path import STATE
from handrail.tree import is_folder
from handrail.workspace import progress as progress_file
from handrail.workspace.files import ANY, read_tree, write_tree
from handrail.workspace.lock import locked
from handrail.workspace.modes import Modes, modes_of
from handrail.workspace.overwrites import obstacle
from handrail.workspace.progress import Progress
from handrail.workspace.snapshots import keep_snapshot, unused
from handrail.workspace.unread import unread

DEFAULT_NAME = "my-app"


class WorkspaceError(Exception):
    """A step on a workspace cannot be done; the message says what to do."""


@dataclass(frozen=True)
class Workspace:
    """A learner's folder. What Handrail keeps for itself is in `.handrail` in it."""

    root: Path

    @property
    def state(self) -> Path:
        """The folder that Handrail keeps for itself."""
        return self.root / STATE

    @property
    def progress_file(self) -> Path:
        """The file that says how far the learner is."""
        return self.state / progress_file.NAME

    @property
    def beginning(self) -> Path:
        """A mark that is there until a new workspace is whole."""
        return self.state / "beginning"

    @property
    def is_unfinished(self) -> bool:
        """Whether the making of it was interrupted."""
        is_bare = self.state.is_dir() and not any(self.state.iterdir())
        return is_bare or self.beginning.exists()

    @property
    def base(self) -> Path:
        """The stage, all done, that the last step gave: what merges start from."""
        return self.state / "base"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold off other programs that would change this workspace.

        Raises:
            WorkspaceError: It is gone.
        """
        with locked(self.state / "lock"):
            self.refuse_if_gone()
            yield

    def refuse_if_gone(self) -> None:
        """Refuse to work where the folder was removed: it would come to life again.

        Raises:
            WorkspaceError: It was.
        """
        if not is_folder(self.state):
            raise WorkspaceError(
                f"{self.root} is gone, or its folder {STATE} is. Put it back, from a "
                f"backup for instance, and go on. Or make a new one: "
                f"`{command(f'start {quoted(str(self.root))}')}`."
            )

    def set_progress_aside(self) -> Path | None:
        """Rename a broken progress file; return its new place, or None without one."""
        file = self.progress_file
        if not os.path.lexists(file):
            return None
        return file.rename(unused(file.with_name(f"{file.name}.broken")))

    def files(self) -> dict[str, bytes]:
        """Return what the learner wrote: path to content."""
        return read_tree(self.root)

    def base_files(self) -> dict[str, bytes]:
        """Return what the last step gave, or nothing in a new workspace."""
        return read_tree(self.base) if self.base.is_dir() else {}

    def write(
        self,
        files: Mapping[str, bytes],
        held: Mapping[str, bytes],
        modes: Modes = ANY,
    ) -> None:
        """Write files of the application, each whole or not at all.

        Args:
            held: What the snapshot holds that was kept before.
            modes: The permission bits that some of them have to have.

        Raises:
            WorkspaceError: A file is there that the snapshot does not hold as it is.
                Nothing was written, unless the file came meanwhile.
            OSError: A file could not be written.
        """
        for path, content in files.items():
            self.refuse_loss(path, content, held)
        for path, content in files.items():
            self.refuse_loss(path, content, held)
            write_tree(self.root, {path: content}, modes)

    def refuse_loss(self, path: str, content: bytes, held: Mapping[str, bytes]) -> None:
        """Refuse to overwrite what a snapshot does not hold.

        Raises:
            WorkspaceError: It does not.
        """
        found = obstacle(self.root, path, content, held)
        if found is not None:
            raise WorkspaceError(found)

    def snapshot(self, files: Mapping[str, bytes], reason: str) -> Path:
        """Keep a copy of what the learner wrote and how far they are.

        Returns:
            The folder of the copy.

        Raises:
            OSError: It could not be written; then no step may follow.
        """
        file = self.progress_file
        return keep_snapshot(
            files,
            self.state,
            reason,
            base=self.base_files(),
            progress=file.read_bytes() if file.is_file() else b"",
            left_out=unread(self.root),
            modes=modes_of(self.root, files),
        )

    def load_progress(self, course: Course) -> Progress:
        """Read how far the learner is.

        Raises:
            BrokenProgressError: The file is missing or cannot be understood.
        """
        return progress_file.load(self.progress_file, course)

    def save_progress(self, progress: Progress) -> None:
        """Write how far the learner is."""
        progress_file.save(self.progress_file, progress)
