"""The wrong answers that a course keeps, and what one run of each shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from handrail.course.model import Course, Exercise, Mistake
from handrail.course.stage import Files, code_of, read_code, stage, start, with_code
from handrail.runner import Report, TestResult
from handrail.server import needs_server
from handrail.verdict.judge import failures
from handrail.verdict.recognise import recognise
from handrail.verify.check import run_each, run_tests


@dataclass(frozen=True)
class WrongAnswer:
    """Code that has to be rejected.

    Attributes:
        file: Where it stands.
        mistake: What it is an example of; None for a near miss.
    """

    exercise: Exercise
    file: Path
    mistake: Mistake | None

    @property
    def name(self) -> str:
        """What it is called in messages: its exercise and its file."""
        return f"{self.exercise.slug}/{self.file.name}"

    @property
    def mistake_name(self) -> str:
        """What the mistake is called; a near miss has no name."""
        return self.mistake.name if self.mistake else ""

    @property
    def kind(self) -> str:
        """What it is in a word."""
        if self.mistake is None:
            return "near miss"
        return "mistake" if self.file == self.mistake.source else "rewording"


def wrong_answers(course: Course, exercise: Exercise) -> Iterator[WrongAnswer]:
    """Yield an exercise's mistakes, their rewordings, and its near misses."""
    for mistake in exercise.mistakes:
        for file in (mistake.source, *rewordings(mistake)):
            yield WrongAnswer(exercise, file, mistake)
    for file in near_misses(course, exercise):
        yield WrongAnswer(exercise, file, None)


def of_server(result: TestResult) -> bool:
    """Tell whether a result is of a test that needs a database server."""
    return needs_server(result.name)


def rewordings(mistake: Mistake) -> list[Path]:
    """Return the files with a mistake in other words: its name, and `name.WORD`."""
    folder = mistake.source.parents[2] / "rewordings" / mistake.source.parent.name
    stem, suffix = mistake.source.stem, mistake.source.suffix
    names = f"{stem}{suffix}", f"{stem}.*{suffix}"
    return sorted(file for name in names for file in folder.glob(name))


def near_misses(course: Course, exercise: Exercise) -> list[Path]:
    """Return the files with answers that no mistake's sentence is true of."""
    folder = course.chapter(exercise.chapter_number).folder / "near_misses"
    return sorted((folder / exercise.slug).glob("*"))


def run_answers(
    course: Course, exercise: Exercise, answers: Sequence[WrongAnswer]
) -> list[Report]:
    """Run an exercise's tests on wrong answers to it.

    Raises:
        SyntaxError, LookupError, ValueError: One cannot take the symbol's place.
    """
    places = {True: stage(course, exercise.chapter_number)}
    places[False] = later_undone(course, exercise)
    applications = [
        put(answer, places[answer.kind == "rewording"]) for answer in answers
    ]
    return run_each(course, applications, exercise)


def put(answer: WrongAnswer, files: Files) -> Files:
    """Return an application with a wrong answer in it.

    Raises:
        SyntaxError, LookupError, ValueError: It cannot take the symbol's place.
    """
    return with_code(files, answer.exercise.symbol, read_code(answer.file))


def run_among(course: Course, answer: WrongAnswer, files: Files) -> Report:
    """Run an exercise's tests on a wrong answer that is put into an application.

    Raises:
        SyntaxError, LookupError, ValueError: It cannot take the symbol's place.
    """
    return run_tests(course, put(answer, files), [answer.exercise])


def surroundings(course: Course, exercise: Exercise) -> tuple[Files, Files]:
    """Return the two applications that answers to an exercise are written in.

    Most learners come to it when the later ones of its chapter are undone, and some
    come back when all are done.
    """
    return later_undone(course, exercise), stage(course, exercise.chapter_number)


def later_undone(course: Course, exercise: Exercise) -> Files:
    """Return the application in which the later exercises of the chapter are undone."""
    number = exercise.chapter_number
    exercises = course.chapter(number).exercises
    to_here = exercises[: exercises.index(exercise) + 1]
    return start(course, number, [e.slug for e in to_here])


def told(course: Course, answer: WrongAnswer, report: Report) -> Mistake | None:
    """Return the mistake that a learner with this answer would be told about."""
    exercise = answer.exercise
    right = code_of(stage(course, exercise.chapter_number), exercise.symbol)
    return recognise(exercise, read_code(answer.file), right, failures(report))
