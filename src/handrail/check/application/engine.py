"""The engine of the created application: one copy, two processes, all facts at once."""

import secrets
import tempfile
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from handrail.check.application.environment import (
    added,
    around,
    names_in,
    production,
    selectors,
)
from handrail.check.application.failures import (
    is_made,
    no_answer,
    not_all,
    notes_of,
    refuse_if_deaf,
)
from handrail.check.application.laid_out import copy_application, pack_worker
from handrail.check.application.process import Heard, run
from handrail.check.application.target import Target
from handrail.check.settings import Settings
from handrail.created.answers import Unheard
from handrail.created.application import Application, application
from handrail.guardrails.finding import Finding
from handrail.source.kinds import Kind, kind_of
from handrail.tree import read_file, walk

TRIES = 3
BOTH = 2  # processes: as in production, and where nothing is set
EXAMPLES = (".env.example", ".env.sample", ".env.template", ".env.dist", "env.example")
LARGEST = 2**20  # bytes of a file that is searched for names
Tell = Callable[[int, int], object]


@dataclass(frozen=True)
class Asked:
    """What came of asking.

    Attributes:
        application: What it answered; None where it could not be made.
        findings: That it could not be made, and why.
        notes: What else there is to know, a sentence each.
    """

    application: Application | None
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


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


def examine_application(
    root: Path, target: Target, settings: Settings, tell: Tell
) -> Asked:
    """Make an application as for production, and ask it all that rules judge.

    Args:
        tell: Hears how many processes have ended, and how many there are.

    Raises:
        CouldNotAsk: Its Python cannot run what asks.
        OSError: There is no room for a copy.
    """
    texts, examples = sources(root)
    names = names_in(texts, examples)
    with tempfile.TemporaryDirectory(
        prefix="handrail-", ignore_cleanup_errors=True
    ) as folder:
        scratch = Path(folder).resolve()
        archive = scratch / "worker.zip"
        pack_worker(archive)
        inquiry = Inquiry(
            root,
            target,
            settings,
            scratch,
            archive,
            secrets.token_hex(),
            any("sqlalchemy" in text.lower() for text in texts),
            threading.Event(),
        )
        return answers(inquiry, names, tell)


def answers(inquiry: Inquiry, names: set[str], tell: Tell) -> Asked:
    """Ask as in production, and beside that where nothing is set."""
    settings, chosen = inquiry.settings, selectors(names)
    tell(0, BOTH)
    with ThreadPoolExecutor(1) as pool:
        bare = pool.submit(inquiry.ask, "bare", chosen, is_whole=False)
        try:
            environ = production(names, settings.environment)
            heard, environ = until_made(inquiry, environ)
            refuse_if_deaf(heard, inquiry.target)
            if not is_made(heard):
                found = no_answer(heard, inquiry.target, settings.seconds, environ)
                return Asked(None, (found,))
            tell(1, BOTH)
            without = bare.result().parts
        finally:
            inquiry.is_cancelled.set()
    exempt = settings.exempt
    try:
        made = application(heard.parts, without, settings.house, exempt)
    except (Unheard, KeyError, TypeError, ValueError):
        return Asked(None, (no_answer(Heard(end="garbled"), inquiry.target, 0, {}),))
    missing = not_all(heard, made, settings.seconds, environ)
    return Asked(made, tuple(missing), tuple(notes_of(heard, made)))


def until_made(
    inquiry: Inquiry, environ: dict[str, str]
) -> tuple[Heard, dict[str, str]]:
    """Ask, with what an error of the application says is missing, a few times.

    Returns:
        The last answers, and the variables that they were given with.
    """
    for number in range(TRIES):
        heard = inquiry.ask(f"production-{number}", environ, is_whole=True)
        said = failure_of(heard)
        more = added(environ, said) if said else {}
        if is_made(heard) or heard.end != "done" or not more:
            return heard, environ
        environ = {**environ, **more}
    return heard, environ


def failure_of(heard: Heard) -> str:
    """Return the words of an error of the application."""
    failed = heard.parts.get("failed")
    return str(failed.get("text", "")) if isinstance(failed, dict) else ""


def sources(root: Path) -> tuple[list[str], list[str]]:
    """Return the source of an application, and its examples of settings."""
    texts, examples = [], []
    for path, status in walk(root):
        name = path.rpartition("/")[2]
        if status.st_size > LARGEST:
            continue
        if name in EXAMPLES:
            examples.append(text_of(root, path))
        elif name.endswith(".py") and kind_of(path) is not Kind.TESTS:
            texts.append(text_of(root, path))
    return texts, examples


def text_of(root: Path, path: str) -> str:
    """Return the text of a file; nothing where it cannot be read."""
    try:
        return read_file(root, path).decode("utf-8", "replace")
    except OSError:
        return ""
