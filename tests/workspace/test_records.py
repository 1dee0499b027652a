import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from handrail.workspace import records
from handrail.workspace.files import write_tree
from handrail.workspace.records import BrokenRecordError, Record, changed, digests

RECORD = Record(
    datetime(2026, 1, 2, 3, 4, 5, 6, UTC),
    "why",
    {"a ♥": "1"},
    {"b": "2"},
    ("c/",),
    {"a ♥": 0o640},
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    records.write(tmp_path, RECORD)

    assert records.read(tmp_path) == RECORD


def test_one_without_modes_is_read(tmp_path: Path) -> None:
    records.write(tmp_path, RECORD)
    file = tmp_path / records.FILE
    older = json.loads(file.read_bytes())
    del older["modes"]
    file.write_text(json.dumps(older), "utf-8")

    assert records.read(tmp_path) == replace(RECORD, modes={})


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"when": 1}', "\xff", "[" * 100_000, None]
)
def test_another_file_is_broken(tmp_path: Path, text: str | None) -> None:
    if text is not None:
        (tmp_path / records.FILE).write_text(text, "latin-1")

    with pytest.raises(BrokenRecordError):
        records.read(tmp_path)


def test_what_changed_since_is_named(tmp_path: Path) -> None:
    files = {"a": b"1", "b/c": b"2", "d": b"3"}
    write_tree(tmp_path, files)
    held = digests(files)
    assert changed(held, tmp_path) == ()

    write_tree(tmp_path, {"b/c": b"other", "e": b"more"})
    (tmp_path / "d").unlink()
    assert changed(held, tmp_path) == ("b/c", "d")
    assert changed(held, tmp_path / "nowhere") == ("a", "b/c", "d")
