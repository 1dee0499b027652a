"""What every guardrail has."""

import inspect
import sys

from handrail.course.model import Symbol


class Guardrail:
    """One rule of the house; its page is the docstring of the file it stands in.

    Attributes:
        id: Two digits, such as "06".
        slug: The words of its address, such as "error-handlers".
        title: Its name, the heading of its page.
        summary: What it asks for, in one sentence.
        points_at: The places in the application that show it.
    """

    id: str
    slug: str
    title: str
    summary: str
    points_at: tuple[Symbol, ...]

    @property
    def page(self) -> str:
        """The page in Markdown; its links are relative to the course's folder."""
        return inspect.cleandoc(sys.modules[type(self).__module__].__doc__ or "")

    @property
    def label(self) -> str:
        """The words for messages: `06 Error handlers`."""
        return f"{self.id} {self.title}"

    @property
    def source(self) -> str:
        """The name of its file, for messages about its page."""
        return f"{type(self).__module__.rpartition('.')[2]}.py"

    @property
    def file(self) -> str:
        """Where its file is: in a clone, or below the folder of its course."""
        is_house = type(self).__module__.startswith(f"{__package__}.")
        folder = "src/handrail/guardrails" if is_house else "guardrails"
        return f"{folder}/{self.source}"
