import pytest

from handrail.workspace.combine import Kept, combine

BASE = b"def f():\n    return 1\n\n\ndef g():\n    return 1\n"
MINE = BASE.replace(b"f():\n    return 1", b"f():\n    return 2")
THEIRS = BASE.replace(b"g():\n    return 1", b"g():\n    return 3")
BOTH = MINE.replace(b"g():\n    return 1", b"g():\n    return 3")
CONFLICT = BASE.replace(b"f():\n    return 1", b"f():\n    return 4")


def one(base: bytes | None, mine: bytes, theirs: bytes) -> tuple[bytes, list[str]]:
    """Combine one file; return it, and the names of what gave way."""
    begun = {} if base is None else {"app/a.py": base}
    files, gave_way = combine(begun, {"app/a.py": mine}, {"app/a.py": theirs})
    assert all(kept.path == "app/a.py" for kept in gave_way)
    return files["app/a.py"], [kept.name for kept in gave_way]


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "outcome"),
    [
        (BASE, BASE, THEIRS, THEIRS),
        (BASE, MINE, BASE, MINE),
        (BASE, MINE, THEIRS, BOTH),
        (BASE, THEIRS, THEIRS, THEIRS),
        (None, THEIRS, THEIRS, THEIRS),
        (BASE, b"not python(", BASE, b"not python("),
        (BASE, b"\xff", BASE, b"\xff"),
    ],
    ids=["theirs", "mine", "both", "same", "same and new", "broken", "not UTF-8"],
)
def test_without_a_conflict_nothing_gives_way(
    base: bytes, mine: bytes, theirs: bytes, outcome: bytes
) -> None:
    assert one(base, mine, theirs) == (outcome, [])


def test_a_new_file_comes_and_an_own_file_is_not_asked_about() -> None:
    files, gave_way = combine({}, {"mine.py": b"1"}, {"app/a.py": BASE})

    assert files == {"app/a.py": BASE}
    assert gave_way == ()


def test_a_deleted_file_comes_back() -> None:
    assert combine({"a.py": BASE}, {}, {"a.py": BASE}) == ({"a.py": BASE}, ())


def test_a_conflict_names_file_and_function() -> None:
    assert one(BASE, MINE, CONFLICT) == (CONFLICT, ["f"])


@pytest.mark.parametrize(
    ("base", "mine"),
    [
        (None, MINE),
        (BASE, b"# \xff\n" + MINE),
        (BASE, b"\xff\xfea\x00"),
        (b"\xff", MINE),
        (BASE, b"def f(:\n"),
    ],
    ids=["own file", "latin 1", "UTF-16", "base not text", "not Python"],
)
def test_what_cannot_be_merged_gives_way_whole(base: bytes | None, mine: bytes) -> None:
    assert one(base, mine, THEIRS) == (THEIRS, [""])


def test_an_offer_that_is_no_text_is_taken_as_it_is() -> None:
    assert one(b"\x89PNG 1", b"mine", b"\x89PNG 2") == (b"\x89PNG 2", [""])


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_windows_line_ends_of_mine_are_kept(mark: bytes) -> None:
    mine = mark + MINE.replace(b"\n", b"\r\n")

    assert one(BASE, mine, THEIRS) == (BOTH.replace(b"\n", b"\r\n"), [])


def test_line_ends_alone_are_no_conflict() -> None:
    """A clone on Windows may have the course's own files with CRLF."""
    windows = [side.replace(b"\n", b"\r\n") for side in (BASE, THEIRS)]

    assert one(windows[0], MINE, windows[1]) == (BOTH, [])


def test_another_kind_of_file_is_merged_by_lines() -> None:
    base = b"A=1\nB=2\nC=3\n"
    files, gave_way = combine(
        {".env.example": base, "run.toml": base},
        {".env.example": b"A=9\nB=2\nC=3\n", "run.toml": b"A=9\nB=2\nC=3\n"},
        {".env.example": b"A=1\nB=2\nC=8\n", "run.toml": b"A=8\nB=2\nC=3\n"},
    )

    assert files[".env.example"] == b"A=9\nB=2\nC=8\n"
    assert files["run.toml"] == b"A=8\nB=2\nC=3\n"
    assert gave_way == (Kept("run.toml", ""),)
