from pathlib import Path

import pytest
from small_course import load_small_course

from handrail.board.programme import programme_of
from handrail.course.model import Course
from handrail.hosting.programme import programme_for
from handrail.recall.questions import load_questions
from handrail.workshop.agenda import make_agenda
from handrail.workshop.rules import read_rules


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path / "course")


def test_a_board_understands_all_that_it_is_told(course: Course) -> None:
    agenda = make_agenda(course, 3, 1, read_rules(course))
    data = programme_for(course, load_questions(course), agenda)
    programme = programme_of(data)

    assert [e.label for e in programme.exercises][:2] == [
        "1.1 A till of its own",
        "1.2 What the goods cost",
    ]
    assert programme.says("own-till", "cached").startswith("A cache hands out")
    assert [sum(o.is_right for o in q.options) for q in programme.questions] == [1] * 3
    planned = [slug for row in programme.rows for slug in row.exercises]
    assert set(planned) <= {e.slug for e in course.exercises}
    assert programme.rows[-1].is_checkpoint


def test_a_question_tells_what_it_gives_away(course: Course) -> None:
    questions = load_questions(course)
    told = programme_of(programme_for(course, questions, None)).questions

    assert [bool(q.exercise) for q in told] == [q.kind == "why" for q in questions]
