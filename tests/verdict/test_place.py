"""Where a symbol stands in a learner's file."""

from pathlib import Path

import pytest

from handrail.course.model import Symbol
from handrail.verdict.place import line_of

PYTHON = "import os\n\nclass A:\n    x = 1\n\n    @property\n    def b(self): ...\n"
PAGE = "<h1>\n{% block title %}{% endblock %}\n{% block body %}\n{% endblock %}\n"


@pytest.mark.parametrize(
    ("path", "name", "text", "line"),
    [
        ("a.py", "A", PYTHON, 3),
        ("a.py", "A.x", PYTHON, 4),
        ("a.py", "A.b", PYTHON, 7),
        ("a.py", "gone", PYTHON, None),
        ("a.py", None, PYTHON, None),
        ("a.py", "A", "class A(:", None),
        ("a.py", "A", None, None),
        ("a.html", "title", PAGE, 2),
        ("a.html", "body", PAGE, 3),
        ("a.html", "gone", PAGE, None),
        (".env.example", None, "A=\n", None),
    ],
)
def test_the_line_is_where_the_definition_begins(
    tmp_path: Path, path: str, name: str | None, text: str | None, line: int | None
) -> None:
    if text is not None:
        (tmp_path / path).write_text(text, "utf-8")

    assert line_of(tmp_path, Symbol(path, name)) == line
