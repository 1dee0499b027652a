"""The file of what is to be tried."""

from pathlib import Path

import pytest

from handrail.course.model import CourseError
from handrail.notebooks.tries import FILE, read_tries

WHOLE = """
["orm/cost"]
right = "2"
because = "Two."
hint = "Count."
wrong = [
    { answer = "'two'", says = "A number." },
    { answer = "f", seen = "9", says = "F." },
]
"""


def test_a_wrong_answer_is_known_by_what_it_leads_to(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(WHOLE, "utf-8")
    tried = read_tries(tmp_path)["orm/cost"]

    assert tried.sentence_for("two") == "A number."
    assert tried.sentence_for(9) == "F."
    assert tried.sentence_for(2.5) == "Count."


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[", "cannot be read"),
        (WHOLE.replace('hint = "Count."', ""), "hint"),
        (WHOLE.replace("says", "sais"), "sais"),
        (WHOLE[: WHOLE.index("wrong")] + "wrong = []", "wrong"),
    ],
)
def test_what_is_wrong_with_it_is_said(text: str, says: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")

    with pytest.raises(CourseError, match=says) as caught:
        read_tries(tmp_path)
    assert str(tmp_path / FILE) in str(caught.value)


def test_without_the_file(tmp_path: Path) -> None:
    with pytest.raises(CourseError, match="cannot be read"):
        read_tries(tmp_path)
