import ast

import pytest

from handrail.course.blanks import blank

NOTE = "exercise 4.2: The title"
RAISES = f'raise NotImplementedError("{NOTE}")'


@pytest.mark.parametrize(
    ("code", "blanked"),
    [
        (
            'def f(a):\n    """Doc.\n\n    More.\n    """\n    # no\n    return a\n',
            f'def f(a):\n    """Doc.\n\n    More.\n    """\n    {RAISES}\n',
        ),
        (
            "@c(\n    1,\n)\nasync def f(\n    a: int,\n) -> int:\n    return a\n",
            f"@c(\n    1,\n)\nasync def f(\n    a: int,\n) -> int:\n    {RAISES}\n",
        ),
        (
            "def f(a):\n    @a\n    def g():\n        return 1\n\n    return g\n",
            f"def f(a):\n    {RAISES}\n",
        ),
        (
            'def f(a):\n    "Doc."\n',
            f'def f(a):\n    "Doc."\n    {RAISES}\n',
        ),
    ],
    ids=["docstring", "decorated, async", "decorator in the body", "nothing but words"],
)
def test_a_function_keeps_its_signature_and_its_docstring(
    code: str, blanked: str
) -> None:
    assert blank(code, "f", NOTE) == blanked


def test_what_is_left_of_a_function_raises() -> None:
    scope: dict[str, object] = {}
    exec(blank("def f():\n    return 1\n", "f", NOTE), scope)
    function = scope["f"]
    assert callable(function)

    with pytest.raises(NotImplementedError, match=f"^{NOTE}$"):
        function()


def test_a_class_keeps_its_head_and_its_docstring() -> None:
    head = '@c\nclass A(\n    B,\n):\n    """Doc."""\n'
    code = f"{head}\n    x = 1\n\n    def f(self): ...\n"

    assert blank(code, "A", NOTE) == f"{head}    pass  # {NOTE}\n"


def test_a_class_without_docstring() -> None:
    assert (
        blank("class A:\n    x = 1\n", "A", NOTE) == f"class A:\n    pass  # {NOTE}\n"
    )


@pytest.mark.parametrize(
    ("code", "name", "blanked"),
    [
        ("X = 1\n", "X", "X = ..."),
        ("X: dict[str, int] = {\n    'a': 1,\n}\n", "X", "X: dict[str, int] = ..."),
        ("X = (\n    'a'\n    'b'\n)\n", "X", "X = ..."),
        ("X: int = (\n    # why\n    1 + 2\n)\n", "X", "X: int = ..."),
        ("X = Y = f(a=1)\n", "Y", "X = Y = ..."),
        ("(X) = 1\n", "X", "(X) = ..."),
        ("ä, X = '=ö', 2\n", "X", "ä, X = ..."),
        ("X: 'a == b' = 1\n", "X", "X: 'a == b' = ..."),
    ],
)
def test_an_assignment_keeps_what_is_left_of_its_sign(
    code: str, name: str, blanked: str
) -> None:
    assert blank(code, name, NOTE) == f"{blanked}  # {NOTE}\n"


@pytest.mark.parametrize("code", ["X: int\n", "X = 1\n\n\ndel X\n"])
def test_what_comes_out_is_python_or_refused(code: str) -> None:
    if code == "X: int\n":
        with pytest.raises(LookupError, match="no value"):
            blank(code, "X", NOTE)
    else:
        ast.parse(blank(code, "X", NOTE))


@pytest.mark.parametrize(
    "title",
    ['The "best" one', r"A \d path C:\new", 'It ends in "', "It ends in \\", "♥'"],
)
@pytest.mark.parametrize(
    "code", ["def f():\n    return 1\n", "class f:\n    x = 1\n", "f = 1\n"]
)
def test_any_title_leaves_python(code: str, title: str) -> None:
    note = f"exercise own-till: {title}"

    blanked = blank(code, "f", note)

    texts = [
        n.value for n in ast.walk(ast.parse(blanked)) if isinstance(n, ast.Constant)
    ]
    assert note in texts or blanked.endswith(f"# {note}\n")
