import ast
import random

import pytest

from handrail.course.edits import (
    add_imports,
    append_symbol,
    indent,
    keep_docstring,
    put_lines,
    put_symbol,
    remove,
    replace_symbol,
    split_imports,
    whole_lines,
)
from handrail.course.symbols import defined, symbol_source

HEAD = '# héad ♥\n"""Döc."""\n\nimport  os   # odd\n\nODD = {  "a":1,\n }   \n\n\n'
TAIL = "\n\n\x0c\n# ♥ after\nlast = lambda : [ 1,2 ]   # odd\n"
FUNCTION = 'def f(a):\n    """Say ♥."""\n    return a\n'
NEW = "def f(a):\n    b = a\n    return b\n"


class TestReplaceSymbol:
    def test_all_around_stays_letter_by_letter(self) -> None:
        source = HEAD + FUNCTION + TAIL

        edited = replace_symbol(source, "f", NEW)

        assert edited.startswith(HEAD)
        assert edited.endswith(TAIL)
        assert symbol_source(edited, "f") == (
            'def f(a):\n    """Say ♥."""\n    b = a\n    return b\n'
        )

    def test_decorators_go_with_the_old_and_come_with_the_new(self) -> None:
        source = "import c\n\n\n@c.old(\n    1,\n)\nasync def f():\n    pass\n"

        assert replace_symbol(source, "f", "def f():\n    return 1\n") == (
            "import c\n\n\ndef f():\n    return 1\n"
        )
        assert replace_symbol(source, "f", "@c.new\ndef f():\n    return 1\n") == (
            "import c\n\n\n@c.new\ndef f():\n    return 1\n"
        )

    def test_a_signature_of_many_lines_keeps_its_docstring(self) -> None:
        docstring = '    """Doc.\n\n    More.\n    """\n'
        old = (
            f"def f(\n    a,\n    b=(\n        1\n    ),\n):\n{docstring}    return a\n"
        )
        new = "def f(\n    a,\n    *,\n    b,\n):\n    # why\n    return b\n"

        edited = replace_symbol(old, "f", new)

        assert edited == (
            f"def f(\n    a,\n    *,\n    b,\n):\n    # why\n{docstring}    return b\n"
        )

    def test_a_docstring_is_not_doubled(self) -> None:
        new = 'def f(a):\n    """Mine."""\n    return 1\n'

        assert replace_symbol(FUNCTION, "f", new) == new

    def test_an_assignment_has_no_docstring(self) -> None:
        assert replace_symbol(FUNCTION, "f", "f = None\n") == "f = None\n"
        assert replace_symbol("f = None\n", "f", NEW) == NEW

    def test_a_member_is_indented_as_the_old_one(self) -> None:
        source = (
            "class A:\n    x = 1\n\n    def f(self):\n        return 1\n\n    y = 2\n"
        )

        edited = replace_symbol(
            source, "A.f", "helper = 1\n\n\ndef f(self):\n    return 2\n"
        )

        assert edited == (
            "class A:\n    x = 1\n\n    helper = 1\n\n\n"
            "    def f(self):\n        return 2\n\n    y = 2\n"
        )

    def test_a_member_of_a_class_in_a_class(self) -> None:
        source = "class A:\n    class B:\n        x: int = 1\n        y = 2\n"

        assert replace_symbol(source, "A.B.x", "x: int = 3\n") == (
            "class A:\n    class B:\n        x: int = 3\n        y = 2\n"
        )

    def test_tabs_stay_tabs(self) -> None:
        source = 'class A:\n\tdef f(self):\n\t\t"""Doc."""\n\t\treturn 1\n\n\ty = 2\n'

        edited = replace_symbol(source, "A.f", "def f(self):\n    return 2\n")

        assert ast.unparse(ast.parse(edited)) == ast.unparse(
            ast.parse(source.replace("return 1", "return 2"))
        )

    def test_a_docstring_takes_on_the_indentation_of_the_new_code(self) -> None:
        old = 'def f():\n  """Doc.\n\n  More.\n  """\n  return 1\n'

        edited = replace_symbol(old, "f", "def f():\n    return 2\n")

        assert edited == 'def f():\n    """Doc.\n\n    More.\n    """\n    return 2\n'

    def test_a_body_on_the_line_of_its_signature_stays_there(self) -> None:
        one_line = "def f(\n    a,\n): return a\n"

        assert replace_symbol(FUNCTION, "f", one_line) == one_line

    def test_of_several_definitions_the_last_is_replaced(self) -> None:
        source = "def f():\n    return 1\n\n\ndef f():\n    return 2\n"

        assert replace_symbol(source, "f", "def f():\n    return 3\n") == (
            "def f():\n    return 1\n\n\ndef f():\n    return 3\n"
        )

    def test_imports_go_below_those_at_the_head(self) -> None:
        source = (
            '"""Doc."""\n\nimport os\nfrom a import (\n    b,\n)\n\nx = 1\n\n\n'
            "def f(a):\n    return a\n\n\nimport late\n"
        )
        new = "from functools import cache\n\n\n@cache\n" + NEW

        edited = replace_symbol(source, "f", new)

        assert edited == source.replace(
            "    b,\n)\n", "    b,\n)\nfrom functools import cache\n"
        ).replace("def f(a):\n    return a\n", "@cache\n" + NEW)

    def test_imports_that_are_there_do_not_come_twice(self) -> None:
        source = "import os\nfrom functools import cache\n\n\n@cache\n" + FUNCTION
        new = "import re\nfrom functools import (\n    cache,\n)\n\n\n@cache\n" + NEW

        edited = replace_symbol(source, "f", new)

        assert edited.count("cache\n") == 2
        assert edited.startswith("import os\nfrom functools import cache\nimport re\n")

    def test_source_without_an_end_of_line_at_its_end(self) -> None:
        assert replace_symbol("x = 1\ny = 2", "y", "y = 3") == "x = 1\ny = 3\n"
        assert replace_symbol("x = 1\ny = 2", "x", "x = 3") == "x = 3\ny = 2"

    @pytest.mark.parametrize(
        ("source", "code"), [("def f(:\n", NEW), (FUNCTION, "def f(:\n")]
    )
    def test_what_is_not_python_is_refused(self, source: str, code: str) -> None:
        with pytest.raises(SyntaxError):
            replace_symbol(source, "f", code)

    def test_what_would_not_be_python_is_refused(self) -> None:
        with pytest.raises((LookupError, SyntaxError)):
            replace_symbol(
                "class A: x = 1; y = 2\n", "A.x", "def x(self):\n    return\n"
            )

    def test_a_symbol_that_is_not_there_is_named(self) -> None:
        with pytest.raises(LookupError, match="g is not defined"):
            replace_symbol(FUNCTION, "g", "def g():\n    pass\n")

    def test_code_that_defines_another_name_is_refused(self) -> None:
        with pytest.raises(LookupError, match="f is not defined"):
            replace_symbol(FUNCTION, "f", "def g():\n    pass\n")


class TestPut:
    def test_what_is_put_back_is_what_was_there(self) -> None:
        source = (
            HEAD
            + FUNCTION
            + "\n\nclass A:\n    def m(self):\n        x = 1\n\n        return x\n"
            + TAIL
        )

        for name in defined(ast.parse(source)):
            assert put_symbol(source, name, symbol_source(source, name)) == source

    def test_lines_are_put_as_they_are(self) -> None:
        source = "class A:\n    x = '''\nleft'''\n"

        assert put_lines(source, "A.x", "    x = '''\n  left'''\n") == (
            "class A:\n    x = '''\n  left'''\n"
        )

    def test_white_space_in_a_text_is_no_line(self) -> None:
        text = 'x = "\x0c\u2028"\n\n   \ny'

        assert indent(text, "  ") == '  x = "\x0c\u2028"\n\n   \n  y'

    @pytest.mark.parametrize(
        ("text", "whole"), [("", ""), ("a", "a\n"), ("a\n", "a\n"), ("a\n\n", "a\n\n")]
    )
    def test_the_last_line_gets_its_end(self, text: str, whole: str) -> None:
        assert whole_lines(text) == whole


class TestAppendSymbol:
    def test_a_function_goes_to_the_end(self) -> None:
        assert append_symbol("x = 1\n\n\n\n", "f", NEW) == "x = 1\n\n\n" + NEW
        assert append_symbol("x = 1", "f", NEW) == "x = 1\n\n\n" + NEW

    def test_an_empty_file_holds_it_alone(self) -> None:
        assert append_symbol(" \n", "f", NEW) == NEW

    def test_its_imports_go_to_the_head(self) -> None:
        code = "import re\nimport os\n\n\n" + NEW

        assert append_symbol("import os\n\nx = 1\n", "f", code) == (
            "import os\nimport re\n\nx = 1\n\n\n" + NEW
        )

    @pytest.mark.parametrize("tab", ["    ", "  ", "\t"])
    def test_a_method_goes_to_the_end_of_its_class(self, tab: str) -> None:
        source = f"class A:\n{tab}x = 1\n\n\ny = 2"

        edited = append_symbol(source, "A.f", "def f(self):\n    return 1\n")

        assert edited == (
            f"class A:\n{tab}x = 1\n\n{tab}def f(self):\n{tab}    return 1\n\n\ny = 2\n"
        )

    def test_a_class_without_a_last_line_end(self) -> None:
        assert append_symbol("class A:\n    x = 1", "A.y", "y = 2\n") == (
            "class A:\n    x = 1\n\n    y = 2\n"
        )

    def test_without_its_class_there_is_no_place(self) -> None:
        with pytest.raises(LookupError, match="A is not defined"):
            append_symbol("x = 1\n", "A.f", NEW)

    @pytest.mark.parametrize(
        ("source", "name"), [("class A: x = 1\n", "A.f"), ("def f(:\n", "f")]
    )
    def test_what_would_not_be_python_is_refused(self, source: str, name: str) -> None:
        with pytest.raises(SyntaxError):
            append_symbol(source, name, NEW)


class TestImports:
    @pytest.mark.parametrize(
        ("code", "imports", "rest"),
        [
            ("x = 1\n", "", "x = 1\n"),
            (
                "import a\nfrom b import (\n    c,\n)\n\n\nx = 1\n",
                "import a\nfrom b import (\n    c,\n)\n",
                "x = 1\n",
            ),
            ("import a\nx = 1\nimport b\n", "import a\n", "x = 1\nimport b\n"),
            ("import a\n", "import a\n", ""),
        ],
    )
    def test_code_is_split_behind_its_imports(
        self, code: str, imports: str, rest: str
    ) -> None:
        assert split_imports(code) == (imports, rest)

    @pytest.mark.parametrize(
        ("source", "edited"),
        [
            ("x = 1\n", "import re\nx = 1\n"),
            ('"""Doc."""\n\nx = 1\n', '"""Doc."""\nimport re\n\nx = 1\n'),
            (
                "from __future__ import annotations\n\nx = 1\n",
                "from __future__ import annotations\nimport re\n\nx = 1\n",
            ),
            ("import re\n", "import re\n"),
            ('"""Doc."""', '"""Doc."""\nimport re\n'),
            ("", "import re\n"),
        ],
    )
    def test_imports_come_to_the_head_once(self, source: str, edited: str) -> None:
        assert add_imports(source, "import re\n") == edited

    def test_a_docstring_stays_a_docstring(self) -> None:
        tree = ast.parse(add_imports('"""Doc."""', "import re"))

        assert ast.get_docstring(tree) == "Doc."

    def test_without_imports_nothing_changes(self) -> None:
        assert add_imports(HEAD, "") == HEAD


def test_a_docstring_is_taken_over_by_what_is_a_definition_alone() -> None:
    assert keep_docstring("f = 1\n", NEW, "f") == NEW
    assert keep_docstring(FUNCTION, "f = 1\n", "f") == "f = 1\n"
    assert keep_docstring(NEW, NEW, "f") == NEW


def test_a_class_takes_over_its_docstring() -> None:
    old, new = (
        'class A:\n    """Doc."""\n',
        "class A(B):\n    @c\n    def f(self): ...\n",
    )

    assert keep_docstring(old, new, "A") == (
        'class A(B):\n    """Doc."""\n    @c\n    def f(self): ...\n'
    )


class TestRemove:
    def test_comments_right_above_go_too(self) -> None:
        source = "# stays\n\n# goes\n# goes\nx = 1\ny = 2\n"

        assert remove(source, ast.parse(source).body[:1]) == "# stays\n\ny = 2\n"

    def test_one_gap_remains(self) -> None:
        source = "a = 1\n\n\ndef f():\n    return 1\n\n\nb = 2\n"

        assert remove(source, ast.parse(source).body[1:2]) == "a = 1\n\n\nb = 2\n"

    def test_no_gap_remains_at_the_end(self) -> None:
        source = "a = 1\n\n\ndef f():\n    return 1\n"

        assert remove(source, ast.parse(source).body[1:]) == "a = 1\n"

    def test_two_statements_of_one_line_take_that_line_alone(self) -> None:
        source = "a = 1; b = 2\nc = 3\n"

        assert remove(source, ast.parse(source).body[:2]) == "c = 3\n"

    def test_whatever_is_removed_the_rest_stays(self) -> None:
        random_ = random.Random(7)
        names = [f"n{i}" for i in range(12)]
        parts = [
            random_.choice(
                [
                    f"{n} = 1\n",
                    f"# c\n{n} = (\n    1\n)\n\n",
                    f"\n\ndef {n}():\n    # c\n    return 1\n\n\n",
                ]
            )
            for n in names
        ]
        source = "".join(parts)
        for _ in range(50):
            chosen = random_.sample(names, random_.randint(0, 12))
            body = ast.parse(source).body
            doomed = [s for s, name in zip(body, names, strict=True) if name in chosen]

            left = defined(ast.parse(remove(source, doomed)))

            assert left == [name for name in names if name not in chosen]
