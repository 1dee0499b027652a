import pytest

from handrail.verdict.likeness import likeness, words_of

CODE = '''def total(numbers: list[int]) -> int:
    """Add them up."""
    found = 0
    for number in numbers:
        found += number
    return found
'''
SHORT = "def total(numbers: list[int]) -> int:\n    return sum(numbers)\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CODE, CODE.replace("    ", "  ")),
        (CODE, CODE.replace("\n", "\r\n")),
        (CODE, CODE.replace("found = 0", "found=0   # none so far\n")),
        (CODE, "# mine\n\n" + CODE),
        (CODE, CODE.replace('"""Add them up."""', '"""Something\n\n    else."""')),
        (CODE, CODE.replace('    """Add them up."""\n', "")),
        (CODE, CODE.replace("found = 0", "found = (\n        0\n    )")),
        ("x = 'a'", 'x = "a"'),
    ],
    ids=[
        "indentation",
        "line ends",
        "comment",
        "comment above",
        "docstring",
        "no docstring",
        "line breaks",
        "quotes",
    ],
)
def test_the_look_of_code_says_nothing(one: str, other: str) -> None:
    assert likeness(one, other) == 1.0


def test_a_docstring_says_nothing_in_a_class_and_in_its_methods() -> None:
    bare = "class A:\n    def f(self) -> int:\n        return 1\n"
    told = (
        'class A:\n    """A."""\n\n    def f(self) -> int:\n'
        '        """F."""\n        return 1\n'
    )

    assert likeness(bare, told) == 1.0


def test_a_body_of_a_docstring_alone_is_compared_as_an_empty_one() -> None:
    assert likeness('def f():\n    """F."""\n', "def f():\n    pass\n") == 1.0


def test_strings_that_do_something_count() -> None:
    assert likeness("print('yes')", "print('no')") < 1.0


def test_the_names_of_variables_say_nothing() -> None:
    renamed = CODE.replace("found", "result").replace("number ", "n ")

    assert likeness(CODE, renamed.replace("+= number", "+= n")) == 1.0


def test_the_names_of_inner_functions_and_their_parameters_say_nothing() -> None:
    code = "def f(app):\n    @app.route\n    def {0}({1}):\n        return g({1})\n"

    assert likeness(code.format("handle", "error"), code.format("on", "e")) == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("def f(a, b):\n    return a\n", "def f(a, b):\n    return b\n"),
        ("def f(app):\n    app.one()\n", "def f(app):\n    app.two()\n"),
        ("def f():\n    return json()\n", "def f():\n    return text()\n"),
        ("class A:\n    SECURE = True\n", "class A:\n    HTTPONLY = True\n"),
        ("ONE = 1\n", "TWO = 1\n"),
    ],
    ids=["parameter", "attribute", "function", "setting", "constant"],
)
def test_names_that_are_given_count(one: str, other: str) -> None:
    assert likeness(one, other) < 1.0


def test_other_code_is_less_alike_than_nearly_the_same() -> None:
    assert likeness(CODE, SHORT) < likeness(CODE, CODE.replace("+=", "-=")) < 1.0


def test_code_that_has_nothing_in_common_is_not_alike() -> None:
    assert likeness("import os", "print(1)") == 0.0


@pytest.mark.parametrize("one", ["", "def f(:", CODE, "<p>Hello</p>"])
@pytest.mark.parametrize("other", ["", "def f(:", CODE, "<p>Hello</p>"])
def test_anything_can_be_compared(one: str, other: str) -> None:
    assert 0.0 <= likeness(one, other) <= 1.0
    assert (likeness(one, other) == 1.0) == (one == other)


def test_what_is_not_python_is_compared_word_by_word() -> None:
    assert words_of("<p>Hello,  all</p>\n") == ("<p>Hello,", "all</p>")


@pytest.mark.parametrize(
    "code",
    ["x = " + "1+" * 20_000 + "1", "-" * 100_000 + "1", "x = '\0'"],
    ids=["deep", "deeper", "NUL"],
)
def test_code_that_python_gives_up_on_is_compared_word_by_word(code: str) -> None:
    assert words_of(code) == tuple(code.split())
