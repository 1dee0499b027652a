from pathlib import Path

from small_course import load_small_course

from handrail.course.exercises import kept_tests


def test_each_test_file_is_given_once_and_in_order(tmp_path: Path) -> None:
    first, second, *_ = load_small_course(tmp_path / "course").exercises

    assert kept_tests([second, first, second]) == (*second.tests, *first.tests)
    assert kept_tests([]) == ()
