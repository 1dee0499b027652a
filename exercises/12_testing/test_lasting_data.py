from collections.abc import Callable

FILE = "tests/test_migrations/test_normalize_emails.py"
TEST = f"{FILE}::test_what_refers_to_users_survives_both_ways[sqlite]"
Run = Callable[..., str]


def test_it_passes_where_all_is_right(run_right: Run) -> None:
    """Your test passes on the right application."""
    your_test = run_right(TEST)

    assert your_test == "passed"


def test_posts_that_are_lost_on_the_way_are_found(run_on: Run) -> None:
    """Your test fails where the migration loses the posts."""
    your_test = run_on("posts_are_lost_on_the_way", TEST)

    assert your_test == "failed"


def test_posts_that_are_lost_on_the_way_back_are_found(run_on: Run) -> None:
    """Your test fails where the posts are lost on the way back."""
    your_test = run_on("posts_are_lost_on_the_way_back", TEST)

    assert your_test == "failed"


def test_posts_with_other_ids_are_found(run_on: Run) -> None:
    """Your test fails where each post is there, and is not the same."""
    your_test = run_on("posts_are_numbered_anew", TEST)

    assert your_test == "failed"


def test_a_foreign_key_that_is_gone_is_found(run_on: Run) -> None:
    """Your test fails where afterwards a post may have an author who does not exist."""
    your_test = run_on("posts_lose_their_foreign_key", TEST)

    assert your_test == "failed"
