"""What is still to be sent: a file in the workspace, so that nothing is lost."""

import errno
import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handrail.workspace.files import write_atomically
from handrail.workspace.lock import locked

MOST = 200  # reports; the oldest go
AT_ONCE = 50
Report = dict[str, Any]


@dataclass(frozen=True)
class Waiting:
    """What a queue holds.

    Attributes:
        next: The number of the next report.
        wants_help: Whether help was asked for last, and not taken back.
    """

    next: int = 1
    wants_help: bool = False
    reports: tuple[Report, ...] = ()


@dataclass(frozen=True)
class Queue:
    """The reports of one workspace that are not sent yet, oldest first."""

    file: Path
    now: Callable[[], float] = time.time

    def waiting(self) -> Waiting:
        """Return what it holds; what cannot be understood is nothing."""
        try:
            data = json.loads(self.file.read_bytes())
            return Waiting(
                int(data["next"]), bool(data["wants_help"]), tuple(data["reports"])
            )
        except FileNotFoundError:
            return Waiting()
        except (OSError, ValueError, LookupError, TypeError):
            # Numbers have to grow: the clock is beyond any that was given before.
            return Waiting(next=int(self.now()))

    def add(self, report: Mapping[str, Any]) -> None:
        """Add a report.

        Raises:
            OSError: It could not be written.
        """
        with self.locked():
            held = self.waiting()
            new = {**report, "number": held.next, "at": self.now()}
            wants_help = bool(report.get("help", held.wants_help))
            self.write(Waiting(held.next + 1, wants_help, (*held.reports, new)[-MOST:]))

    def next_batch(self) -> list[Report]:
        """Return the oldest reports, as a board takes them."""
        return [self.as_sent(r) for r in self.waiting().reports[:AT_ONCE]]

    def as_sent(self, report: Report) -> Report:
        """Return a report with its age in place of its time: clocks differ."""
        kept = {name: value for name, value in report.items() if name != "at"}
        return {**kept, "age": max(0, int(self.now() - report["at"]))}

    def sent(self, number: int) -> None:
        """Forget the reports up to a number.

        Raises:
            OSError: It could not be written.
        """
        with self.locked():
            held = self.waiting()
            left = tuple(r for r in held.reports if r["number"] > number)
            self.write(Waiting(held.next, held.wants_help, left))

    def note_help(self, wants_help: bool) -> None:
        """Take over whether help is asked for, as the board has it.

        Raises:
            OSError: It could not be written.
        """
        with self.locked():
            held = self.waiting()
            if not held.reports and held.wants_help != wants_help:
                self.write(Waiting(held.next, wants_help, ()))

    def locked(self) -> Any:
        """Hold off other programs that would change it."""
        return locked(self.file.with_name(f"{self.file.name}.lock"))

    def write(self, held: Waiting) -> None:
        """Write it, whole or not at all.

        Raises:
            OSError: It could not be written. Where the workspace was removed, it is
                not made to come to life again.
        """
        if not self.file.parent.is_dir():
            folder = str(self.file.parent)
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), folder)
        content = {
            "next": held.next,
            "wants_help": held.wants_help,
            "reports": held.reports,
        }
        write_atomically(self.file, json.dumps(content).encode())
