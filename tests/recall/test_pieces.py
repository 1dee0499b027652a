from handrail.recall.pieces import Piece, function_in, head_of, pieces_of

CODE = '''\
@route("/")
def view(
    name: str,
) -> str:
    """Show it.

    Twice.
    """
    # a comment
    try:
        found = look(
            name,
        )
    except LookupError:  # gone
        return ""
    finally:
        close()

    if found.old:
        return "old"
    elif found.new:
        return "new"
    else:
        for part in found:
            yield part
    def inner() -> None:
        pass
    if name: return name
'''
PIECES = [
    ("try:", 0),
    ("found = look(\n    name,\n)", 1),
    ("except LookupError:  # gone", 0),
    ('return ""', 1),
    ("finally:", 0),
    ("close()", 1),
    ("if found.old:", 0),
    ('return "old"', 1),
    ("elif found.new:", 0),
    ('return "new"', 1),
    ("else:", 0),
    ("for part in found:", 1),
    ("yield part", 2),
    ("def inner() -> None:", 0),
    ("pass", 1),
    ("if name: return name", 0),
]


def test_a_body_falls_into_statements_and_heads_of_blocks() -> None:
    function = function_in(CODE)
    assert function is not None

    assert [(p.text, p.level) for p in pieces_of(CODE, function)] == PIECES
    assert head_of(CODE, function) == CODE.partition("    # a comment")[0]


def test_put_together_again_they_are_the_same_code() -> None:
    function = function_in(CODE)
    assert function is not None
    pieces = pieces_of(CODE, function)
    again = head_of(CODE, function) + "".join(p.at(p.level + 1) for p in pieces)
    other = function_in(again)
    assert other is not None

    assert pieces_of(again, other) == pieces


def test_imports_come_before_a_function_and_nothing_else_does() -> None:
    assert function_in("import os\ndef a(): ...\n") is not None
    assert function_in("A = 1\ndef a(): ...\n") is None
    assert function_in("class A: ...\n") is None


def test_layout_makes_no_other_piece() -> None:
    assert Piece("a(\n    b\n)", 0).plain == Piece("a(b)", 1).plain
