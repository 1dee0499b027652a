"""The engine of the created application: one copy, two processes, all facts at once."""

import secrets
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from handrail.check.application.environment import (
    added,
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
from handrail.check.application.inquiry import Inquiry
from handrail.check.application.laid_out import pack_worker
from handrail.check.application.process import Heard
from handrail.check.application.sources import sources
from handrail.check.application.target import Target
from handrail.check.settings import Settings
from handrail.created.application import Application, application
from handrail.created.reading import Unheard
from handrail.guardrails.finding import Finding

TRIES = 3
BOTH = 2  # processes: as in production, and where nothing is set
Tell = Callable[[int, int], object]


@dataclass(frozen=True)
class Examined:
    """What came of asking.

    Attributes:
        application: What it answered; None where it could not be made.
        findings: That it could not be made, and why.
        notes: What else there is to know, a sentence each.
    """

    application: Application | None
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


def examine_application(
    root: Path, target: Target, settings: Settings, tell: Tell
) -> Examined:
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


def answers(inquiry: Inquiry, names: set[str], tell: Tell) -> Examined:
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
                return Examined(None, (found,))
            tell(1, BOTH)
            without = bare.result().parts
        finally:
            inquiry.is_cancelled.set()
    exempt = settings.exempt
    try:
        made = application(heard.parts, without, settings.house, exempt)
    except (Unheard, KeyError, TypeError, ValueError):
        return Examined(None, (no_answer(Heard(end="garbled"), inquiry.target, 0, {}),))
    missing = not_all(heard, made, settings.seconds, environ)
    return Examined(made, tuple(missing), tuple(notes_of(heard, made)))


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
