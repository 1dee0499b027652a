from datetime import UTC, datetime
from pathlib import Path

import pytest

from handrail.grade.roster import Person, RosterError, load_roster
from handrail.grade.submission import Submission

ANN = Submission("ann", Path("ann"))
HEADER = "submission,name,email,handed_in\n"


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "people.csv"
    file.write_text(text, "utf-8")
    return file


def test_without_a_roster_people_are_called_as_their_folders() -> None:
    assert load_roster(None, [ANN]) == {"ann": Person("ann", "ann")}


def test_a_row_says_who_it_is_and_when(tmp_path: Path) -> None:
    row = "ann,Ann Lee,ann@example.org,2027-01-31T18:00:00Z\n"
    roster = load_roster(written(tmp_path, f"\ufeff{HEADER}{row}"), [ANN])

    assert roster["ann"] == Person(
        "ann",
        "Ann Lee",
        "ann@example.org",
        handed_in=datetime(2027, 1, 31, 18, tzinfo=UTC),
    )


def test_who_handed_in_nothing_is_in_it_too(tmp_path: Path) -> None:
    file = written(tmp_path, f"{HEADER}ann,Ann,,\nbob,Bob,,\n")

    assert load_roster(file, [ANN]).keys() == {"ann", "bob"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("name\nAnn\n", "has to name the columns submission and name"),
        (HEADER, "has no row for ann"),
        (f"{HEADER}ann,Ann,,\nann,Ann,,\n", "row 3: ann comes again"),
        (f"{HEADER}ann,,,\n", "row 2: submission or name is empty"),
        (f"{HEADER}ann,Ann,,soon\n", "row 2: handed_in: Invalid isoformat"),
        (f"{HEADER}ann,Ann,,2027-01-31T18:00\n", "row 2: handed_in has to have a zone"),
    ],
)
def test_what_cannot_be_used_is_refused(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(RosterError, match=words):
        load_roster(written(tmp_path, text), [ANN])
