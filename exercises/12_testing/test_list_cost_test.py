from collections.abc import Callable

TEST = "tests/test_api/test_lists.py::test_a_list_costs_the_same_for_one_and_for_many"
Run = Callable[..., str]


def test_it_passes_where_all_is_right(run_right: Run) -> None:
    """Your test passes on the right application."""
    your_test = run_right(TEST)

    assert your_test == "passed"


def test_a_query_for_each_author_is_found(run_on: Run) -> None:
    """Your test fails where a list of posts looks up each author."""
    your_test = run_on("authors_are_loaded_one_by_one", TEST)

    assert your_test == "failed"


def test_a_query_for_each_user_is_found(run_on: Run) -> None:
    """Your test fails where a list of users looks up each of them again."""
    your_test = run_on("users_are_loaded_one_by_one", TEST)

    assert your_test == "failed"


def test_a_query_for_each_post_is_found(run_on: Run) -> None:
    """Your test fails where a list of posts looks up how each of them begins."""
    your_test = run_on("excerpts_are_loaded_one_by_one", TEST)

    assert your_test == "failed"


def test_a_query_for_each_draft_is_found(run_on: Run) -> None:
    """Your test fails where a list of posts looks up some of them again."""
    your_test = run_on("drafts_are_loaded_one_by_one", TEST)

    assert your_test == "failed"
