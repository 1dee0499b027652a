"""Made-up settings of an environment: as production has them, or none at all."""

import os
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping

READS = re.compile(
    r"(?:environ(?:\.get|\.setdefault)?|getenv|\benv(?:\.\w+)?|\bconfig)"
    r"\s*[\[(]\s*[\"']([A-Z][A-Z0-9_]+)[\"']"
)
EXAMPLE = re.compile(r"^\s*(?:export\s+)?([A-Z][A-Z0-9_]+)=", re.MULTILINE)
IN_WORDS = re.compile(r"\b[A-Z][A-Z0-9_]{2,}\b")
KEPT = (
    "LANG",
    "LD_LIBRARY_PATH",
    "PATH",
    "SYSTEMROOT",
    "TZ",
    "WINDIR",
)
FORBIDDEN = re.compile(r"(PYTHON|LD_|DYLD_|HANDRAIL)\w*|PATH|HOME|TMPDIR|PWD|USER|LANG")
SELECTS = re.compile(r"((\w+_)?(ENV|ENVIRONMENT|CONFIG|CONFIG_NAME|MODE|STAGE))")
OFF = re.compile(
    r"\w*(DEBUG|TESTING|TEST_|_TEST|SERVER_NAME|TIMEOUT|COUNT|SIZE|LIMIT|WORKERS|HOPS"
    r"|DAYS|HOURS|MINUTES|SECONDS|LEVEL|ENABLE|DISABLE|PREFIX|CONCURRENCY|FLASK_APP)\w*"
)
# The first that fits tells the value. A secret is made up for each check.
VALUES = (
    (r"\w*(DATABASE|SQLALCHEMY|DB|POSTGRES\w*)_(URL|URI|DSN)", "sqlite://"),
    (r"DATABASE|\w*SQLITE\w*", "sqlite://"),
    (r"RATELIMIT_STORAGE_UR[IL]", "memory://"),
    (
        r"\w*(REDIS|CELERY|BROKER|CACHE|QUEUE|RESULT_BACKEND)\w*",
        "redis://localhost:1/0",
    ),
    (r"\w*(CORS|ORIGIN)\w*", "https://app.example"),
    (r"\w*HOSTS", "app.example"),
    (r"\w*(SENDER|EMAIL|MAIL_FROM|ADMINS?|_FROM)", "team@app.example"),
    (r"\w*(PUBLIC_KEY|KEY_ID)\w*", "made-up"),
    (r"\w*(SECRET|PASSWORD|PASSWD|TOKEN|SALT|KEY)\w*", None),
    (r"\w*PORT", "1"),
    (r"\w*SEARCH\w*_(URL|URI)", "https://app.example:9200"),
    (r"\w*(URL|URI|ENDPOINT|ISSUER)", "https://app.example"),
    (r"\w*(SERVER|HOST|DOMAIN)\w*", "app.example"),
)
ALWAYS = ("SECRET_KEY", "JWT_SECRET_KEY", "DATABASE_URL", "SQLALCHEMY_DATABASE_URI")
SELECTORS = ("APP_ENV", "FLASK_ENV", "FLASK_CONFIG")


def names_in(texts: Iterable[str], examples: Iterable[str]) -> set[str]:
    """Return the variables that an application reads.

    Args:
        texts: Its source.
        examples: Files that show what an environment may hold.
    """
    found = {name for text in texts for name in READS.findall(text)}
    found |= {name for text in examples for name in EXAMPLE.findall(text)}
    return {name for name in found if not FORBIDDEN.fullmatch(name)}


def production(names: Iterable[str], given: Mapping[str, str]) -> dict[str, str]:
    """Return the variables of a server: made-up values for what the names tell.

    Args:
        given: Values that the project's own settings name; they win.
    """
    wanted = sorted({*ALWAYS, *names})
    made = {name: value for name in wanted for value in values_for(name)}
    return {**selectors(names), **made, **given}


def values_for(name: str) -> Iterator[str]:
    """Yield a value for a variable; none where its name does not tell one."""
    if SELECTS.fullmatch(name) or OFF.fullmatch(name):
        return
    for pattern, value in VALUES:
        if re.fullmatch(pattern, name):
            yield secrets.token_urlsafe(48) if value is None else value
            return


def selectors(names: Iterable[str]) -> dict[str, str]:
    """Return the variables that choose the settings of production, and no others."""
    chosen = {name for name in names if SELECTS.fullmatch(name)}
    return dict.fromkeys(sorted({*SELECTORS, *chosen}), "production")


def added(environ: Mapping[str, str], said: str) -> dict[str, str]:
    """Return an environment with the variables that an error asks for in its words."""
    missing = {word for word in IN_WORDS.findall(said) if word not in environ}
    found = {name: next(values_for(name), "made-up") for name in sorted(missing)}
    return {k: v for k, v in found.items() if not FORBIDDEN.fullmatch(k)}


def around(variables: Mapping[str, str]) -> dict[str, str]:
    """Return what any program needs of this machine's environment."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {**kept, "PYTHONUTF8": "1", **variables}
