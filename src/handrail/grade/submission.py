"""What was handed in: a workspace, a clone or a zip file, and where it is found."""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from handrail.tree import is_apart

APPLICATION = "app"  # the package that every workspace has
DEEPEST = 3  # folders between what was handed in and the application


class SubmissionError(Exception):
    """What was handed in cannot be graded; the message says why."""


@dataclass(frozen=True)
class Submission:
    """What one person handed in.

    Attributes:
        name: Of its folder, or of its zip file without the suffix; no two are alike.
        place: The folder or the file.
    """

    name: str
    place: Path

    @property
    def is_zip(self) -> bool:
        """Whether it is a zip file."""
        return self.place.is_file()


def find_submissions(places: Sequence[Path]) -> list[Submission]:
    """Return what was handed in, by name: the places themselves, or what is in them.

    Raises:
        SubmissionError: A place is missing, or two submissions have one name.
    """
    found: dict[str, Submission] = {}
    for submission in (each for place in places for each in inside(place)):
        other = found.setdefault(submission.name, submission)
        if other.place.resolve() != submission.place.resolve():
            raise SubmissionError(
                f"{other.place} and {submission.place} have one name. Rename one of "
                "them: results go by the name."
            )
    return [found[name] for name in sorted(found)]


def inside(place: Path) -> Iterator[Submission]:
    """Yield a submission, or those in a folder of them.

    Raises:
        SubmissionError: There is no such place.
    """
    if is_submission(place):
        yield named(place)
    elif place.is_dir():
        for item in sorted(place.iterdir()):
            is_one = item.is_dir() and not is_hidden(item)
            if is_one or is_zip(item):
                yield named(item)
    else:
        raise SubmissionError(f"{place} is no folder and no zip file.")


def is_submission(place: Path) -> bool:
    """Tell whether a place is one submission, and no folder of many."""
    return (place / APPLICATION).is_dir() or is_zip(place)


def is_zip(place: Path) -> bool:
    """Tell whether a place is a zip file, a damaged one too."""
    is_called_so = place.suffix.lower() == ".zip"
    return place.is_file() and (is_called_so or zipfile.is_zipfile(place))


def is_hidden(folder: Path) -> bool:
    """Tell whether nobody hands in a folder of that name."""
    return folder.name.startswith(".") or is_apart(folder)


def named(place: Path) -> Submission:
    """Return the submission at a place."""
    real = place.resolve()
    return Submission(real.stem if place.is_file() else real.name, place)


def application_in(folder: Path) -> Path:
    """Return the folder that has the application, nearest to the top.

    Raises:
        SubmissionError: There is none, or more than one that is as near.
    """
    level = [folder]
    for _ in range(DEEPEST + 1):
        having = [each for each in level if (each / APPLICATION).is_dir()]
        if len(having) == 1:
            return having[0]
        if having:
            names = ", ".join(each.relative_to(folder).as_posix() for each in having)
            raise SubmissionError(f"It holds more than one application: {names}.")
        level = [inner for each in level for inner in folders_in(each)]
    raise SubmissionError(
        f"It holds no application: there is no folder {APPLICATION} in it."
    )


def folders_in(folder: Path) -> list[Path]:
    """Return the folders in a folder, without links and what is hidden."""
    return [
        item
        for item in sorted(folder.iterdir())
        if item.is_dir() and not item.is_symlink() and not is_hidden(item)
    ]
