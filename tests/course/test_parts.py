"""A statement loses the parts that are not there; the others stay as they stand."""

import ast

import pytest

from handrail.course.roots import cut

LATER = frozenset({"app.later"})
WIDE = "B" * 80
LOST = "from app.later import Lost, lost\n"


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
        (f"class A(\n    Lost, {WIDE}\n):", f"class A(\n    {WIDE}\n):"),
        ("class A(Lost):", "class A:"),
        ("class A(Lost, Lost):", "class A:"),
        ("class A(\n    Lost,\n):", "class A:"),
        ("class A(Lost, metaclass=M):", "class A(metaclass=M):"),
        ("class A:", "class A:"),
        ('é = "é"; A = 1\nclass B(C, Lost):', 'é = "é"; A = 1\nclass B(C):'),
        ("class É(É2, Lost, C):", "class É(É2, C):"),
    ],
)
def test_a_class_keeps_the_rest(before: str, after: str) -> None:
    body = "\n    x = 1\n\n\nclass Z(Y, Lost):\n    y = 2\n"
    cut_source = cut(f"{LOST}{before}{body}", LATER)

    assert cut_source == after + body.replace("(Y, Lost)", "(Y)")
    ast.parse(cut_source)


def test_a_root_with_such_a_class_is_cut() -> None:
    source = (
        '"""Doc."""\n\nfrom app.later import Lost\nfrom app.now import B\n\n\n'
        "class A(B, Lost):\n    x = 1\n    y = Lost.y\n\n\n"
        "class C(Lost):\n    x = 1\n\n\nclass D(A, C):\n    x = 1\n"
    )

    assert cut(source, LATER) == (
        '"""Doc."""\n\nfrom app.now import B\n\n\n'
        "class A(B):\n    x = 1\n\n\nclass C:\n    x = 1\n\n\n"
        "class D(A, C):\n    x = 1\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("@lost\n", ""),
        ("@lost(1)\n", ""),
        ("@lost.often\n@kept\n", "@kept\n"),
        ("@kept\n# Why.\n@lost(\n    1,\n)\n", "@kept\n"),
        ("@kept(limit=lost)\n", "@kept()\n"),
        ("@kept(1, limit=lost)\n@lost(a=Lost)\n", "@kept(1)\n"),
        ("@kept(lost)\n", ""),
        ("@kept\n", "@kept\n"),
    ],
)
@pytest.mark.parametrize("kind", ["def a(x):", "async def a(x):", "class A:"])
def test_a_definition_loses_a_decorator(before: str, after: str, kind: str) -> None:
    rest = f"{kind}\n    return_ = 1\n"

    assert cut(f"{LOST}{before}{rest}", LATER) == f"{after}{rest}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("f(1, a=lost)", "f(1)"),
        ("f(a=lost, b=2)", "f(b=2)"),
        ("f(1, a=lost, b=2)", "f(1, b=2)"),
        ("f(a=lost, b=Lost)", "f()"),
        ("f(a=lost, *x)", "f(*x)"),
        ("f(**lost)", "f()"),
        ("(f)(a=lost)", "(f)()"),
        ("f(a=g(1, b=lost))", "f()"),
        ("x = f(g(b=lost), c=1)", "x = f(g(), c=1)"),
        ("f(é='é', a=lost)", "f(é='é')"),
        ("f(\n    1,\n    # Why.\n    a=lost,\n    b=2,\n)", "f(\n    1,\n    b=2,\n)"),
        ("f(\n    a=lost,\n)", "f()"),
        ("f(\n    1, a=lost, b=2\n)", "f(1, b=2)"),
        ("f(\n    # Why (not).\n    a=lost,\n)", "f()"),
        ("with f(a=lost):\n    g(b=lost)", "with f():\n    g()"),
    ],
)
def test_a_call_loses_a_keyword_argument(before: str, after: str) -> None:
    assert cut(f"{LOST}{before}\n", LATER) == f"{after}\n"
    assert cut(f"{LOST}\n\ndef h():\n    return 1\n\n\n{before}\n", LATER).endswith(
        f"    return 1\n\n\n{after}\n"
    )


@pytest.mark.parametrize(
    "statement", ["f(lost)", "f(1, *lost)", "lost(a=1)", "x = lost", "f(lost, a=Lost)"]
)
def test_a_statement_that_needs_more_goes_as_a_whole(statement: str) -> None:
    assert cut(f"import os\n\n{LOST}\nos\n{statement}\n", LATER) == "import os\n\nos\n"


def test_what_only_a_lost_part_used_goes_too() -> None:
    source = (
        f"import os\n{LOST}from app.now import kept, minute\n"
        "from app.now import hour\n\n\n"
        "@kept\n@lost(minute)\ndef a():\n    f(b=lost(hour))\n    return minute, os\n"
    )

    assert cut(source, LATER) == (
        "import os\nfrom app.now import kept, minute\n\n\n"
        "@kept\ndef a():\n    f()\n    return minute, os\n"
    )


def test_a_name_lost_within_a_function_takes_no_part_elsewhere() -> None:
    other = "def b(x):\n    return f(y=x)\n"
    source = f"{LOST}\n\ndef a():\n    x = lost\n    return f(y=x)\n\n\n{other}"

    assert cut(source, LATER) == f"\n\ndef a():\n    return f()\n\n\n{other}"


def test_the_parts_of_a_method_are_its_own() -> None:
    source = (
        f"{LOST}\n\nclass A:\n    @kept\n    @lost\n    def b(self):\n"
        "        return f(1, c=Lost)\n"
    )

    assert cut(source, LATER) == (
        "\n\nclass A:\n    @kept\n    def b(self):\n        return f(1)\n"
    )
