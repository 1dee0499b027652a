"""A class loses the bases that are not there, and keeps the others as they stand."""

import ast

import pytest

from handrail.course.bases import without_bases
from handrail.course.roots import cut


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("class A(B, Lost, C):", "class A(B, C):"),
        ("class A(Lost, B):", "class A(B):"),
        ("class A(B, Lost, metaclass=M):", "class A(B, metaclass=M):"),
        ("class A(B, other.Lost, Lost):", "class A(B, other.Lost):"),
        ("class A(B, Lost[int]):", "class A(B):"),
        ("class A(\n    B,\n    Lost,\n    C,\n):", "class A(\n    B,\n    C,\n):"),
        ("class A(\n    B, Lost, C\n):", "class A(B, C):"),
        ("class A(Lost):", "class A(Lost):"),
        ("class A:", "class A:"),
        ('é = "é"; A = 1\nclass B(C, Lost):', 'é = "é"; A = 1\nclass B(C):'),
        ("class É(É2, Lost, C):", "class É(É2, C):"),
    ],
)
def test_a_class_keeps_the_rest(before: str, after: str) -> None:
    body = "\n    x = 1\n\n\nclass Z(Y, Lost):\n    y = 2\n"
    cut_source = without_bases(before + body, {"Lost"})

    assert cut_source == after + body.replace("(Y, Lost)", "(Y)")
    ast.parse(cut_source)


LATER = frozenset({"app.later"})


def test_a_root_with_such_a_class_is_cut() -> None:
    source = (
        '"""Doc."""\n\nfrom app.later import Lost\nfrom app.now import B\n\n\n'
        "class A(B, Lost):\n    x = 1\n    y = Lost.y\n\n\n"
        "class C(Lost):\n    x = 1\n\n\nclass D(A, C):\n    x = 1\n"
    )

    assert cut(source, LATER) == (
        '"""Doc."""\n\nfrom app.now import B\n\n\n'
        "class A(B):\n    x = 1\n\n\nclass D(A):\n    x = 1\n"
    )
