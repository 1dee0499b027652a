"""What a run keeps: the next one looks at what has changed, and at nothing else."""

from pathlib import Path

import pytest
from checking import write_files

from handrail.check import pool, seen
from handrail.check.check import Report, check
from handrail.check.settings import Settings

FILES = {"a.py": 'app.secret_key = "x"\n', "b.py": "app.debug = True\n", "c.py": "x\n"}


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were looked at."""
    paths: list[str] = []
    look = seen.look

    def noting(path: str, *rest: object) -> object:
        paths.append(path)
        return look(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pool, "look", noting)
    return paths


def run(root: Path) -> Report:
    return check(root, Settings(), lambda *_: None)


def test_only_what_has_changed_is_looked_at(tmp_path: Path, looked: list[str]) -> None:
    write_files(tmp_path, FILES)
    first = run(tmp_path)
    assert sorted(looked) == ["a.py", "b.py", "c.py"]
    looked.clear()
    assert run(tmp_path) == first
    assert looked == []
    write_files(tmp_path, {"b.py": "app.debug = False\n"})
    assert len(run(tmp_path).findings) < len(first.findings)
    assert looked == ["b.py"]


def test_what_is_broken_is_made_anew(
    tmp_path: Path, looked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "cache"))
    write_files(tmp_path / "shop", FILES)
    first = run(tmp_path / "shop")
    (file,) = (tmp_path / "cache/handrail/check").iterdir()
    file.write_bytes(b"nonsense")
    assert run(tmp_path / "shop") == first
    assert len(looked) == 2 * len(FILES)


def test_many_files_are_spread_over_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "FEW", 1)
    write_files(tmp_path, FILES)
    told: list[tuple[int, int]] = []
    report = check(tmp_path, Settings(), lambda *at: told.append(at), keeps=False)
    assert (told[0], told[-1]) == ((0, 3), (3, 3))
    monkeypatch.undo()
    assert check(tmp_path, Settings(), lambda *_: None, keeps=False) == report
