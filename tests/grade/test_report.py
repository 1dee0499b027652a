import csv
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from handrail.course.model import Course
from handrail.grade.graded import Graded
from handrail.grade.mark import Mark
from handrail.grade.report import Report, write_report
from handrail.grade.result import Result, result_of
from handrail.grade.roster import Person
from handrail.grade.scheme import load_scheme

MakeResult = Callable[..., Result]
DEADLINE = datetime(2027, 1, 31, 18, tzinfo=UTC)
LOADED = re.compile(r"src=|url\(|@import|<link|://")
UNKNOWN = ("test_whole_cents_are_saved: TypeError",)


@pytest.fixture
def result(course: Course, tmp_path: Path) -> MakeResult:
    """A function that makes the result of a person from some marks."""
    file = tmp_path / "scheme.toml"
    file.write_text("[late]\ndeadline = 2027-01-31T18:00:00Z\n", "utf-8")
    scheme = load_scheme(file, course)

    def result(
        name: str,
        *marks: Mark,
        trouble: str = "",
        handed_in: datetime | None = DEADLINE,
    ) -> Result:
        person = Person(name.lower(), name, handed_in=handed_in)
        graded = Graded(name.lower(), "key", marks, trouble) if name != "Nora" else None
        return result_of(person, graded, course, course.exercises, scheme)

    return result


@pytest.fixture
def folder(course: Course, result: MakeResult, tmp_path: Path) -> Path:
    """The folder of a report on a class."""
    own = Mark("savings", "done", "Its tests pass.", words="w")
    floats = "with_floats"
    results = [
        result("Ann", own, Mark("total", "done", "", words="v")),
        result("Bob", own, Mark("total", "done", "", words="v")),
        result("Carl", Mark("savings", "wrong", "A float.", 1, 2, floats)),
        result("=Dan", Mark("savings", "begun", "No.", failed=UNKNOWN)),
        result("Eve", Mark("savings", "stopped", "It read a file.", kind="forbidden")),
        result("<b>Finn", trouble="It holds no application."),
        result("Nora"),
    ]
    place = tmp_path / "grades"
    write_report(Report(course, course.exercises, results, is_held=False), place)
    return place


def test_points_have_their_reasons(result: MakeResult) -> None:
    found = result("Ann", Mark("total", "begun", "No.", passed=1, tests=2))

    assert (found.points, found.of, found.percent) == (0.25, 6.0, 4.2)
    assert found.lines[0].why == "1 of its 2 tests pass."


def test_lateness_takes_away_of_all_points(result: MakeResult) -> None:
    late = result(
        "Ann",
        Mark("total", "done", ""),
        handed_in=DEADLINE + timedelta(days=2),
    )

    assert (late.earned, late.points) == (1.0, 0.8)


def test_the_page_groups_people_by_what_they_are_in(folder: Path) -> None:
    page = (folder / "report.html").read_text("utf-8")

    assert "A float cannot hold 0.29" in page
    assert UNKNOWN[0] in page
    assert "It read a file." in page
    assert "Ann and Bob" in page


def test_who_has_one_thing_wrong_with_all_is_stuck_nowhere(
    course: Course, result: MakeResult, tmp_path: Path
) -> None:
    slugs = [exercise.slug for exercise in course.exercises[:3]]
    loops = result("Hal", *(Mark(slug, "stopped", "It never ended.") for slug in slugs))
    stuck = result("Ida", *(Mark(slug, "begun", "No.", 1, 2) for slug in slugs))
    report = Report(course, course.exercises, [loops, stuck], is_held=True)
    write_report(report, tmp_path / "grades")

    assert {each.people for each in report.stuck} == {("Ida",)}
    assert "It never ended." in (tmp_path / "grades/report.html").read_text("utf-8")


def test_the_page_says_where_the_kernel_holds_nothing_in(folder: Path) -> None:
    page = (folder / "report.html").read_text("utf-8")

    assert "does not hold in the code that is run" in page


def test_names_are_shown_as_they_are(folder: Path) -> None:
    page = (folder / "report.html").read_text("utf-8")

    assert "&lt;b&gt;Finn" in page
    assert "<b>" not in page


def test_nothing_is_loaded_from_elsewhere(folder: Path) -> None:
    for page in folder.rglob("*.html"):
        assert not LOADED.search(page.read_text("utf-8"))


def test_each_person_has_a_page_to_hand_back(folder: Path) -> None:
    page = (folder / "people/carl.html").read_text("utf-8")

    assert "0.25 of 6.0 points" in page
    assert "1 of its 2 tests pass." in page
    assert "Ann" not in page


def test_the_table_has_all_people_and_no_formula(folder: Path) -> None:
    with (folder / "grades.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["name"]: row for row in csv.DictReader(stream)}

    assert len(rows) == 7
    assert rows["Ann"]["points"] == "2.0"
    assert rows["Nora"]["trouble"] == "Nothing was handed in."
    assert "'=Dan" in rows


def test_the_platforms_table_has_a_grade_and_words(folder: Path) -> None:
    with (folder / "moodle.csv").open(encoding="utf-8", newline="") as stream:
        first, *_ = csv.DictReader(stream)

    assert first["Grade"] == "33.3"
    assert first["Feedback"] == "2 of 2 exercises pass."


def test_the_data_has_every_mark(folder: Path) -> None:
    people = json.loads((folder / "results.json").read_text("utf-8"))["people"]
    eve = next(person for person in people if person["name"] == "Eve")

    assert eve["asked_for"] == ["savings"]
    assert eve["exercises"][0]["state"] == "stopped"


def test_a_build_server_counts_what_is_red(folder: Path) -> None:
    suites = ET.parse(folder / "junit.xml").getroot()  # it is our own
    counts = {s.get("name"): (s.get("failures"), s.get("errors")) for s in suites}

    assert counts["Ann"] == ("0", "0")
    assert counts["Carl"] == ("1", "0")
    assert counts["<b>Finn"] == ("0", "1")


def test_one_answer_in_common_is_not_told(course: Course, result: MakeResult) -> None:
    own = Mark("savings", "done", "", words="w")
    results = [result("Ann", own), result("Bob", own)]

    assert not Report(course, course.exercises, results, is_held=True).pairs


def test_what_many_have_written_is_not_told(course: Course, result: MakeResult) -> None:
    own = Mark("savings", "done", "", words="w"), Mark("total", "done", "", words="v")
    results = [result(name, *own) for name in ("Ann", "Bob", "Carl")]

    assert not Report(course, course.exercises, results, is_held=True).pairs


def test_where_people_are_stuck_is_counted(course: Course, result: MakeResult) -> None:
    done, begun = Mark("total", "done", ""), Mark("total", "begun", "")
    untouched = Mark("total", "untouched", "")
    results = [
        result(n, m) for n, m in zip("abc", (done, begun, untouched), strict=True)
    ]
    (stuck,) = Report(course, course.exercises, results, is_held=True).stuck

    assert stuck.exercise.slug == "total"
    assert (stuck.people, stuck.of) == (("b",), 2)
