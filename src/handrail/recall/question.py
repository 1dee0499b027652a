"""What a question is made of."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from handrail.course.model import Exercise, Mistake
from handrail.course.stage import read_code

Kind = Literal["predict", "trace", "why"]
Place = Literal["chapter", "guardrail"]


@dataclass(frozen=True)
class Option:
    """One answer that can be chosen.

    Attributes:
        text: What is chosen: what a program may print, or the name of a test.
        says: The sentence that explains it, to whoever has chosen.
        misconception: What somebody believes who takes it; None where it is right.
    """

    text: str
    says: str
    misconception: str | None = None

    @property
    def is_right(self) -> bool:
        """Whether it is what a run gives."""
        return self.misconception is None


@dataclass(frozen=True)
class Question:
    """A question with its options, one of which is right.

    Attributes:
        slug: What it is known by wherever something is kept; it never changes.
        kind: `predict`: what is printed; `trace`: in which order, or which statements;
            `why`: which test fails with this code.
        chapter: The number of the chapter that it is of, at whose stage it is run.
        guardrail: The id of the guardrail that it is about.
        where: On whose page of the site it stands.
        asks: What is asked, in Markdown.
        options: In the order in which they are shown.
        program: The file that is run, whose printed words are the answer; None for a
            `why`.
        exercise: The one that the mistake is an answer to; of a `why` alone.
        mistake: The code that a test rejects; of a `why` alone.
    """

    slug: str
    kind: Kind
    chapter: int
    guardrail: str
    where: Place
    asks: str
    options: tuple[Option, ...]
    program: Path | None = None
    exercise: Exercise | None = None
    mistake: Mistake | None = None

    @property
    def right(self) -> Option:
        """The option that is right."""
        return next(option for option in self.options if option.is_right)

    @property
    def source(self) -> Path:
        """The file with the code that it is about."""
        if self.mistake is not None:
            return self.mistake.source
        if self.program is not None:
            return self.program
        raise ValueError(f"{self.slug} has neither a program nor a mistake.")

    @property
    def code(self) -> str:
        """The code that it is about.

        Raises:
            OSError: It cannot be read.
        """
        return read_code(self.source)
