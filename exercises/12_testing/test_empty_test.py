from collections.abc import Callable

TEST = "tests/test_api/test_access.py::test_a_role_counts_at_once"
Run = Callable[..., str]


def test_it_passes_where_all_is_right(run_right: Run) -> None:
    """Your test passes on the right application."""
    your_test = run_right(TEST)

    assert your_test == "passed"


def test_a_check_that_is_gone_is_found(run_on: Run) -> None:
    """Your test fails where everybody may list the users, whatever their role."""
    your_test = run_on("lets_everybody_list_users", TEST)

    assert your_test == "failed"


def test_a_check_that_refuses_all_is_found(run_on: Run) -> None:
    """Your test fails where nobody may list the users, admins neither."""
    your_test = run_on("lets_nobody_list_users", TEST)

    assert your_test == "failed"


def test_a_role_that_is_not_stored_is_found(run_on: Run) -> None:
    """Your test fails where the new role is shown in the answer and not stored."""
    your_test = run_on("shows_a_role_and_does_not_store_it", TEST)

    assert your_test == "failed"


def test_a_role_that_cannot_be_taken_is_found(run_on: Run) -> None:
    """Your test fails where an admin stays one, whatever is decided."""
    your_test = run_on("only_raises_roles", TEST)

    assert your_test == "failed"


def test_a_role_that_waits_for_a_login_is_found(run_on: Run) -> None:
    """Your test fails where a new role counts only after the next login."""
    your_test = run_on("keeps_the_role_of_the_login", TEST)

    assert your_test == "failed"
