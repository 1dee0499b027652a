import pytest

from handrail.course.model import Symbol
from handrail.verify.mutants.making import mutants_of

SYMBOL = Symbol("app/a.py", "f")


def names(body: str, head: str = "def f(a, b):\n") -> list[str]:
    """Return the names of the mutants of a function."""
    return [mutant.name for mutant in mutants_of(SYMBOL, f"{head}    {body}\n")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("a += b < b", ["`b <= b` for `b < b`"]),
        ("a = b not  in a", ["`b in a` for `b not in a`"]),
        ("a = b is a", ["`b is not a` for `b is a`"]),
        ("a = (a) and b", ["`(a) or b` for `(a) and b`", "`b` for `(a) and b`"]),
        ("a = not b", ["`b` for `not b`"]),
        ("a = 7", ["`8` for `7`", "`6` for `7`"]),
        ("a = True", ["`False` for `True`"]),
        ("a = 'key'", ["`\"\"` for `'key'`", "`'keyx'` for `'key'`"]),
        ("a = 'a word'", ["`\"\"` for `'a word'`"]),
        ("a = f'{b} < {a}'", ["`\"\"` for `f'{b} < {a}'`"]),
        ("del a", ["without `del a`"]),
        ("a(b, key=1)", ["without `key=1`", "`b` for `a(b, key=1)`"]),
        ("a(b, a)", ["`a, b` for `b, a`"]),
        ("return a", ["`return None` for `return a`"]),
        ("raise KeyError(a)", ["`LookupError` for `KeyError`"]),
        ("raise OurError(a)", ["`Exception` for `OurError`"]),
        ("a = {b: a, a: b}", ["without `b: a`", "without `a: b`"]),
        ("a = [b, a]", ["without `b`", "without `a`"]),
        ("a = b, a", ["`b` for `b, a`", "`a` for `b, a`"]),
        ("if a: del b", ["without `if a: del b`", "`True` for `a`"]),
    ],
)
def test_each_operator_makes_its_mutants(body: str, expected: list[str]) -> None:
    made = names(body)

    assert [name for name in expected if name not in made] == []


def test_a_mutant_differs_in_one_place_alone() -> None:
    code = 'def f(a):\n    return g(  a, b = "ä" )  # why\n'

    mutants = {m.name: m.code for m in mutants_of(SYMBOL, code)}

    assert mutants['without `b = "ä"`'] == "def f(a):\n    return g(  a )  # why\n"


def test_decorators_are_left_out() -> None:
    code = "@one\n@two(1)\ndef f():\n    ...\n"

    mutants = {m.name: m.code for m in mutants_of(SYMBOL, code)}

    assert mutants["without `@one`"] == "@two(1)\ndef f():\n    ...\n"
    assert mutants["without `@two(1)`"] == "@one\ndef f():\n    ...\n"


def test_two_of_one_name_are_told_apart() -> None:
    made = names("a(1, b, 1)")

    assert made.count("`2` for `1`") == 1
    assert "`2` for `1` (2)" in made


def test_docstrings_and_annotations_are_left_alone() -> None:
    head = 'def f(a: "int", b: int = b) -> "int":\n    """Words."""\n'

    assert names("return", head) == []


def test_every_mutant_is_python() -> None:
    code = "def f():\n    return (yield) or [x for x in (1, 2) if x]\n"

    for mutant in mutants_of(SYMBOL, code):
        compile(mutant.code, "mutant", "exec")


def test_a_template_loses_its_values() -> None:
    block = "{% block b %}<p>{{ one }}</p>{{ two }}{% endblock %}"

    made = [m.name for m in mutants_of(Symbol("app/a.html", "b"), block)]

    assert made == ["without `{{ one }}`", "without `{{ two }}`"]


def test_another_file_loses_its_lines() -> None:
    made = [m.name for m in mutants_of(Symbol(".env.example"), "# é\nA=1\n\nB=\n")]

    assert made == ["without `A=1`", "without `B=`"]
