"""Answers alike beyond chance: pairs of people, as a place to look and never a verdict.

An answer counts where few people have it, and where it is long enough to tell. It is
neither the course's own nor one that the course keeps. Names of variables, comments and
spacing are left out of the comparison. What two people share in one exercise alone is
not told.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from handrail.course.model import Course, Exercise
from handrail.course.stage import code_of, read_code, stage, start_code
from handrail.grade.judging import digest_of
from handrail.grade.result import Result
from handrail.verdict.likeness import words_of
from handrail.verdict.recognise import symbol_part

FEW = 0.1  # of all people; who shares an answer with more has it from nobody
FEWEST = 2  # people may always share one
LEAST = 2  # exercises


@dataclass(frozen=True)
class Pair:
    """Two people whose answers are alike.

    Attributes:
        people: Their names.
        exercises: Those in which they are.
    """

    people: tuple[str, str]
    exercises: tuple[Exercise, ...]


def pairs(results: Sequence[Result], course: Course) -> list[Pair]:
    """Return the pairs of people whose answers are alike, the most alike first."""
    shared: dict[tuple[str, str], list[Exercise]] = defaultdict(list)
    most = max(FEWEST, int(FEW * len(results)))
    for exercise, groups in answers(results).items():
        few = {w: people for w, people in groups.items() if 1 < len(people) <= most}
        known = set(expected(course, exercise)) if few else set()
        for people in (few[words] for words in few.keys() - known):
            for pair in combinations(sorted(people), 2):
                shared[pair].append(exercise)
    found = [Pair(p, tuple(e)) for p, e in shared.items() if len(e) >= LEAST]
    return sorted(found, key=lambda pair: (-len(pair.exercises), pair.people))


def answers(results: Sequence[Result]) -> dict[Exercise, dict[str, list[str]]]:
    """Return who has which answer: people by the digest of its words, by exercise."""
    found: dict[Exercise, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for result in results:
        for line in result.lines:
            if line.mark.words and line.mark.state not in {"untouched", "given"}:
                groups = found[line.exercise]
                groups[line.mark.words].append(result.person.name)
    return found


def expected(course: Course, exercise: Exercise) -> Iterator[str]:
    """Yield the digests of answers that people come to by themselves."""
    for code in known_code(course, exercise):
        yield digest_of(words_of(code))


def known_code(course: Course, exercise: Exercise) -> Iterable[str]:
    """Return what the course keeps of answers: right ones, wrong ones, the start."""
    files = stage(course, exercise.chapter_number)
    own = exercise.alternatives, (mistake.source for mistake in exercise.mistakes)
    yield code_of(files, exercise.symbol)
    yield symbol_part(exercise.symbol, start_code(files, exercise))
    yield from (read_code(file) for group in own for file in group)
