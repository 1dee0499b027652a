import ast

from handrail.recall.own.statements import (
    functions_in,
    is_seen,
    own_lines,
    statements_of,
)

SOURCE = '''\
@given(
    1)
def view(a):
    """Say so.
    """
    kept: int
    with open(
        a,
    ) as file:
        b = 1; c = 2
    try:
        pass
    except ValueError:
        raise
    else:
        "text"
    match b:
        case 1:
            d = 1
    def inner():
        return 1
    return (
        a
    )
'''


def test_statements_are_known_by_their_own_lines() -> None:
    functions = functions_in(ast.parse(SOURCE))
    every = list(statements_of(functions[1]))
    lines = [(own_lines(s).start, own_lines(s).stop) for s in every]
    seen = [own_lines(s).start for s in every if is_seen(s)]

    assert sorted(functions) == [1, 20]
    assert lines == [
        *((6, 7), (7, 10), (10, 11), (10, 11), (11, 12), (12, 13), (14, 15)),
        *((16, 17), (17, 19), (19, 20), (20, 21), (22, 25)),
    ]
    assert seen == [7, 10, 10, 14, 19, 20, 22]
