"""Answers in JSON. `schemas/answers.json` is their schema, and a promise."""

import dataclasses
import json
import sys
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import click

from handrail import ANSWERS
from handrail.course.model import Exercise
from handrail.workspace.progress import Progress

FLAG = "--json"

F = TypeVar("F", bound=Callable[..., Any])


def json_option(command: F) -> F:
    """Give a command the option `--json`, for editors and scripts."""
    option = click.option(FLAG, "as_json", is_flag=True, help="Answer in JSON.")
    return option(command)


def is_wanted() -> bool:
    """Tell whether the answer is to be JSON, also before the words are understood."""
    return FLAG in sys.argv[1:]


def say_json(answer: str, values: Mapping[str, Any]) -> None:
    """Print an answer.

    Args:
        answer: Its name in the schema.
    """
    whole = {"version": ANSWERS, "answer": answer, **values}
    click.echo(json.dumps(whole, indent=2, default=plain))


def named(exercise: Exercise) -> dict[str, str]:
    """Return the keys that name an exercise: by what stays, and by what is shown."""
    return {"exercise": exercise.slug, "number": exercise.number}


def how_far(progress: Progress) -> dict[str, Any]:
    """Return what an answer holds of a progress."""
    values = dataclasses.asdict(progress)
    del values["asked"]  # the program's own
    return values


def plain(value: Any) -> Any:
    """Turn what JSON does not know into what it knows."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    return str(value)
