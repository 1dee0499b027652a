"""What there is to do in an exercise."""

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.course.model import Exercise


def task_view(exercise: Exercise) -> RenderableType:
    """Return the sentence that says what to do."""
    return Padding(Text(exercise.task), (0, 1, 0, 3))
