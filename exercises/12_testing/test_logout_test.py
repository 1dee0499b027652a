from collections.abc import Callable

TEST = "tests/test_api/test_auth.py::test_a_logout_ends_one_login"
Run = Callable[..., str]


def test_it_passes_where_all_is_right(run_right: Run) -> None:
    """Your test passes on the right application."""
    your_test = run_right(TEST)

    assert your_test == "passed"


def test_a_logout_that_ends_nothing_is_found(run_on: Run) -> None:
    """Your test fails where a logout answers 204, and ends nothing."""
    your_test = run_on("logout_does_nothing", TEST)

    assert your_test == "failed"


def test_a_logout_that_is_not_stored_is_found(run_on: Run) -> None:
    """Your test fails where a logout is undone when its request is over."""
    your_test = run_on("logout_is_not_stored", TEST)

    assert your_test == "failed"


def test_an_access_token_that_lives_on_is_found(run_on: Run) -> None:
    """Your test fails where the access token is still good after a logout."""
    your_test = run_on("logout_leaves_the_access_token", TEST)

    assert your_test == "failed"


def test_a_refresh_token_that_lives_on_is_found(run_on: Run) -> None:
    """Your test fails where the refresh token is still good after a logout."""
    your_test = run_on("logout_leaves_the_refresh_token", TEST)

    assert your_test == "failed"


def test_a_logout_that_ends_too_much_is_found(run_on: Run) -> None:
    """Your test fails where a logout ends the login on another device, too."""
    your_test = run_on("logout_ends_all_logins", TEST)

    assert your_test == "failed"


def test_another_status_is_found(run_on: Run) -> None:
    """Your test fails where a logout answers 200, and not 204."""
    your_test = run_on("logout_answers_200", TEST)

    assert your_test == "failed"
