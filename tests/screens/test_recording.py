"""The recording on the front page: one exercise from a start to a right answer."""

import re
from pathlib import Path

import pytest

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.screens import recording as module
from handrail.screens.recording import pictures, recording
from handrail.screens.scenes import HOME
from handrail.site.made import Made

HEIGHT = re.compile(r'viewBox="0 0 [\d.]+ ([\d.]+)"')


@pytest.fixture(scope="module")
def made(workers_at_hand: None) -> dict[str, str]:
    return pictures(find_course())


@pytest.mark.slow
def test_there_are_three_moments_in_two_widths(made: dict[str, str]) -> None:
    assert made.keys() == {f"{n}-{w}" for n in (1, 2, 3) for w in ("wide", "narrow")}
    for width in ("wide", "narrow"):
        first, wrong, right = (made[f"{n}-{width}"] for n in (1, 2, 3))
        assert "✗" in first
        assert "looks&#160;familiar" in wrong
        assert "✓" in right


@pytest.mark.slow
def test_pictures_of_one_width_are_as_high(made: dict[str, str]) -> None:
    for width in ("wide", "narrow"):
        heights = {HEIGHT.findall(made[f"{n}-{width}"])[0] for n in (1, 2, 3)}
        assert len(heights) == 1


@pytest.mark.slow
def test_nothing_is_loaded_and_no_folder_is_named(made: dict[str, str]) -> None:
    for svg in made.values():
        assert not re.search(r"(?:href|url\(|src:)[^#]{0,3}https?:", svg)
        assert "/tmp/" not in svg.replace(HOME, "")


def test_pictures_outlive_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    course, drawn = load_course(find_course()), []

    def draw(root: object) -> dict[str, str]:
        drawn.append(root)
        return {"1-wide": "<svg/>"}

    monkeypatch.setattr(module, "pictures", draw)
    both = [recording(course, Made(tmp_path / "kept")) for _ in range(2)]

    assert both == [{"assets/loop/1-wide.svg": b"<svg/>"}] * 2
    assert len(drawn) == 1
