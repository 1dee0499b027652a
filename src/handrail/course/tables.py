"""Reads the chapters' tables, and checks them once as long as they do not change."""

import contextlib
import json
import os
from collections.abc import Callable
from importlib import import_module
from importlib.util import source_hash
from pathlib import Path
from typing import cast

import handrail
from handrail.course.cache import cache_folder
from handrail.course.model import CourseError, Table

SCHEMA = "handrail.course.schema"
CheckTable = Callable[[Path, bytes], Table]


def read_tables(
    files: list[Path], *, is_kept: bool = False, schema: str = SCHEMA
) -> list[Table]:
    """Return the checked content of every `chapter.toml`, or of files of another form.

    Args:
        is_kept: Whether the answer is kept in the user's cache, for the next time.
        schema: The module whose `check_table` knows their form.

    Raises:
        CourseError: A file cannot be read, is not TOML, or breaks the schema.
    """
    contents = [read(file) for file in files]
    key = source_hash(b"\0".join([read(file_of(schema)), *contents])).hex()
    kept = kept_for(files[0]) if is_kept else None
    tables = recall(kept, key) if kept else None
    if tables is None:
        check_table = cast("CheckTable", import_module(schema).check_table)  # slow
        tables = [check_table(*pair) for pair in zip(files, contents, strict=True)]
        if kept:
            keep(kept, key, tables)
    return tables


def file_of(module: str) -> Path:
    """Return the file of one of the program's modules, which is not imported."""
    _, *names = module.split(".")
    return Path(handrail.__file__).parent.joinpath(*names).with_suffix(".py")


def read(file: Path) -> bytes:
    """Return the content of a file of the course."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise CourseError(f"{file}: cannot be read ({error.strerror}).") from error


def recall(kept: Path, key: str) -> list[Table] | None:
    """Return the tables that were kept under a key, or None if others were, or none."""
    try:
        entry = json.loads(kept.read_bytes())
        found: list[Table] | None = entry["tables"] if entry["key"] == key else None
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return found


def kept_for(file: Path) -> Path | None:
    """Return the file in the cache for a course, by one of its files."""
    folder = cache_folder()
    return folder and folder / f"{source_hash(os.fsencode(file)).hex()}.json"


def keep(kept: Path, key: str, tables: list[Table]) -> None:
    """Keep tables for the next time; where that fails they are checked again."""
    beside = kept.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError):
        beside.write_text(json.dumps({"key": key, "tables": tables}), encoding="utf-8")
        beside.replace(kept)
