import re

import pytest

from app.schemas.base import Flag, InputSchema, Text, WholeNumber
from app.schemas.patterns import LINE
from tests.test_schemas.checking import errors_of

NOT_ALLOWED = "Has characters that are not allowed here."


class Sample(InputSchema):
    """Each kind of field."""

    text = Text(2, 4)
    line = Text(0, 9, pattern=LINE)
    digits = Text(0, 9, pattern="[0-9]*", error="Only digits.")
    flag = Flag()
    number = WholeNumber()


SAMPLE = Sample()


@pytest.mark.parametrize("text", ["ab", "abcd", "  ", "a\nb", "\U0001f600\N{SNOWMAN}"])
def test_text_may_be_anything_that_can_be_stored(text: str) -> None:
    assert SAMPLE.load({"text": text}) == {"text": text}


@pytest.mark.parametrize("text", ["", "a", "abcde"])
def test_text_has_a_length_in_characters(text: str) -> None:
    assert errors_of(SAMPLE, {"text": text}) == {
        "text": ["Length must be between 2 and 4."]
    }


@pytest.mark.parametrize("text", ["a\x00b", "\x00\x00", "a\ud800", "\udfffb"])
@pytest.mark.parametrize("field", ["text", "line"])
def test_what_cannot_be_stored_is_refused(field: str, text: str) -> None:
    assert errors_of(SAMPLE, {field: text}) == {field: [NOT_ALLOWED]}


@pytest.mark.parametrize("character", ["\x01", "\t", "\n", "\r", "\x1f", "\x7f"])
def test_a_line_has_no_control_characters(character: str) -> None:
    for text in (character, f"a{character}b", f"a{character}"):
        assert errors_of(SAMPLE, {"line": text}) == {"line": [NOT_ALLOWED]}


@pytest.mark.parametrize("text", ["", "a b", "~", "O'Neill", "\x80\xa0é"])
def test_a_line_may_have_all_else(text: str) -> None:
    assert SAMPLE.load({"line": text}) == {"line": text}


@pytest.mark.parametrize("text", ["1a", "a1", "1\n", " 1"])
def test_a_pattern_is_for_all_of_the_text(text: str) -> None:
    assert errors_of(SAMPLE, {"digits": text}) == {"digits": ["Only digits."]}


@pytest.mark.parametrize("value", [1, True, None, ["ab"], {"a": "b"}, b"\xff"])
def test_what_is_no_text_is_refused(value: object) -> None:
    assert errors_of(SAMPLE, {"text": value}).keys() == {"text"}


def test_a_pattern_is_told_to_who_documents_the_field() -> None:
    pattern = Text(0, 9, pattern="[0-9]*").metadata["pattern"]

    assert re.search(pattern, "123")
    assert not re.search(pattern, "x123")


@pytest.mark.parametrize("value", [True, False])
def test_a_flag_is_a_boolean(value: bool) -> None:
    assert SAMPLE.load({"flag": value}) == {"flag": value}


@pytest.mark.parametrize("value", [1, 0, "true", "yes", "", None, []])
def test_a_flag_is_nothing_else(value: object) -> None:
    assert errors_of(SAMPLE, {"flag": value}).keys() == {"flag"}


@pytest.mark.parametrize(
    ("text", "number"), [("0", 0), ("007", 7), ("9999999999", 9_999_999_999)]
)
def test_a_whole_number_has_digits(text: str, number: int) -> None:
    assert SAMPLE.load({"number": text}) == {"number": number}


@pytest.mark.parametrize(
    "text",
    ["", " 1", "1\n", "+1", "-1", "1_0", "1.0", "1e3", "0x1", "\u0661", "9" * 11, "x"],
)
def test_a_whole_number_has_nothing_but_digits_and_not_too_many(text: str) -> None:
    assert errors_of(SAMPLE, {"number": text}) == {"number": ["Not a valid integer."]}


def test_a_field_that_there_is_not_is_refused() -> None:
    assert errors_of(SAMPLE, {"text": "ab", "txt": "ab"}) == {"txt": ["Unknown field."]}


@pytest.mark.parametrize("values", [[], "text", 1, [{"text": "ab"}]])
def test_what_is_no_object_is_refused(values: object) -> None:
    assert errors_of(SAMPLE, values) == {"_schema": ["Invalid input type."]}
