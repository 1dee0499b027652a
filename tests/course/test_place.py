"""A symbol stands on a line of its file."""

import pytest

from handrail.course.model import Symbol
from handrail.course.place import line_in

CODE = b"import x\n\n\nclass A:\n    def b(self) -> None: ...\n"
PAGE = b"<main>\n{% block a %}\n{% endblock %}\n</main>\n"


@pytest.mark.parametrize(
    ("symbol", "source", "line"),
    [
        ("a.py", CODE, 1),
        ("a.py::A", CODE, 4),
        ("a.py::A.b", CODE, 5),
        ("a.html::a", PAGE, 2),
    ],
)
def test_it_is_found(symbol: str, source: bytes, line: int) -> None:
    assert line_in(source, Symbol.parse(symbol)) == line


@pytest.mark.parametrize(
    ("symbol", "source"), [("a.py::gone", CODE), ("a.html::gone", PAGE)]
)
def test_what_is_not_there_is_an_error(symbol: str, source: bytes) -> None:
    with pytest.raises(LookupError):
        line_in(source, Symbol.parse(symbol))


def test_what_is_no_python_is_another() -> None:
    with pytest.raises(SyntaxError):
        line_in(b"def", Symbol("a.py", "a"))
