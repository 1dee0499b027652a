"""A review, asked and answered in lines."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.text import Text

from handrail.course.model import Exercise
from handrail.recall.deck import Card
from handrail.recall.diary import add
from handrail.recall.practice import practice_folder
from handrail.recall.question import Question
from handrail.recall.schedule import Clock, Entry, What
from handrail.session import Session
from handrail.terminal.lines import AskLine, ask_number
from handrail.terminal.quiz_view import answer_view, question_view
from handrail.terminal.review_view import heading, practice_view, review_view
from handrail.terminal.verdict_view import verdict_view
from handrail.verdict.judge import judge

ANSWER = " The number of your answer; or Enter to leave"
PRACTISE = " t tests it, skip counts as missed; Enter leaves"
TEST, SKIP = "t", "skip"


class Review:
    """A review of one learner.

    Args:
        ask: Asks for a line.
        clock: Tells what time it is.
    """

    def __init__(
        self, session: Session, console: Console, ask: AskLine, clock: Clock
    ) -> None:
        self.session, self.console = session, console
        self.ask, self.clock = ask, clock

    def run(self, cards: Sequence[Card]) -> None:
        """Go through what comes back, and note each answer at once.

        Who leaves has lost nothing: what was not answered is still due.

        Raises:
            WorkspaceError, OSError: Something could not be run or noted.
        """
        self.console.print(review_view(cards))
        for number, card in enumerate(cards, start=1):
            self.console.print(heading(card, number, len(cards)))
            outcome = self.take(card, number, len(cards))
            if outcome is None:
                self.console.print(Text(" What is left is still due.", "help"))
                return
            add(self.session.workspace, [Entry(self.clock(), outcome, card.name)])
        self.console.print(Text("\n That was all for today.", "good"))

    def take(self, card: Card, number: int, count: int) -> What | None:
        """Ask for what is on a card; return how it went, or None if somebody leaves."""
        if isinstance(card.about, Question):
            self.console.print(question_view(card.about, number, count))
            return self.ask_question(card.about)
        return self.practise(card.about)

    def ask_question(self, question: Question) -> What | None:
        """Take an answer to a question, and explain it."""
        count = len(question.options)
        number = ask_number(self.console, self.ask, ANSWER, count)
        if number is None:
            return None
        option = question.options[number - 1]
        self.console.print(answer_view(question, option))
        return "right" if option.is_right else "wrong"

    def practise(self, exercise: Exercise) -> What | None:
        """Have an exercise done once more, until it passes or is passed over."""
        session, day = self.session, self.day
        folder = practice_folder(session.course, session.workspace, exercise, day)
        self.console.print(practice_view(exercise, folder))
        while text := self.ask(PRACTISE):
            if text == SKIP:
                return "wrong"
            if text == TEST:
                verdict = judge(session.course, folder, exercise, session.run)
                self.console.print(verdict_view(self.console, verdict))
                if verdict.passed:
                    return "right"
        return None

    @property
    def day(self) -> date:
        """The day that it is here."""
        return self.clock().astimezone().date()
