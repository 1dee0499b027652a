"""Which mistakes of the course show a rule: data, made by running the check on them."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def all_shown() -> dict[str, tuple[str, ...]]:
    """Return the mistakes by the ids of the rules, as `exercise/mistake`."""
    text = files("handrail.guardrails").joinpath("mistakes.toml").read_text("utf-8")
    return {id_: tuple(names) for id_, names in tomllib.loads(text).items()}


def mistakes_of(id_: str) -> tuple[str, ...]:
    """Return the mistakes that a rule finds; none where no mistake breaks it."""
    return all_shown().get(id_, ())
