import ast
import sys

import pytest

from handrail.course.symbols import (
    defined,
    find,
    names_bound,
    span,
    split_lines,
    symbol_lines,
    symbol_source,
)

SOURCE = '''\
# héad: äöü ♥
import functools


@functools.cache
@functools.wraps(
    print,
)
def decorated(a: int,
              b: int) -> int:   # odd   spacing
    return a+b   # kept


async def waits() -> None:
    """Wait."""


class Outer(
    Exception,
):
    """Outer."""

    limit: int = 3

    class Inner:
        def deep(self) -> str:
            return "♥";

    @property
    def name(self) -> str:
        # a comment
        return "ünïcode"


def decorated_not() -> None: ...


x = y = 1
first, (second, *rest) = 1, (2, 3)
'''


@pytest.mark.parametrize(
    ("name", "begins", "ends"),
    [
        ("decorated", "@functools.cache\n@functools.wraps(\n", "a+b   # kept\n"),
        ("waits", "async def waits", '"""Wait."""\n'),
        ("Outer", "class Outer(\n", 'return "ünïcode"\n'),
        ("Outer.limit", "limit: int = 3\n", "= 3\n"),
        ("Outer.Inner", "class Inner:\n    def deep", 'return "♥";\n'),
        ("Outer.Inner.deep", "def deep(self) -> str:\n    return", '"♥";\n'),
        ("Outer.name", "@property\ndef name", '    return "ünïcode"\n'),
        ("x", "x = y = 1\n", "1\n"),
        ("y", "x = y = 1\n", "1\n"),
        ("rest", "first, (second", "(2, 3)\n"),
    ],
)
def test_a_symbol_is_found_with_all_that_belongs_to_it(
    name: str, begins: str, ends: str
) -> None:
    code = symbol_source(SOURCE, name)

    assert code.startswith(begins)
    assert code.endswith(ends)
    ast.parse(code)


@pytest.mark.parametrize(
    "name",
    ["missing", "Outer.missing", "missing.name", "functools", "Outer.limit.x", "a"],
)
def test_what_is_not_defined_is_not_found(name: str) -> None:
    with pytest.raises(LookupError, match=f"^{name} is not defined$"):
        symbol_source(SOURCE, name)


def test_source_that_is_not_python_is_a_syntax_error() -> None:
    with pytest.raises(SyntaxError):
        symbol_source("def f(:\n", "f")


def test_of_several_definitions_the_last_counts() -> None:
    source = "def f():\n    return 1\n\n\nf = None\n\n\ndef f():\n    return 2\n"

    assert symbol_source(source, "f") == "def f():\n    return 2\n"


def test_a_member_is_looked_for_in_the_last_class_of_that_name() -> None:
    source = "class A:\n    x = 1\n\n\nclass A:\n    y = 1\n"

    assert symbol_source(source, "A.y") == "y = 1\n"
    with pytest.raises(LookupError):
        symbol_source(source, "A.x")


@pytest.mark.parametrize(
    "statement", ["a.x = 1", "a[0] = 1", "a[b].c = 1", "a += 1", "a: int", "print(a)"]
)
def test_changing_an_object_is_no_definition_of_its_name(statement: str) -> None:
    bound = names_bound(ast.parse(statement).body[0])

    assert bound == (["a"] if statement == "a: int" else [])


def test_setting_a_key_does_not_hide_the_definition() -> None:
    source = "app = make()\napp.config['X'] = 1\n"

    assert symbol_source(source, "app") == "app = make()\n"


def test_names_are_told_in_order_a_class_after_its_members() -> None:
    names = defined(ast.parse(SOURCE))

    assert names[:2] == ["decorated", "waits"]
    assert names[2:6] == ["Outer.limit", "Outer.Inner", "Outer.name", "Outer"]
    assert set(names[6:]) == {"decorated_not", "x", "y", "first", "second", "rest"}


def test_imports_and_functions_bodies_define_nothing() -> None:
    assert defined(ast.parse("import a\nfrom b import c\nif a:\n    d = 1\n")) == []


def test_lines_end_where_python_says_they_end() -> None:
    source = 'a = "\x0c\x0b\u2028\x85"\n\x0c\nb = 1\r\nc = 2\rd = 3'

    lines = split_lines(source)

    assert len(lines) == 5
    assert "".join(lines) == source
    assert symbol_source(source, "b") == "b = 1\r\n"
    assert symbol_source(source, "d") == "d = 3"


def test_a_form_feed_before_a_symbol_moves_nothing() -> None:
    source = "x = 1\n\x0c\ndef f():\n    return 1\n\x0c\ndef g():\n    return 2\n"

    assert symbol_source(source, "f") == "def f():\n    return 1\n"
    assert symbol_source(source, "g") == "def g():\n    return 2\n"


def test_tabs_are_taken_off_as_well() -> None:
    source = "class A:\n\tdef f(self):\n\t\treturn 1\n"

    assert symbol_source(source, "A.f") == "def f(self):\n\treturn 1\n"


def test_a_text_in_triple_quotes_may_stand_further_left() -> None:
    source = (
        'class A:\n    def f(self):\n        return """\nleft\n  """\n\n    x = 1\n'
    )

    code = symbol_source(source, "A.f")

    assert code == 'def f(self):\n    return """\nleft\n  """\n'
    ast.parse(code)


def test_lines_are_given_as_they_stand() -> None:
    assert symbol_lines(SOURCE, "Outer.limit") == ["    limit: int = 3\n"]


def test_a_span_has_the_decorators() -> None:
    place = span(find(ast.parse(SOURCE), "decorated"))

    assert (place.first, place.end) == (4, 11)


def test_match_and_nested_f_strings_are_read() -> None:
    source = (
        "def f(x):\n"
        "    match x:\n"
        "        case {'a': [1, *_]}:\n"
        "            return f\"{x!r:>{10}} {f'{x}'}\"\n"
        "    return None\n"
        "\n\ny = 2\n"
    )

    assert symbol_source(source, "f") + "\n\ny = 2\n" == source


@pytest.mark.skipif(sys.version_info < (3, 12), reason="syntax of Python 3.12")
def test_the_syntax_of_python_3_12_is_read() -> None:
    function = 'def f[T](x: T) -> T:\n    return f"{"a"}"\n'
    source = f"type X = int\n\n\n{function}\n\nclass A[T]:\n    y = 1\n"

    assert symbol_source(source, "f") == function
    assert symbol_source(source, "A.y") == "y = 1\n"
