import json
from pathlib import Path

import pytest
from calling import Call
from small_course import solve

from handrail.course.model import Course
from handrail.grade import cluster


@pytest.fixture
def class_folder(
    call: Call, course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A folder with the workspaces of two people; it is beside the current one."""
    folder = tmp_path / "class"
    for name in ("ann", "bob"):
        assert call("start", str(folder / name)).code == 0
    solve(course, folder / "ann", "own-till", "total")
    monkeypatch.chdir(tmp_path)
    return folder


def test_a_class_is_graded(call: Call, class_folder: Path) -> None:
    outcome = call("grade", "class", "--to", "1")

    assert outcome.code == 0
    assert "2 of 2 submissions could be judged." in outcome.out
    assert "The report is grades/report.html." in outcome.out
    assert (class_folder.parent / "grades/people/ann.html").is_file()


def test_the_same_folder_gives_the_same_results(call: Call, class_folder: Path) -> None:
    first = json.loads(call("grade", "class", "--to", "1", "--json").out)
    again = json.loads(call("grade", "class", "--to", "1", "--json").out)

    assert first == again
    assert [p["points"] for p in first["people"]] == [2.0, 0.0]


def test_the_exercises_of_a_road_alone(call: Call, class_folder: Path) -> None:
    people = json.loads(call("grade", "class", "--road", "short", "--json").out)
    ann, _ = people["people"]

    assert [e["exercise"] for e in ann["exercises"]] == ["own-till", "receipt"]


def test_one_that_cannot_be_judged_is_named(call: Call, class_folder: Path) -> None:
    (class_folder / "carl").mkdir()
    outcome = call("grade", "class", "--to", "1")

    assert outcome.code == 1
    assert "carl: It holds no application" in outcome.out


def test_a_cluster_that_does_not_answer_is_said(
    call: Call, class_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.1)
    outcome = call("grade", "class", "--to", "1", "--cluster", "127.0.0.1:9")

    assert outcome.code == 3
    assert "No cluster answers at 127.0.0.1:9" in outcome.err
    assert "dask scheduler" in outcome.err


def test_what_cannot_be_used_is_said(call: Call, class_folder: Path) -> None:
    outcome = call("grade", "class", "--roster", "people.csv")

    assert outcome.code == 3
    assert "people.csv" in outcome.err
