"""Rules of which the second never answers."""

from asking import ruled

from handrail.created.doubles import doubles


def test_the_second_of_two_equal_rules_is_told() -> None:
    first = ruled("/posts/<int:id>", "one", "GET", "PUT")
    second = ruled("/posts/<int:number>", "two", "PUT")
    assert list(doubles((first, second))) == [(second, first, "PUT")]


def test_rules_that_differ_are_none() -> None:
    rules = (
        ruled("/posts", "list", "GET"),
        ruled("/posts", "add", "POST"),
        ruled("/posts/<int:id>", "by_id"),
        ruled("/posts/<name>", "by_name"),
        ruled("/posts", "elsewhere", host="api"),
        ruled("/posts", "named", is_aside=True),
        ruled("/posts", "list", "GET"),
    )
    assert not list(doubles(rules))
