"""Puts what people hand in where an instructor finds it, in the ways that they do."""

import io
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

from benchmarks.grading.people import Handed
from handrail.new_folder import lay_out

GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")
HEAVY = 70 * 1024**2  # bytes: more than is copied of any file


def pack(handed: Handed, folder: Path) -> None:
    """Put what a person hands in into a folder of many."""
    place = folder / handed.name
    match handed.way:
        case "zip":
            write_zip(place.with_suffix(".zip"), handed.files)
        case "zip of a folder":
            files = {f"my-app/{path}": c for path, c in handed.files.items()}
            junk = {
                f"__MACOSX/my-app/._{Path(path).name}": b"" for path in handed.files
            }
            write_zip(place.with_suffix(".zip"), {**files, **junk})
        case "folder in a folder":
            lay_out(handed.files, place / "work" / "my-app")
        case "outside":
            write_zip(place.with_suffix(".zip"), {"../up.py": b"", **handed.files})
        case "damaged":
            place.with_suffix(".zip").write_bytes(b"PK\3\4 and no more")
        case "empty":
            place.mkdir()
        case _:
            lay_out(handed.files, place)
    add_to(place, handed.way)


def add_to(place: Path, way: str) -> None:
    """Add what is no part of an application to a folder."""
    if way == "clone":
        for words in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "all")):
            subprocess.run([*GIT, "-C", place, *words], check=True)
    elif way == "links":
        (place / "app" / "again").symlink_to("..")
        (place / "away").symlink_to("/etc")
    elif way == "heavy":
        with (place / "data.db").open("wb") as file:
            file.truncate(HEAVY)


def write_zip(file: Path, files: Mapping[str, bytes]) -> None:
    """Write files to an archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    file.write_bytes(packed.getvalue())
