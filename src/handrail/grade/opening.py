"""Opens what was handed in: a copy of its files, in which nothing leads out."""

import shutil
import stat
import tempfile
import zipfile
from contextlib import suppress
from pathlib import Path, PurePosixPath

from handrail.grade.submission import Submission, SubmissionError, application_in
from handrail.path import STATE
from handrail.tree import read_file, walk
from handrail.workspace import progress
from handrail.workspace.files import LARGEST

MOST_ENTRIES = 5000  # in a zip file; a workspace has about 250
MOST_BYTES = 100 * 1024**2  # unpacked
Files = dict[str, bytes]


def files_of(submission: Submission) -> Files:
    """Return the files of an application that was handed in, and its progress.

    What leads out of the folder, what cannot be read and what is too large for a source
    are left out.

    Raises:
        SubmissionError: There is no application in it, or it cannot be unpacked.
        OSError: It cannot be read.
    """
    if not submission.is_zip:
        return files_in(application_in(submission.place))
    with tempfile.TemporaryDirectory(prefix="handrail-") as name:
        unpack(submission.place, Path(name))
        return files_in(application_in(Path(name)))


def files_in(root: Path) -> Files:
    """Return the files of a workspace by their paths."""
    real, found = root.resolve(), {}
    for path, status in walk(root):
        if is_source(status.st_mode, status.st_size) and leads_inside(real, path):
            with suppress(OSError):
                found[path] = read_file(root, path)
    noted = real / STATE / progress.NAME
    if noted.is_file() and not noted.is_symlink() and noted.stat().st_size <= LARGEST:
        found[f"{STATE}/{progress.NAME}"] = noted.read_bytes()
    return found


def is_source(mode: int, size: int) -> bool:
    """Tell whether a file can be one that a learner wrote."""
    return stat.S_ISREG(mode) and size <= LARGEST


def leads_inside(root: Path, path: str) -> bool:
    """Tell whether a path ends inside of a folder, whatever links are in it."""
    return (root / path).resolve().is_relative_to(root)


def unpack(file: Path, folder: Path) -> None:
    """Unpack a zip file, up to a limit.

    Raises:
        SubmissionError: It is damaged, too large, or a name in it leads out of it.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            entries = [e for e in archive.infolist() if not e.is_dir()]
            refuse_excess(entries)
            for entry in entries:
                unpack_entry(archive, entry, folder)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise SubmissionError(f"It cannot be unpacked: {error}") from error


def refuse_excess(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive that would take too much room.

    Raises:
        SubmissionError: It would.
    """
    size = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or size > MOST_BYTES:
        raise SubmissionError(
            f"It has {len(entries):,} files of {size // 1024**2:,} MB together. "
            f"At most {MOST_ENTRIES:,} of {MOST_BYTES // 1024**2} MB are unpacked."
        )


def unpack_entry(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path
) -> None:
    """Unpack a file of an archive; a link becomes a file that holds its goal.

    Raises:
        SubmissionError: Its name leads out of the folder.
    """
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in entry.filename:
        raise SubmissionError(f"A name in it leads out of it: {entry.filename!r}.")
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(entry) as source, target.open("wb") as copy:
        shutil.copyfileobj(source, copy)
