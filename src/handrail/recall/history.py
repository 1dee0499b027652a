"""Which questions a learner has answered, and how: a file of their workspace."""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from handrail.recall.question import Option, Question
from handrail.workspace.files import write_atomically

NAME = "answers.json"
MOST = 10_000  # answers; the oldest go


@dataclass(frozen=True)
class Answer:
    """One answer to one question.

    Attributes:
        question: The question's slug.
        chosen: The text of the option.
        is_right: Whether that was right when it was chosen.
        at: When, in UTC, as ISO 8601 writes it.
    """

    question: str
    chosen: str
    is_right: bool
    at: str


def answer_to(
    question: Question, option: Option, now: datetime | None = None
) -> Answer:
    """Return the answer that somebody gives who takes an option now."""
    moment = (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="seconds")
    return Answer(question.slug, option.text, option.is_right, moment)


def read_answers(file: Path) -> list[Answer]:
    """Return the answers that are kept, oldest first; none where there is no file.

    What cannot be understood counts as no answer: it is nobody's work.

    Raises:
        OSError: The file is there and cannot be read.
    """
    try:
        entries = json.loads(file.read_bytes())["answers"]
        return [Answer(**entry) for entry in entries]
    except FileNotFoundError:
        return []
    except (ValueError, LookupError, TypeError):
        return []


def keep_answer(file: Path, answer: Answer) -> None:
    """Add an answer to those that are kept: the file is written whole, or not at all.

    Raises:
        OSError: It could not be written; what was there is as it was.
    """
    answers = [*read_answers(file), answer][-MOST:]
    content = json.dumps({"answers": [asdict(a) for a in answers]}, indent=1)
    write_atomically(file, f"{content}\n".encode())


def last_right(answers: list[Answer]) -> frozenset[str]:
    """Return the slugs of the questions whose last answer was right."""
    last = {answer.question: answer.is_right for answer in answers}
    return frozenset(slug for slug, is_right in last.items() if is_right)
