import zipfile
from pathlib import Path

import pytest

from handrail.grade import opening
from handrail.grade.opening import files_of
from handrail.grade.submission import Submission, SubmissionError


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with a package and a note on how far its learner is."""
    folder = tmp_path / "ann"
    for path in ("app/__init__.py", ".handrail/progress.json", ".venv/lib.py"):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(path, "utf-8")
    return folder


def zipped(tmp_path: Path, **files: str) -> Submission:
    place = tmp_path / "bob.zip"
    with zipfile.ZipFile(place, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return Submission("bob", place)


def test_the_learners_files_and_the_progress_are_read(workspace: Path) -> None:
    found = files_of(Submission("ann", workspace))

    assert found.keys() == {"app/__init__.py", ".handrail/progress.json"}


def test_a_link_that_leads_out_is_left_out(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.py").write_text("SECRET = 1", "utf-8")
    (workspace / "app/secret.py").symlink_to(tmp_path / "secret.py")
    (workspace / "app/again.py").symlink_to(workspace / "app/__init__.py")
    found = files_of(Submission("ann", workspace))

    assert "app/secret.py" not in found
    assert found["app/again.py"] == b"app/__init__.py"


def test_a_zip_file_is_opened_like_a_folder(tmp_path: Path) -> None:
    bob = zipped(tmp_path, **{"my-app/app/till.py": "1", "my-app/.handrail/x": ""})

    assert files_of(bob) == {"app/till.py": b"1"}


@pytest.mark.parametrize("name", ["../out.py", "/out.py", "app/../../out.py"])
def test_a_name_that_leads_out_is_refused(tmp_path: Path, name: str) -> None:
    bob = zipped(tmp_path, **{"app/till.py": "1", name: "2"})

    with pytest.raises(SubmissionError, match="leads out of it"):
        files_of(bob)
    assert not (tmp_path / "out.py").exists()


def test_a_zip_file_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "MOST_BYTES", 1000)
    bob = zipped(tmp_path, **{"app/till.py": "1" * 1001})

    with pytest.raises(SubmissionError, match=r"It has 1 files of 0 MB together\."):
        files_of(bob)


def test_a_damaged_zip_file_is_refused(tmp_path: Path) -> None:
    bob = zipped(tmp_path, **{"app/till.py": "price = 250"})
    whole = bob.place.read_bytes()
    bob.place.write_bytes(whole.replace(b"price = 250", b"price = 999"))

    with pytest.raises(SubmissionError, match="It cannot be unpacked"):
        files_of(bob)
