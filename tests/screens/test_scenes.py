"""The screens of the site and of the README: made by runs, whole in narrow windows."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail.screens.picture import PICTURE, WIDTH, drawn
from handrail.screens.scenes import WIDTHS, Scene, moments, scenes

ROOT = Path(__file__).resolve().parents[2]
TIME = re.compile(r"\d+(?: |&#160;)ms")


@pytest.fixture(scope="module")
def made(workers_at_hand: None) -> Iterator[dict[str, Scene]]:
    """All scenes, by their titles."""
    with scenes(ROOT, moments()) as made:
        yield {scene.title: scene for scene in made}


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_longer_than_the_window(made: dict[str, Scene], width: int) -> None:
    for scene in made.values():
        assert max(map(len, scene.text(width).splitlines())) <= width, scene.title


def test_nothing_is_lost_in_a_narrow_window(made: dict[str, Scene]) -> None:
    for scene in made.values():
        wide, *narrow = (Counter("".join(scene.text(w).split())) for w in WIDTHS)
        assert all(signs == wide for signs in narrow), scene.title


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("title", "words"),
    [
        (
            "The first screen",
            [
                "Make `create_app` build a new application",
                "Your application is in /home/you/handrail/my-app",
                "1. Read what this chapter is about: c",
                "2. Change create_app in app/__init__.py, line",
                "3. Save it.",
                ". /home/you/handrail/.venv/bin/activate",
                "✗ Every call builds an application of its own.",
                "h hint",
            ],
        ),
        (
            "A wrong answer",
            [
                "✗ Every answer, a 404 too, has an `X-Request-ID` header.",
                "GET /nothing-here 404 NOT FOUND",
                "X-Request-ID: not there",
                "expected: ",
                "found: None",
                "This looks familiar.",
            ],
        ),
        (
            "A right answer",
            [
                "✓ 1.2 Settings come in by the door",
                "n goes on to 1.3",
                "d compares your answer with the course's",
                "w shows another right answer",
            ],
        ),
        (
            "The end of the course",
            [
                "This is the end of the course.",
                "04 Errors",
                "routes:",
                "cd /home/you/handrail/my-app",
                "flask run --port",
                "curl -i http://127.0.0.1",
                "/home/you/handrail/solution",
            ],
        ),
    ],
)
def test_a_screen_says_what_it_is_there_for(
    made: dict[str, Scene], title: str, words: list[str], width: int
) -> None:
    text, place = " ".join(made[title].text(width).split()), 0
    for part in words:
        assert part in text[place:], f"no {part!r} in:\n{made[title].text(width)}"
        place = text.index(part, place)


def test_no_screen_names_a_folder_of_this_machine(made: dict[str, Scene]) -> None:
    for scene in made.values():
        text = scene.text(WIDTHS[0])
        assert str(ROOT) not in text
        assert str(scene.place) not in text


def test_the_picture_in_the_readme_is_that_of_a_run(made: dict[str, Scene]) -> None:
    """If it is not: `.venv/bin/python -m handrail.screens.picture`."""
    new, kept = drawn(made["A wrong answer"], WIDTH), PICTURE.read_text("utf-8")

    assert plain(new) == plain(kept)


def plain(picture: str) -> str:
    """Return the words of a picture, without the time, which no two runs share."""
    texts = re.findall(r"<text[^>]*>(.*?)</text>", picture)
    return TIME.sub("", "\n".join(texts))
