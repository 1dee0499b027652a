"""The process in which an application is made and asked; it speaks in JSON lines.

It reads its orders, and writes what it does and finds, a line each: a part that is
missing is one that it did not come to.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from handrail.check.application.worker.bounds import hold_in
from handrail.check.application.worker.places import Places

LONGEST_SLEEP = 0.02  # seconds
SHARE = 0.7  # of the time is for asking; the rest is for what comes after
_exit = os._exit


def main(own_network: str) -> NoReturn:
    """Do what is ordered, and end.

    Args:
        own_network: What the system called the network before this process left it.
    """
    orders, answers = take_streams()
    order = json.loads(orders.readline())

    def say(part: str, value: Any) -> None:
        answers.write(json.dumps({"part": part, "value": value}).encode() + b"\n")
        answers.flush()

    enter(Path(order["root"]))
    held = {"kernel": hold_in(Path(order["scratch"])), "network": False}
    held["network"] = network() != own_network
    say("held", held)
    try:
        work(order, say)
    except BaseException as error:  # noqa: BLE001 (sys.exit too)
        say("failed", failure(error, order["root"]))
    say("done", True)
    sys.stdout.flush()
    _exit(0)


def take_streams() -> tuple[Any, Any]:
    """Keep standard input and output for this program; return them."""
    orders, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return open(orders, "rb"), open(answers, "wb")  # noqa: PTH123


def enter(root: Path) -> None:
    """Go to the application's folder, and let its modules be imported from there."""
    os.chdir(root)
    places = [root, root / "src"]
    if (root / "__init__.py").exists():
        places.append(root.parent)
    sys.path[:0] = [str(place) for place in places if place.is_dir()]
    sys.argv[:] = ["flask"]
    sys.dont_write_bytecode = True


def network() -> str:
    """Return what the system calls the network of this process."""
    try:
        return os.readlink("/proc/self/ns/net")  # noqa: PTH115
    except OSError:
        return ""


def work(order: dict[str, Any], say: Callable[[str, Any], None]) -> None:
    """Make the application, and ask it."""
    began = time.monotonic()
    # These need Flask, which the application's Python may not have.
    asking, database, making = (
        import_module(f"{__package__}.{name}")
        for name in ("asking", "database", "making")
    )
    where, store = Places(order["root"]), database.Database()
    if order["has_database"]:
        store.stand_in()
    hurry()
    say("making", True)
    made = making.make(order["module"], order["name"], order["arguments"])
    asking.ask_for_keys(made, where, order["salt"], say)
    if order["is_whole"]:
        until = began + SHARE * order["seconds"]
        asking.Asking(made, where, store, until, say).ask(order["api_prefix"])


def hurry() -> None:
    """Let nobody sleep for long: clients of services that are not there try again."""
    sleep: Any = time.sleep
    time.sleep = lambda seconds: sleep(min(seconds, LONGEST_SLEEP))  # type: ignore[type-var]


def failure(error: BaseException, root: str) -> dict[str, Any]:
    """Return what stopped the work: a sentence, and where in the application."""
    path, line = Places(root).innermost(error.__traceback__)
    text = str(error).strip()
    return {
        "kind": type(error).__name__,
        "missing": getattr(error, "name", None) or "",
        "text": text[:2000],
        "path": path,
        "line": line,
    }
