"""What every rule has."""

import inspect
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import ClassVar

from handrail.created.application import Application
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.precision import capped, measured
from handrail.source.facts import Clue
from handrail.source.kinds import Kind
from handrail.source.module import Module
from handrail.source.place import Place
from handrail.source.project import Project
from handrail.source.textfile import TextFile
from handrail.tested.run import Run


class Engine(Enum):
    """How a rule looks at an application."""

    SOURCE = "source"
    APPLICATION = "created application"
    TESTS = "test run"


ALL = frozenset({"house", "api", "pages", "minimal"})
NOT_MINIMAL = ALL - {"minimal"}
APPLICATION_ALONE = frozenset({Kind.APPLICATION})
TESTS_ALONE = frozenset({Kind.TESTS})
NO_TESTS = frozenset({Kind.APPLICATION, Kind.COMMANDS})


class Rule:
    """One machine check of a guardrail; its docstring says what it finds, and why.

    Attributes:
        id: "HR", the guardrail's id, and a digit.
        title: What is wrong, in a few words.
        level: How much a breach matters. Its measured precision may lower that.
        engine: How it looks at an application.
        since: The version that brought it.
        profiles: The profiles that it belongs to.
        kinds: It looks at files of these kinds.
        paths: It looks at files alone whose path this finds; None stands for all.
        words: It looks at a file only where one of these stands in its text.
        also: Groups of words: of each, one has to stand there too.
        pattern: Has to be found there too; None finds everything.
        marks: Words that it asks the project for.
        files: Patterns for the names of other files that it reads.
        needs: Parts of a created application that it judges.
        watches: Parts of a run of tests that it judges.
        covers: Rules of the source that tell of the same thing on the same line.
        fix: What to do, in a sentence.
        false_alarms: Where it is known to be wrong, in a sentence.
    """

    id: ClassVar[str]
    title: ClassVar[str]
    level: ClassVar[Level] = Level.ERROR
    engine: ClassVar[Engine] = Engine.SOURCE
    since: ClassVar[str] = "0.1.0"
    profiles: ClassVar[frozenset[str]] = NOT_MINIMAL
    kinds: ClassVar[frozenset[Kind]] = NO_TESTS
    paths: ClassVar[re.Pattern[str] | None] = None
    words: ClassVar[tuple[str, ...]] = ()
    also: ClassVar[tuple[tuple[str, ...], ...]] = ()
    pattern: ClassVar[re.Pattern[bytes] | None] = None
    marks: ClassVar[tuple[str, ...]] = ()
    files: ClassVar[tuple[str, ...]] = ()
    needs: ClassVar[tuple[str, ...]] = ()
    watches: ClassVar[tuple[str, ...]] = ()
    covers: ClassVar[tuple[str, ...]] = ()
    fix: ClassVar[str]
    false_alarms: ClassVar[str] = "None are known."

    @property
    def guardrail(self) -> str:
        """The id of its guardrail."""
        return self.id[2:4]

    @property
    def engines(self) -> tuple[Engine, ...]:
        """How it looks at an application: a rule may judge source and answers."""
        asks = bool(self.needs) and self.engine is not Engine.APPLICATION
        return (self.engine, Engine.APPLICATION) if asks else (self.engine,)

    @property
    def about(self) -> str:
        """What it finds, and why that is wrong: its docstring."""
        return inspect.cleandoc(type(self).__doc__ or "")

    @property
    def honest_level(self) -> Level:
        """Its level, lowered to what its measured precision allows."""
        return capped(self.id, self.level)

    @property
    def precision(self) -> str:
        """What was measured of it, for people: answers were not, source was."""
        figures = measured(self.id)
        is_read = self.engine is Engine.SOURCE or figures.judged
        return figures.words if is_read else "not measured"

    def look(self, module: Module) -> Iterable[Finding | Clue]:
        """Look at a file; what the file alone cannot tell is a clue."""
        return ()

    def look_at(self, file: TextFile) -> Iterable[Finding | Clue]:
        """Look at a file that is no Python."""
        return ()

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterable[Finding]:
        """Judge the clues of all files."""
        return ()

    def heard(self, application: Application) -> bool:
        """Tell whether a created application has answered all that it judges."""
        parts = (getattr(application, name) for name in self.needs)
        return bool(self.needs) and all(part is not None for part in parts)

    def ask(self, application: Application) -> Iterable[Finding]:
        """Judge what a created application has answered."""
        return ()

    def denies(self, application: Application, finding: Finding) -> bool:
        """Tell whether those answers show that a finding in the source is none."""
        return False

    def was_seen(self, run: Run) -> bool:
        """Tell whether a run of tests has shown all that it judges."""
        parts = (getattr(run, name) for name in self.watches)
        return bool(self.watches) and all(part is not None for part in parts)

    def weigh(self, run: Run) -> Iterable[Finding]:
        """Judge what a run of tests has shown."""
        return ()

    def found(
        self, place: Place, message: str, remedy: str = "", level: Level | None = None
    ) -> Finding:
        """Return a breach of this rule.

        Args:
            place: Where.
            message: What is wrong, in a sentence.
            remedy: What to do, where the rule's own words do not fit.
            level: Another level than the rule's; it is lowered as that one is.
        """
        honest = self.honest_level
        given = min(level, honest) if level else honest
        return Finding(self.id, given, place, message, remedy or self.fix)

    def clue(self, place: Place, data: object = None) -> Clue:
        """Return what this rule has seen, to be judged with the whole."""
        return Clue(self.id, place, data)

    def each(self, places: Iterable[Place], message: str) -> Iterator[Finding]:
        """Yield a breach for each of some places."""
        return (self.found(place, message) for place in places)
