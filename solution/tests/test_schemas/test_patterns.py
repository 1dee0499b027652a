import re
import unicodedata

import pytest

from app.schemas.patterns import BLANK, SHOWN_LINE, SHOWN_TEXT
from app.schemas.post import PostCreateSchema
from app.schemas.user import UserUpdateSchema
from tests.test_schemas.checking import errors_of

NOT_ALLOWED = ["Has characters that are not allowed here."]
INVISIBLE = {
    "spaces": "\N{NO-BREAK SPACE}\N{EM SPACE}\N{IDEOGRAPHIC SPACE}",
    "zero width": "\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH JOINER}",
    "directions": "\N{RIGHT-TO-LEFT OVERRIDE}\N{LEFT-TO-RIGHT MARK}",
    "controls": "\x85\x9f",
    "fillers": "\N{HANGUL FILLER}\N{HALFWIDTH HANGUL FILLER}\N{BRAILLE PATTERN BLANK}",
    "variations": "\N{VARIATION SELECTOR-16}\N{VARIATION SELECTOR-256}",
    "tags": "\N{TAG LATIN SMALL LETTER A}\N{CANCEL TAG}",
    "line ends": "\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}",
}
VISIBLE = [
    "Spring",
    "春",
    "\N{SNOWMAN}",
    "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{PERSONAL COMPUTER}",
    "\N{RIGHT-TO-LEFT MARK}\N{HEBREW LETTER ALEF}",
    "\N{NO-BREAK SPACE}x",
]


@pytest.mark.parametrize("text", INVISIBLE.values(), ids=INVISIBLE)
def test_text_that_shows_nothing_is_no_title_no_text_and_no_name(text: str) -> None:
    post = errors_of(PostCreateSchema(), {"title": text, "body": text})
    names = {"first_name": text, "last_name": f" {text}"}

    assert post == {"title": NOT_ALLOWED, "body": NOT_ALLOWED}
    assert errors_of(UserUpdateSchema(), names) == {
        "first_name": NOT_ALLOWED,
        "last_name": NOT_ALLOWED,
    }


@pytest.mark.parametrize("text", VISIBLE)
def test_text_that_shows_something_is_fine(text: str) -> None:
    post, names = {"title": text, "body": text}, {"first_name": text}

    assert PostCreateSchema().load(post) == post
    assert UserUpdateSchema().load(names) == names


@pytest.mark.parametrize("body", ["\n\t x", "a\n\n", "\x7fa"])
def test_a_text_may_have_lines_and_controls(body: str) -> None:
    post = {"title": "Spring", "body": body}

    assert PostCreateSchema().load(post) == post


@pytest.mark.parametrize("text", [" ", "   "])
def test_spaces_alone_are_no_name(text: str) -> None:
    errors = errors_of(UserUpdateSchema(), {"first_name": text})

    assert errors == {"first_name": NOT_ALLOWED}


@pytest.mark.parametrize("text", ["", " Ann", "Ann "])
def test_a_name_may_be_empty_and_have_spaces_around_it(text: str) -> None:
    assert UserUpdateSchema().load({"first_name": text}) == {"first_name": text}


def test_no_space_no_control_and_no_format_shows_something() -> None:
    blank = re.compile(rf"[\x00-\x20\x7f{BLANK}]")
    kinds = {"Zs", "Zl", "Zp", "Cc", "Cf"}
    missing = [
        f"{ord(character):x}"
        for character in map(chr, range(0x110000))
        if unicodedata.category(character) in kinds and not blank.match(character)
    ]

    assert missing == []


@pytest.mark.parametrize("pattern", [SHOWN_LINE, SHOWN_TEXT])
def test_a_long_text_is_refused_in_one_go(pattern: str) -> None:
    compiled = re.compile(pattern)

    assert not compiled.fullmatch("\N{EM SPACE}" * 1_000_000)
    assert not compiled.fullmatch("x" * 1_000_000 + "\x00")
