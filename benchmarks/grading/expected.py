"""Compares what people got with what they had to get."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.grading.people import DONE, Handed

PASSING = {DONE, "given"}


def differences(report: Path, class_: Iterable[Handed]) -> Iterator[str]:
    """Yield a line for each person who is lost, or got what they had not to get."""
    people = json.loads((report / "results.json").read_text("utf-8"))["people"]
    got = {person["submission"]: person for person in people}
    for handed in class_:
        person = got.pop(handed.name, None)
        if person is None:
            yield f"{handed.name}: lost"
        elif handed.states:
            yield from other_states(handed, person)
        elif odd := unexpected(handed, person):
            yield f"{handed.name}: {odd}"
    yield from (f"{name}: nobody handed that in" for name in got)


def other_states(handed: Handed, person: dict[str, Any]) -> Iterator[str]:
    """Yield the exercises that got another state than they had to get."""
    if person["trouble"]:
        yield f"{handed.name}: {person['trouble']}"
    for line in person["exercises"]:
        due = handed.states.get(line["exercise"], "lost")
        name = f": {line['mistake']}" if line["mistake"] else ""
        if line["state"] + name != due:
            yield (
                f"{handed.name} {line['exercise']}: {line['state']}{name}, not {due}. "
                f"{line['why']}"
            )


def unexpected(handed: Handed, person: dict[str, Any]) -> str:
    """Return what is said of a hostile submission and does not fit; else nothing."""
    lines = [line for line in person["exercises"] if line["state"] != "lost"]
    if any(line["state"] in PASSING for line in lines):
        return "it passes"
    said = [person["trouble"]] if person["trouble"] else [line["why"] for line in lines]
    odd = (s for s in said if not any(words in s for words in handed.words))
    return next(odd, "") if said else "nothing is said"
