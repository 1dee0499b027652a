import re
import threading
from pathlib import Path

import pytest
from small_course import edit_file, load_small_course, write_small_course

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import CourseError
from handrail.runner import run
from handrail.runner.host import forks
from handrail.verify import check
from handrail.verify.check import Breach, Check
from handrail.verify.prove import all_checks, on_forks, prove

LAWS = set(range(1, 14))


def holds() -> list[Breach]:
    return []


def breaks(number: int) -> list[Breach]:
    return [Breach(number, "a.py", "It is wrong.", "Mend it.")]


def test_every_check_is_made_and_comes_back_in_order() -> None:
    checks = [Check(1, f"{n}", lambda n=n: breaks(n)) for n in range(50)]  # type: ignore[misc]

    proofs = list(prove(checks))

    assert [proof.check for proof in proofs] == checks
    assert [proof.breaches for proof in proofs] == [breaks(n) for n in range(50)]


def test_a_check_that_is_done_early_waits_for_those_before_it() -> None:
    later_is_done = threading.Event()

    def wait() -> list[Breach]:
        assert later_is_done.wait(10)
        return breaks(1)

    def hurry() -> list[Breach]:
        later_is_done.set()
        return breaks(2)

    first, second = prove([Check(1, "slow", wait), Check(2, "quick", hurry)])

    assert (first.breaches, second.breaches) == (breaks(1), breaks(2))


def test_an_error_in_a_check_surfaces() -> None:
    """A check that could not be made proves nothing, so it may not look like one."""

    def fail() -> list[Breach]:
        raise CourseError("chapter.toml is wrong")

    proofs = prove(
        [Check(1, "good", holds), Check(2, "bad", fail), Check(3, "", holds)]
    )

    assert next(proofs).breaches == []
    with pytest.raises(CourseError, match=r"chapter\.toml is wrong"):
        next(proofs)


def test_after_an_error_the_checks_that_wait_are_not_begun() -> None:
    made = []

    def fail() -> list[Breach]:
        raise ZeroDivisionError

    def count(number: int) -> list[Breach]:
        made.append(number)
        return []

    later = [Check(2, "", lambda n=n: count(n)) for n in range(10_000)]  # type: ignore[misc]

    with pytest.raises(ZeroDivisionError):
        list(prove([Check(1, "", fail), *later]))
    assert len(made) < len(later)


def test_no_checks_are_no_proofs() -> None:
    assert list(prove([])) == []


def test_all_laws_have_checks_in_their_order(root: Path) -> None:
    laws = [check.law for check in all_checks(load_small_course(root))]

    assert set(laws) == LAWS
    assert laws == sorted(laws)


def test_what_each_check_is_about_is_its_own(root: Path) -> None:
    checks = all_checks(load_small_course(root))

    assert len({(check.law, check.about) for check in checks}) == len(checks)


@pytest.mark.parametrize("laws", [[3], [7, 1], [10, 10]])
def test_some_laws_can_be_asked_for(root: Path, laws: list[int]) -> None:
    course = load_small_course(root)

    wanted = [check.about for check in all_checks(course) if check.law in laws]

    assert [check.about for check in all_checks(course, laws)] == wanted


@pytest.mark.parametrize("laws", [[0], [14], [1, 99]])
def test_a_law_without_checks_cannot_be_asked_for(root: Path, laws: list[int]) -> None:
    with pytest.raises(LookupError, match="1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13"):
        all_checks(load_small_course(root), laws)


@pytest.mark.parametrize("is_possible", [True, False])
def test_forks_prove_what_new_processes_prove(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_possible: bool
) -> None:
    is_possible = is_possible and forks.IS_POSSIBLE
    monkeypatch.setattr(forks, "IS_POSSIBLE", is_possible)
    monkeypatch.setattr(forks, "run", None)
    root = write_small_course(tmp_path / "course")
    edit_file(root / "solution/app/vouchers.py", '"FRIEND": 29', '"FRIEND": 129')
    course, runs = load_course(root), [*check.RUNS]
    with check.running_by(run), on_forks(course):
        proofs = list(prove(all_checks(course, [4])))

    assert runs == check.RUNS
    assert [p.check.about for p in proofs if p.breaches] == [
        "chapter 2 with 2 done",
        "chapter 3 with 0 done",
    ]


def test_ci_proves_every_law() -> None:
    proved = {int(number) for words in laws_of_ci() for number in words.split()}

    assert proved == LAWS


def test_what_ci_rotates_holds_for_the_course_as_a_whole() -> None:
    rotated = map(int, laws_of_ci()[-1].split())
    checks = all_checks(load_course(find_course()), rotated)
    whole = [check for check in checks if check.slug is None]

    assert {check.law for check in whole} == {5, 11}
    assert [breach for check in whole for breach in check.find()] == []


def laws_of_ci() -> list[str]:
    """Return the laws that each run of `verify` in CI names."""
    script = (Path(__file__).parents[2] / ".ci/run").read_text("utf-8")
    listed = re.findall(r"--law %s ' ([\d ]+)\)|((?:--law \d+ )+)\$\(", script)
    return [(several or each).replace("--law", "") for several, each in listed]
