"""HR221: services under the coverage bar."""

from watched import weighed

from handrail.tested.seen import Covered

PATH = "app/services/prices.py"


def test_a_service_under_the_bar_is_found() -> None:
    covered = (Covered(PATH, 79.4, (3, 4)),)
    assert weighed("HR221", coverage=covered) == [
        (
            "warning",
            PATH,
            0,
            "Tests run 79% of this, and 80% are asked for. Not run: lines 3, 4.",
        )
    ]


def test_the_bar_is_a_setting() -> None:
    covered = (Covered(PATH, 90.0, (3,)),)
    assert not weighed("HR221", coverage=covered)
    ((*_, message),) = weighed("HR221", coverage=covered, bar=95.0)
    assert message.endswith("Not run: line 3.")


def test_many_lines_are_not_all_named() -> None:
    ((*_, message),) = weighed("HR221", coverage=(Covered(PATH, 1, tuple(range(9))),))
    assert message.endswith("5, 6, 7 and more.")


def test_branches_alone_may_be_missing() -> None:
    ((*_, message),) = weighed("HR221", coverage=(Covered(PATH, 75.0, ()),))
    assert message.endswith("Not run: branches alone.")
