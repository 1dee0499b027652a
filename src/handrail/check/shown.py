"""Which rules the course's mistakes show: the source engine on each of them.

    python -m handrail.check.shown

writes `src/handrail/guardrails/mistakes.toml`, from which the pages of the rules tell.
"""

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import handrail
from handrail.check.engine import conclude
from handrail.check.files import BUILD, RECIPES, Files, matches
from handrail.check.seen import Asked, Seen, look_at
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, Exercise
from handrail.course.stage import read_code, stage, with_code
from handrail.guardrails.rules import all_rules
from handrail.source.house import House
from handrail.source.parse import Grammar
from handrail.source.project import Project

FILE = Path(handrail.__file__).parent / "guardrails" / "mistakes.toml"
HEAD = """\
# The course's mistakes that each rule finds, by exercise and name: what it finds more
# often in the application with the mistake than in the one with the right answer.
# `python -m handrail.check.shown` writes this file, and a test holds it to the course.
"""
ASKED = Asked(Path(), Grammar(), House())


class Looking:
    """Looks at applications that are much alike: at each content of a file once."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str, bytes], Seen] = {}

    def broken(self, content: Mapping[str, bytes]) -> Counter[str]:
        """Return how often each rule finds something in an application's source."""
        files = files_of(content)
        names = {**dict.fromkeys(files.texts, ""), **files.names()}
        seen = [self.look(path, name, content[path]) for path, name in names.items()]
        facts = [one.facts for one in seen if one.facts is not None]
        project = Project(facts, list(files.every), ASKED.house, texts_of(content))
        found = [finding for one in seen for finding in one.findings]
        return Counter(f.rule for f in (*found, *conclude(project, seen)))

    def look(self, path: str, name: str, source: bytes) -> Seen:
        """Return what is seen of a file."""
        key = (path, name, source)
        if key not in self.known:
            self.known[key] = look_at(path, name, source, ASKED)
        return self.known[key]


def files_of(content: Mapping[str, bytes]) -> Files:
    """Return the files of an application by what is to be done with them."""
    patterns = tuple({pattern for rule in all_rules() for pattern in rule.files})
    return Files(
        tuple(path for path in content if path.endswith(".py")),
        tuple(path for path in content if matches(path, patterns)),
        tuple(content),
    )


def texts_of(content: Mapping[str, bytes]) -> dict[str, str]:
    """Return what says how an application is built and tested."""
    return {
        path: source.decode("utf-8", "replace")
        for path, source in content.items()
        if matches(path, BUILD + RECIPES)
    }


def shown(course: Course) -> dict[str, list[str]]:
    """Return the mistakes that each rule finds, as `exercise/mistake`."""
    found: dict[str, list[str]] = {}
    looking = Looking()
    for exercise in course.exercises:
        right = stage(course, exercise.chapter_number)
        before = looking.broken(right)
        for name, code in answers(exercise):
            try:
                wrong = with_code(right, exercise.symbol, code)
            except (SyntaxError, LookupError, ValueError):  # a law tells of those
                continue
            for rule in looking.broken(wrong) - before:
                found.setdefault(rule, []).append(f"{exercise.slug}/{name}")
    return {rule: sorted(found[rule]) for rule in sorted(found) if is_rule(rule)}


def answers(exercise: Exercise) -> list[tuple[str, str]]:
    """Return the mistakes of an exercise by name, with their code."""
    return [(m.name, read_code(m.source)) for m in exercise.mistakes]


def is_rule(id_: str) -> bool:
    """Tell whether an id is that of a rule, and not of the check itself."""
    return re.fullmatch(r"HR00\d", id_) is None


def written(found: Mapping[str, list[str]]) -> str:
    """Return the file of these mistakes."""
    lines = (
        f"{rule} = [\n" + "".join(f'    "{name}",\n' for name in names) + "]\n"
        for rule, names in found.items()
    )
    return HEAD + "".join(lines)


if __name__ == "__main__":
    FILE.write_text(written(shown(load_course(find_course()))), encoding="utf-8")
