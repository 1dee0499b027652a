"""What is said where an application could not be made, or not be asked to the end."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from handrail.check.application.process import Heard
from handrail.check.application.target import Target
from handrail.check.unreadable import not_asked, not_made
from handrail.created.application import Application
from handrail.guardrails.finding import Finding
from handrail.runner.text import cut
from handrail.source.place import Place

SECRET = 8  # characters from which on a value may be one
LONGEST = 400  # characters of an error
NEEDS = (
    "Name what it needs under environment in [tool.handrail], or what it is called "
    "with: --app \"app:create_app('production')\"."
)
PACKAGES = "Install what it needs, or name the Python that has it with --python."
HOLDS = "Let it make the application and return it; what runs on belongs to a server."
IMPORTS = {"ImportError", "ModuleNotFoundError"}
ENDS = {
    "flood": "It printed without end.",
    "garbled": "What its process said cannot be understood.",
}


class CouldNotAsk(Exception):  # noqa: N818 (what happened, as in the other rooms)
    """No application could be asked; the message says why, and what to do."""


def is_made(heard: Heard) -> bool:
    """Tell whether there was an application."""
    return "made" in heard.parts


def refuse_if_deaf(heard: Heard, target: Target) -> None:
    """Refuse where a Python cannot run what asks.

    Raises:
        CouldNotAsk: It said nothing.
    """
    if "held" not in heard.parts and heard.end != "late":
        last = heard.printed.strip().rpartition("\n")[2] or heard.end
        raise CouldNotAsk(
            f"{target.python} cannot ask an application: {last}. It has to be Python "
            "3.9 or later. Name another one with --python."
        )


def no_answer(
    heard: Heard, target: Target, seconds: float, environ: Mapping[str, str]
) -> Finding:
    """Return the finding that an application could not be made, with the reason."""
    name = f"{target.module}:{target.name}".rstrip(":")
    failed = heard.parts.get("failed")
    if isinstance(failed, dict) and heard.end == "done":
        path, line = str(failed.get("path", "")), failed.get("line")
        place = Place(path or target.file, line if isinstance(line, int) else 0)
        remedy = PACKAGES if failed.get("kind") in IMPORTS else NEEDS
        said = without_secrets(reason(failed), environ)
        return not_made(place, name, said, remedy)
    said = ENDS.get(heard.end) or f"It ended its process: {heard.end}."
    if heard.end == "late":
        said = f"It takes more than {seconds:g} seconds."
    return not_made(Place(target.file), name, said, HOLDS)


def reason(failed: Mapping[str, Any]) -> str:
    """Say what was raised, in a sentence."""
    kind, text = str(failed.get("kind")), " ".join(str(failed.get("text")).split())
    if kind == "NotMade":
        return text
    if kind == "SystemExit":
        return f"It ends the program: sys.exit({text})."
    return f"{kind}: {cut(text, LONGEST)}".rstrip(". :") + "."


def without_secrets(text: str, environ: Mapping[str, str]) -> str:
    """Return a text without the values that stand for secrets."""
    for value in environ.values():
        if len(value) >= SECRET and re.fullmatch(r"[\w-]{40,}", value):
            text = text.replace(value, "…")
    return text


def not_all(
    heard: Heard, made: Application, seconds: float, environ: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield that an application was not asked to the end, with the reason."""
    said = ""
    failed = heard.parts.get("failed")
    if heard.end == "late":
        said = f"It was stopped after {seconds:g} seconds, at {heard.doing}."
    elif heard.end != "done":
        end = ENDS.get(heard.end) or f"It ended its process: {heard.end}."
        said = f"{end} That was at {heard.doing}."
    elif isinstance(failed, dict):
        said = without_secrets(reason(failed), environ)
    elif made.left:
        said = f"For {made.left} requests there was no time left."
    if said:
        yield not_asked(made.about("not asked"), made.made.call, said)


def notes_of(heard: Heard, made: Application) -> Iterator[str]:
    """Yield what is to be known of how an application was asked."""
    yield f"{made.made.call} was made as for production, and asked."
    held = heard.parts.get("held")
    if isinstance(held, dict) and not (held.get("kernel") and held.get("network")):
        yield in_what_it_was_held(held)


def in_what_it_was_held(held: Mapping[str, Any]) -> str:
    """Say what held an application in where the system cannot do all of it."""
    if held.get("kernel"):
        return "Here it has a network: C code may send UDP packets."
    if held.get("network"):
        return "This kernel has no Landlock: C code may write where you may."
    return (
        "This system has neither Landlock nor namespaces: Python code was held in, and "
        "C code was not."
    )
