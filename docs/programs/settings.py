"""Prints the settings of the application, as it reads them, as tables."""

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from app.config import CONFIGS, ConfigurationError

from handrail.site.markdown import join, table

READ_IN = ("app/config.py", "app/deployment.py", "run.py", "gunicorn.conf.py")
ENTRY = re.compile(r"((?:^#.*\n)+)((?:^\w+=.*\n)+)", re.MULTILINE)
# What the server and the container read; the page says what each is.
SERVER = {
    "BIND_ADDRESS": "The address that the server listens on.",
    "PORT": "The port that it listens on.",
    "WEB_CONCURRENCY": "How many processes serve; it goes by the processors.",
}
# With all of it set, production starts.
FIT = {
    "SECRET_KEY": "k" * 32,
    "JWT_SECRET_KEY": "o" * 32,
    "DATABASE_URL": "postgresql://db.example/shop",
    "PUBLIC_URL": "https://shop.example",
    "REDIS_URL": "redis://redis.example",
    "MAIL_SERVER": "mail.example",
    "MAIL_DEFAULT_SENDER": "shop@shop.example",
}
UNFIT = {
    "SECRET_KEY": "too short",
    "JWT_SECRET_KEY": FIT["SECRET_KEY"],
    "PUBLIC_URL": "http://shop.example",
    "CORS_ORIGINS": "*",
    "PROXY_HOPS": "one",
}
ENVIRONMENTS = ("development", "testing", "production")
# `flask` reads .flaskenv on a developer's machine, and no server does.
DEFAULTS = {
    **CONFIGS["testing"].defaults,
    **CONFIGS["development"].defaults,
    **dict(line.split("=") for line in Path(".flaskenv").read_text("utf-8").split()),
}


def main() -> None:
    """Print all parts."""
    print(
        join(
            "## From environment variables",
            variables(),
            "## What production refuses",
            refusals(),
            "## Fixed for an environment",
            fixed(),
        )
    )


def variables() -> str:
    """Return the table of variables.

    Raises:
        LookupError: The code reads one that nothing explains.
    """
    read, told = dict(found_in_code()), {**explained(), **SERVER}
    if missing := read.keys() - told.keys():
        raise LookupError(f".env.example does not explain {sorted(missing)}.")
    rows = [
        (f"`{name}`", about, *values_of(name, read.get(name)))
        for name, about in told.items()
    ]
    head = ("Variable", "What it is", "Default in development", "In production")
    return table(head, rows)


def found_in_code() -> Iterator[tuple[str, str | None]]:
    """Yield the variables that the code looks up by name, each with its default."""
    for path in READ_IN:
        for node in ast.walk(ast.parse(Path(path).read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="get", value=where),
                    args=[ast.Constant(value=str(name)), *default],
                ) if ast.unparse(where) in {"values", "os.environ"}:
                    yield name, ast.literal_eval(default[0]) if default else None
    for config in CONFIGS.values():
        yield config.database_variable, None


def explained() -> dict[str, str]:
    """Return what .env.example says of each variable."""
    told = {}
    for about, names in ENTRY.findall(Path(".env.example").read_text("utf-8")):
        words = " ".join(line.lstrip("# ") for line in about.splitlines())
        for name in re.findall(r"^\w+", names, re.MULTILINE):
            told[name] = words
    return told


def values_of(name: str, default: str | None) -> tuple[str, str]:
    """Return a variable's value where it is not set: in development, in production."""
    here = DEFAULTS.get(name, default)
    needed = any(name in line for line in problems({**FIT, name: ""}))
    return shown(here), "has to be set" if needed else shown(default)


def refusals() -> str:
    """Return the table of what production says to settings that are not fit."""
    tried = [*dict.fromkeys(FIT).items(), *UNFIT.items()]
    rows = [
        (f"`{name}`", shown(value), "<br>".join(problems({**FIT, name: value or ""})))
        for name, value in tried
    ]
    return table(("Variable", "Set to", "What production says"), rows)


def problems(environ: Mapping[str, str]) -> list[str]:
    """Return why production does not start with these variables."""
    try:
        config = CONFIGS["production"](environ)
        config.check({n: getattr(config, n) for n in dir(config) if n.isupper()})
    except ConfigurationError as error:
        return error.problems
    except ValueError as error:
        return [str(error)]
    return []


def fixed() -> str:
    """Return the table of what no variable changes, for each environment."""
    configs = [CONFIGS[name] for name in ENVIRONMENTS]
    names = sorted({n for config in configs for n in dir(config) if n.isupper()})
    rows = []
    for name in names:
        values = [shown(getattr(config, name, None)) for config in configs]
        if values[1:] == values[:-1]:
            values[1:] = ["the same", "the same"]
        rows.append((f"`{name}`", subject(name), *values))
    return table(("Setting", "Part", *(f"In {n}" for n in ENVIRONMENTS)), rows)


def subject(name: str) -> str:
    """Return what a setting is about, as the module that it stands in says."""
    classes = [c for config in CONFIGS.values() for c in config.__mro__]
    owner = next(c for c in reversed(classes) if name in vars(c))
    line, _, _ = str(sys.modules[owner.__module__].__doc__).partition("\n")
    return line.removeprefix("Settings of ").rstrip(".").partition(":")[0]


def shown(value: Any) -> str:
    """Return a value for a cell."""
    return "" if value in (None, "") else f"`{value}`"


if __name__ == "__main__":
    main()
