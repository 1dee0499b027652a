from collections.abc import Callable

TEST = "tests/test_api/test_users.py::test_an_account_shows_nothing_of_the_password"
Run = Callable[..., str]


def test_it_passes_where_all_is_right(run_right: Run) -> None:
    """Your test passes on the right application."""
    your_test = run_right(TEST)

    assert your_test == "passed"


def test_a_hash_that_is_shown_is_found(run_on: Run) -> None:
    """Your test fails on an application that shows the hash of the password."""
    your_test = run_on("shows_the_hash", TEST)

    assert your_test == "failed"


def test_a_hash_by_another_name_is_found(run_on: Run) -> None:
    """Your test fails where the hash is shown under a name that says nothing of it."""
    your_test = run_on("shows_the_hash_as_check", TEST)

    assert your_test == "failed"


def test_a_field_that_is_missing_is_found(run_on: Run) -> None:
    """Your test fails where an account no longer shows its role."""
    your_test = run_on("hides_the_role", TEST)

    assert your_test == "failed"
