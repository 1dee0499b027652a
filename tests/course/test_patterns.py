import pytest

from handrail.course.patterns import check_pattern, stands_in


def found(pattern: str, code: str) -> bool:
    return stands_in(pattern, code, is_python=True)


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("check()", "result = check()\n"),
        ("check()", "def f():\n    if not check():\n        return 1\n"),
        ("Flask(...)", "app = Flask(__name__, static_folder=None)"),
        ("Flask(...)", "Flask()"),
        ("f(..., 3)", "f(1, 2, 3)"),
        ("f(..., key=_)", "f(1, other=2, key=3)"),
        ("f(_=1)", "f(key=1)"),
        ("_.get(_)", "request.headers.get('Accept')"),
        ("_._(...)", "re.match('a', b)"),
        ("_ < LEAST", "if len(value) < LEAST: pass"),
        ("url and ...", "x = url and url.strip() and 1"),
        ("[..., 'a', ...]", "x = [1, 'a', 2, 3]"),
        ("_ = {}", "CHECKS: dict[str, int] = {'a': 1}"),
        ('{"details": _}', "x = {'error': 1, 'details': None}"),
        ("{**_}", "x = {'a': 1, **y}"),
        ("return _", "def f():\n    return None"),
        ("return ...", "def f():\n    return"),
        ("global _", "def f():\n    global app"),
        ("raise ...", "raise KeyError('a') from None"),
        ("from run import _", "from run import app"),
        ("details", "f(details)"),
        ("500", "answer(500)"),
    ],
)
def test_an_expression_or_a_statement_is_found(pattern: str, code: str) -> None:
    assert found(pattern, code)


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("Flask()", "Flask(1)"),
        ("f(_)", "f(1, key=2)"),
        ("f(..., key=_)", "f(1)"),
        ("f(..., 3)", "f(3, 4)"),
        ("_.get(_)", "get(1)"),
        ("_ < LEAST", "x <= LEAST"),
        ("return", "def f():\n    return 1"),
        ("return _", "def f():\n    return"),
        ("details", "def f(details): pass"),
        ("details", "x.details = 1"),
        ("1", "x = True"),
        ("1", "x = 1.0"),
        ('"...postgres..."', "def f():\n    'Names postgres.'\n    return 1"),
        ("ConfigurationError", "def f() -> ConfigurationError: pass"),
        ("int", "x: int\ny: int = 1\ndef f(a: int, *, b: int = 2): pass"),
    ],
)
def test_what_differs_is_not_found(pattern: str, code: str) -> None:
    assert not found(pattern, code)


@pytest.mark.parametrize(
    ("text", "code", "is_there"),
    [
        ('"no-cache"', "x = 'no-cache'", True),
        ('"no-cache"', "x = 'no-cache, must-revalidate'", False),
        ('"...no-cache..."', "x = 'private, no-cache'", True),
        ('"..."', "return_(f'{name} is down')", True),
        ('"...down"', "x = f'{name} is down'", True),
        ('"..."', "x = 1", False),
        ('f"...{value}..."', "x = f'{name}={value!r}'", True),
        ('f"...{value}..."', "x = f'{len(value)} bytes'", False),
        ('f"{_}/health"', "x = f'{prefix}/health'", True),
        ('f"{_}/health"', "x = f'{prefix}/health/{a}'", False),
    ],
)
def test_three_dots_in_a_text_are_any_characters(
    text: str, code: str, is_there: bool
) -> None:
    assert found(text, code) is is_there


LOOP = """
def ready():
    for check in checks:
        if not passes(check):
            return 503
    else:
        rest()
"""
GUARDED = """
@app.before_request
@cache
def f(a, new=make()):
    try:
        check()
    except OSError as error:
        log(error)
    except Exception:
        raise
"""


@pytest.mark.parametrize(
    ("pattern", "code", "is_there"),
    [
        ("for _ in _: return _", LOOP, True),
        ("for _ in _: break", LOOP, False),
        ("for _ in _: ...", LOOP, True),
        ("if not passes(_): return 503", LOOP, True),
        ("def ready(): passes(_)", LOOP, True),
        ("def live(): passes(_)", LOOP, False),
        ("def _(): passes(_)", LOOP, True),
        ("@cache\ndef _(): ...", GUARDED, True),
        ("@_.before_request\ndef f(): check()", GUARDED, True),
        ("@property\ndef _(): ...", GUARDED, False),
        ("def _(_=make()): ...", GUARDED, True),
        ("def _(_=other()): ...", GUARDED, False),
        ("try: check()\nexcept Exception: raise", GUARDED, True),
        ("try: _\nexcept OSError: raise", GUARDED, False),
        ("try: _\nexcept OSError: log(_)", GUARDED, True),
        ("try: _\nexcept ...: raise ...", GUARDED, True),
        ("try: _\nexcept: ...", GUARDED, False),
        ("try: _\nexcept: ...", "try:\n    a()\nexcept:\n    pass", True),
    ],
)
def test_a_body_is_found_at_any_depth(pattern: str, code: str, is_there: bool) -> None:
    assert found(pattern, code) is is_there


def test_all_statements_of_a_pattern_have_to_be_there() -> None:
    assert found("check()\nlog(_)", GUARDED)
    assert not found("check()\nprint(_)", GUARDED)


def test_other_text_is_searched_line_by_line() -> None:
    text = "# SECRET_KEY=no\nAPP_ENV=development\n"

    assert stands_in(r"^APP_ENV=", text, is_python=False)
    assert not stands_in(r"^SECRET_KEY=", text, is_python=False)


@pytest.mark.parametrize(
    ("pattern", "is_python"), [("for _ in", True), ("_ = ", True), ("(a", False)]
)
def test_what_is_no_pattern_is_refused(pattern: str, is_python: bool) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        check_pattern(pattern, is_python=is_python)


def test_a_pattern_is_accepted() -> None:
    check_pattern("for _ in _: ...", is_python=True)
    check_pattern(r"\|\s*safe", is_python=False)


@pytest.mark.parametrize(
    ("pattern", "code", "is_there"),
    [
        ("a()\n...\nb()", "a()\nb()\n", True),
        ("a()\n...\nb()", "b()\na()\n", False),
        ("a()\n...\nb()", "b()\na()\nif x:\n    b()\n", True),
        ("a()\nb()", "b()\na()\n", True),
        ("a()\nb()\n...\nc()", "b()\na()\nc()\n", True),
        ("a()\nb()\n...\nc()", "b()\nc()\na()\n", False),
        ("def f():\n    a()\n    ...\n    b()", "def f():\n    b()\n    a()\n", False),
        (
            "for _ in (..., db, ...): _\n...\na()",
            "for x in (db, y):\n    x()\na()",
            True,
        ),
        ("if _: ...", "if x:\n    pass\n", True),
        ("...", "a()\n", True),
    ],
)
def test_three_dots_between_statements_ask_for_their_order(
    pattern: str, code: str, is_there: bool
) -> None:
    assert found(pattern, code) is is_there
