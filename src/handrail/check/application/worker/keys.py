"""The keys that an application signs with: how long, and whether anybody knows them.

No key leaves this process: where it is written down is told, and a digest with a salt.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

from flask import Flask

from handrail.check.application.worker.places import Places

COMMON = frozenset(
    {
        "changeme",
        "change-me",
        "change me",
        "default",
        "dev",
        "development",
        "key",
        "my_secret_key",
        "mysecretkey",
        "password",
        "secret",
        "secret-key",
        "secret_key",
        "secretkey",
        "super-secret",
        "supersecret",
        "test",
        "you-will-never-guess",
    }
)
FILES = (".cfg", ".conf", ".env", ".ini", ".json", ".py", ".toml", ".yaml", ".yml")
SOURCES = (".py", ".pyc")
LEAST_KEPT = 16  # bytes; what is shorter stands in files by chance
LARGEST = 2**20  # bytes; what is larger was written by no person


def keys_of(app: Flask, places: Places, salt: str) -> list[dict[str, Any]]:
    """Return what is to be known of the keys that are in use."""
    names = ["SECRET_KEY"]
    if "flask-jwt-extended" in app.extensions:
        names.append("JWT_SECRET_KEY")
    return [key_of(name, app.config.get(name), places, salt) for name in names]


def key_of(name: str, value: Any, places: Places, salt: str) -> dict[str, Any]:
    """Return what is to be known of a key."""
    raw = value if isinstance(value, bytes) else str(value or "").encode()
    text = raw.decode("utf-8", "replace")
    is_given = bool(raw) and text in os.environ.values()
    path, line = written_at(text, places) if raw and not is_given else ("", 0)
    return {
        "name": name,
        "size": len(raw),
        "is_given": is_given,
        "is_common": text.lower() in COMMON,
        "is_kept": bool(path) or (not is_given and is_kept(raw, Path(places.root))),
        "digest": hashlib.sha256(salt.encode() + raw).hexdigest() if raw else "",
        "path": path,
        "line": line,
    }


def is_kept(raw: bytes, root: Path) -> bool:
    """Tell whether the application keeps a key in a file, for all its processes."""
    if len(raw) < LEAST_KEPT:
        return False
    files = (f for f in root.rglob("*") if f.is_file() and f.suffix not in SOURCES)
    return any(f.stat().st_size <= LARGEST and raw in f.read_bytes() for f in files)


def written_at(value: str, places: Places) -> tuple[str, int]:
    """Return the file and line where a key is written down, best one about keys."""
    quoted = (f"'{value}'", f'"{value}"', f"={value}\n")
    best = "", 0
    for file in sorted(Path(places.root).rglob("*")):
        if not file.name.endswith(FILES) or file.stat().st_size > LARGEST:
            continue
        lines = file.read_text("utf-8", "replace").splitlines(keepends=True)
        for number, line in enumerate(lines, 1):
            if any(form in line for form in quoted):
                here = file.relative_to(places.root).as_posix(), number
                if "KEY" in line.upper() or "SECRET" in line.upper():
                    return here
                best = best if best[0] else here
    return best
