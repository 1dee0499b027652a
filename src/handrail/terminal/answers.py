"""What shows how an exercise is done: the solution, the way to it, other ways."""

from rich.console import RenderableType
from rich.text import Text

from handrail.session import Session
from handrail.session.comparison import diff
from handrail.terminal.help_view import NO_WAYS, diff_view, solution_view, way_view


class Answers:
    """The answers to the exercise in hand.

    Attributes:
        way: The number of the other right answer that was shown last.
    """

    def __init__(self, session: Session) -> None:
        self.session, self.way = session, 0

    def difference(self) -> RenderableType:
        """Return the way from the learner's code to the solution."""
        try:
            return diff_view(diff(self.session, self.session.exercise))
        except (LookupError, SyntaxError) as error:
            return Text(f" There is nothing to compare: {error}", "help")

    def solution(self) -> RenderableType:
        """Return the course's code."""
        exercise = self.session.exercise
        return solution_view(exercise, self.session.solution(exercise))

    def next_way(self) -> RenderableType:
        """Return another right answer, and one more at each call."""
        exercise = self.session.exercise
        if not exercise.alternatives:
            return Text(f" {NO_WAYS}", "help")
        self.way = self.way % len(exercise.alternatives) + 1
        return way_view(exercise, self.way)
