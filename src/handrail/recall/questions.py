"""Reads the questions of a course: the file `questions.toml` of each chapter."""

import hashlib
from pathlib import Path

from handrail.course.model import Chapter, Course, CourseError, Exercise, Mistake, Table
from handrail.course.near import near
from handrail.course.tables import read_tables
from handrail.recall.question import Option, Question

NAME = "questions.toml"
PROGRAMS = "questions"  # the folder of a chapter with the programs
SCHEMA = "handrail.recall.schema"


def load_questions(course: Course, *, is_kept: bool = False) -> tuple[Question, ...]:
    """Return the questions of all chapters, in their order.

    A chapter without the file has none.

    Args:
        course: The whole one; a `why` is about an exercise that it has.
        is_kept: Whether the checked tables are kept in the user's cache, to be read
            instead of them as long as they do not change.

    Raises:
        CourseError: A file is wrong, or names what is not there; or two questions have
            one slug.
    """
    chapters = [c for c in course.chapters if (c.folder / NAME).is_file()]
    if not chapters:
        return ()
    files = [chapter.folder / NAME for chapter in chapters]
    tables = read_tables(files, is_kept=is_kept, schema=SCHEMA)
    questions = [
        build_question(chapter, entry)
        for chapter, table in zip(chapters, tables, strict=True)
        for entry in table["questions"]
    ]
    check_slugs(course, questions)
    return tuple(questions)


def check_slugs(course: Course, questions: list[Question]) -> None:
    """Hold each question to a slug of its own: what is kept of it goes by that.

    Raises:
        CourseError: Two have one slug.
    """
    first: dict[str, Question] = {}
    for question in questions:
        other = first.setdefault(question.slug, question)
        if other is not question:
            file = course.chapter(question.chapter).folder / NAME
            raise CourseError(
                f'{file}: the slug "{question.slug}" is that of another question, too. '
                "Give it another one."
            )


def build_question(chapter: Chapter, entry: Table) -> Question:
    """Make a question from its table.

    Raises:
        CourseError: Its program is gone, or its mistake.
    """
    program, found = None, None
    if entry["mistake"]:
        found = find_mistake(chapter, entry["slug"], entry["mistake"])
    else:
        program = find_program(chapter, entry["slug"])
    exercise, mistake = found or (None, None)
    options = (Option(**option) for option in entry["options"])
    return Question(
        slug=entry["slug"],
        kind=entry["kind"],
        chapter=chapter.number,
        guardrail=entry["guardrail"],
        where=entry["where"],
        asks=entry["asks"].strip(),
        options=tuple(sorted(options, key=lambda option: place(entry["slug"], option))),
        program=program,
        exercise=exercise,
        mistake=mistake,
    )


def place(slug: str, option: Option) -> bytes:
    """Return what options are sorted by: no place tells which one is right.

    It stays the same as long as the words do.
    """
    return hashlib.sha256(f"{slug}\0{option.text}".encode()).digest()


def find_program(chapter: Chapter, slug: str) -> Path:
    """Return the program of a question.

    Raises:
        CourseError: It is not there.
    """
    file = chapter.folder / PROGRAMS / f"{slug}.py"
    if not file.is_file():
        raise CourseError(
            f"{chapter.folder / NAME}: {slug}: there is no {PROGRAMS}/{slug}.py beside "
            "it, the program whose output is the answer."
        )
    return file


def find_mistake(chapter: Chapter, slug: str, name: str) -> tuple[Exercise, Mistake]:
    """Return the mistake that a question names, and the exercise that it is of.

    Raises:
        CourseError: The chapter has none of that name.
    """
    for exercise in chapter.exercises:
        for mistake in exercise.mistakes:
            if name == f"{exercise.slug}/{mistake.name}":
                return exercise, mistake
    known = [f"{e.slug}/{m.name}" for e in chapter.exercises for m in e.mistakes]
    raise CourseError(
        f"{chapter.folder / NAME}: {slug}: this chapter has no mistake {name!r}."
        f"{near(name, known)}"
    )
