"""The grades as tables in CSV: one for people, one for a school's platform."""

import csv
import io
from collections.abc import Iterable, Sequence

from handrail.grade.mark import WORDS
from handrail.grade.result import Result

STATES = tuple(WORDS)
GRADES = (
    *("submission", "name", "email", "id", "points", "of", "percent"),
    *STATES,
    *("late", "trouble"),
)
MOODLE = ("Email address", "ID number", "Grade", "Feedback")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would calculate it


def grades(results: Sequence[Result]) -> str:
    """Return a row for each person."""
    return written(GRADES, (row(result) for result in results))


def row(result: Result) -> list[object]:
    """Return the row of a person."""
    person = result.person
    return [
        *(person.submission, person.name, person.email, person.id),
        *(result.points, result.of, result.percent),
        *(result.count(state) for state in STATES),
        *(result.late, result.trouble),
    ]


def for_moodle(results: Sequence[Result]) -> str:
    """Return what Moodle's grade import maps: who, the grade, and words to the person.

    Source: docs.moodle.org, "Grade import": a CSV file whose columns are mapped by
    hand, with grade and feedback both, or what is there is lost.
    """
    return written(
        MOODLE,
        ([r.person.email, r.person.id, r.percent, feedback(r)] for r in results),
    )


def feedback(result: Result) -> str:
    """Return the words to a person about their result."""
    if result.trouble:
        return result.trouble
    passing = result.count("done") + result.count("given")
    words = f"{passing} of {len(result.lines)} exercises pass."
    return f"{words} {result.late}".strip()


def written(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table as text; no cell is taken for a formula."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(header)
    table.writerows([plain(cell) for cell in row] for row in rows)
    return text.getvalue()


def plain(cell: object) -> object:
    """Return a cell as a text where a spreadsheet would calculate it.

    Source: OWASP, "CSV Injection".
    """
    if isinstance(cell, str) and cell.startswith(FORMULA):
        return f"'{cell}"
    return cell
