"""Who handed in what: a table of people, one a row, in CSV."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from handrail.grade.submission import Submission

COLUMNS = ("submission", "name", "email", "id", "handed_in")


class RosterError(Exception):
    """A roster cannot be used; the message says what is wrong, and in which row."""


@dataclass(frozen=True)
class Person:
    """One row of a roster.

    Attributes:
        submission: The name of the folder or of the zip file.
        handed_in: When; None where the table does not say.
    """

    submission: str
    name: str
    email: str = ""
    id: str = ""
    handed_in: datetime | None = None


Roster = dict[str, Person]


def load_roster(file: Path | None, submissions: Iterable[Submission]) -> Roster:
    """Return the people by their submission; without a roster, it is their name.

    Those who have handed in nothing are among them.

    Raises:
        RosterError: It cannot be read, or lacks its columns, or a submission is not in
            it, or is in it twice.
    """
    names = [submission.name for submission in submissions]
    if file is None:
        return {name: Person(name, name) for name in names}
    roster: Roster = {}
    for number, row in enumerate(rows(file), start=2):
        person = person_in(row, f"{file}, row {number}")
        if person.submission in roster:
            raise RosterError(f"{file}, row {number}: {person.submission} comes again.")
        roster[person.submission] = person
    strangers = [name for name in names if name not in roster]
    if strangers:
        raise RosterError(
            f"{file} has no row for {', '.join(strangers)}. The column submission "
            "holds the name of the folder, or of the zip file without .zip."
        )
    return roster


def rows(file: Path) -> list[dict[str, str]]:
    """Read the rows of a table.

    Raises:
        RosterError: It cannot be read, or lacks its columns.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, restval="")
            found = list(reader)
    except (OSError, ValueError, csv.Error) as error:
        raise RosterError(f"{file}: {error}") from error
    needed = set(COLUMNS[:2])
    if not needed <= set(reader.fieldnames or ()):
        raise RosterError(
            f"{file}: the first row has to name the columns submission and name, and "
            f"may name {', '.join(COLUMNS[2:])}."
        )
    return found


def person_in(row: dict[str, str], where: str) -> Person:
    """Return the person in a row.

    Raises:
        RosterError: A moment in it is none, or it lacks a name.
    """
    values = {key: (row.get(key) or "").strip() for key in COLUMNS}
    if not values["submission"] or not values["name"]:
        raise RosterError(f"{where}: submission or name is empty.")
    return Person(
        values["submission"],
        values["name"],
        values["email"],
        values["id"],
        moment(values["handed_in"], where),
    )


def moment(text: str, where: str) -> datetime | None:
    """Return a moment with its zone, or None for an empty text.

    Raises:
        RosterError: It is no moment, or no zone says which one.
    """
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise RosterError(f"{where}: handed_in: {error}") from error
    if found.tzinfo is None:
        raise RosterError(
            f"{where}: handed_in has to have a zone, such as 2027-01-31T17:59:00+01:00."
        )
    return found
