from collections.abc import Callable

Run = Callable[..., str]

ISOLATION = "tests/test_isolation.py::"
FIRST = f"{ISOLATION}test_a_commit_does_not_outlast_its_test[first]"
SECOND = f"{ISOLATION}test_a_commit_does_not_outlast_its_test[second]"
UNCOMMITTED = f"{ISOLATION}test_what_is_not_committed_is_gone"
ROLLBACK = f"{ISOLATION}test_a_rollback_leaves_what_was_committed_before"
PUBLISHED = "tests/test_api/test_posts.py::test_a_published_post_is_for_all"
COUNTED = "tests/test_api/test_lists.py::test_a_page_past_the_end_leads_back"
REGISTERED = "tests/test_api/test_registration.py::test_somebody_new_gets_an_account"
HASHED = "tests/test_api/test_registration.py::test_the_password_is_stored_as_a_hash"


def test_a_commit_ends_with_its_test(run_right: Run) -> None:
    """A test finds no row of the test before it, though that one has committed."""
    your_fixture = run_right(FIRST, SECOND)

    assert your_fixture == "passed"


def test_tests_pass_in_another_order(run_right: Run) -> None:
    """Tests pass in any order: some commit, some roll back, some do neither."""
    your_fixture = run_right(ROLLBACK, SECOND, UNCOMMITTED, FIRST)

    assert your_fixture == "passed"


def test_rows_of_every_table_are_gone(run_right: Run) -> None:
    """A list of posts has none of the test before, so its total is right."""
    your_fixture = run_right(PUBLISHED, COUNTED)

    assert your_fixture == "passed"


def test_a_commit_in_another_session_ends_too(run_on: Run) -> None:
    """What the application commits in a second session is gone after the test, too."""
    your_fixture = run_on("stores_in_a_second_session", REGISTERED, HASHED)

    assert your_fixture == "passed"
