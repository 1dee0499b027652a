"""What is asked of one application, in any process."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from handrail.check.application.environment import around
from handrail.check.application.laid_out import copy_application
from handrail.check.application.process import Heard, run
from handrail.check.application.target import Target
from handrail.check.settings import Settings


@dataclass(frozen=True)
class Inquiry:
    """What is asked of one application, in any process.

    Attributes:
        root: Its folder.
        target: Its factory, and its Python.
        settings: Of the project.
        scratch: The folder that copies of it lie in.
        archive: What runs beside it.
        salt: For digests of keys.
        has_database: Whether it names SQLAlchemy.
        is_cancelled: Whether nobody waits for the answers any more.
    """

    root: Path
    target: Target
    settings: Settings
    scratch: Path
    archive: Path
    salt: str
    has_database: bool
    is_cancelled: threading.Event

    def ask(self, name: str, environ: Mapping[str, str], *, is_whole: bool) -> Heard:
        """Make the application in a copy and a process of its own, and ask it.

        Args:
            name: Of the copy's folder.
            environ: Variables that it finds.
            is_whole: Whether it is asked everything, or for its keys alone.

        Raises:
            OSError: There is no room, or the process cannot be started.
        """
        scratch = self.scratch / name
        (scratch / "temporary").mkdir(parents=True)
        copy = scratch / "copy" / (self.root.name or "application")
        copy.parent.mkdir()
        copy_application(self.root, copy)
        order = {
            "root": str(copy),
            "scratch": str(scratch),
            "module": self.target.module,
            "name": self.target.name,
            "arguments": self.target.arguments,
            "salt": self.salt,
            "has_database": self.has_database,
            "is_whole": is_whole,
            "seconds": self.settings.seconds,
            "api_prefix": self.settings.house.api_prefix,
        }
        own = {"TMPDIR": str(scratch / "temporary"), "HOME": str(scratch)}
        variables, stops = around({**environ, **own}), self.is_cancelled.is_set
        return run(self.target.python, self.archive, order, variables, stops)
