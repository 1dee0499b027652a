from collections.abc import Callable

TEST = "tests/test_api/test_posts.py::test_a_deleted_post_is_gone_for_everybody"
Run = Callable[..., str]


def test_it_passes_where_all_is_right(run_right: Run) -> None:
    """Your test passes on the right application."""
    your_test = run_right(TEST)

    assert your_test == "passed"


def test_a_deletion_that_is_not_stored_is_found(run_on: Run) -> None:
    """Your test fails where a deletion is undone when its request is over."""
    your_test = run_on("deletion_is_not_stored", TEST)

    assert your_test == "failed"


def test_a_post_that_its_author_still_reads_is_found(run_on: Run) -> None:
    """Your test fails where the author still gets the deleted post."""
    your_test = run_on("deleted_is_read_by_its_author", TEST)

    assert your_test == "failed"


def test_a_post_that_admins_still_read_is_found(run_on: Run) -> None:
    """Your test fails where an admin still gets the deleted post."""
    your_test = run_on("deleted_is_read_by_admins", TEST)

    assert your_test == "failed"


def test_a_post_that_is_still_listed_is_found(run_on: Run) -> None:
    """Your test fails where the deleted post stays in the list."""
    your_test = run_on("deleted_is_listed", TEST)

    assert your_test == "failed"


def test_a_post_that_is_still_edited_is_found(run_on: Run) -> None:
    """Your test fails where the deleted post can be changed."""
    your_test = run_on("deleted_is_edited", TEST)

    assert your_test == "failed"


def test_a_post_that_is_still_published_is_found(run_on: Run) -> None:
    """Your test fails where an admin can publish the deleted post."""
    your_test = run_on("deleted_is_published", TEST)

    assert your_test == "failed"


def test_a_post_that_is_deleted_twice_is_found(run_on: Run) -> None:
    """Your test fails where the deleted post can be deleted again."""
    your_test = run_on("deleted_is_deleted_again", TEST)

    assert your_test == "failed"


def test_a_refusal_that_gives_it_away_is_found(run_on: Run) -> None:
    """Your test fails where the answer gives away that there was such a post."""
    your_test = run_on("deleted_is_forbidden", TEST)

    assert your_test == "failed"


def test_another_status_is_found(run_on: Run) -> None:
    """Your test fails where a deletion answers 200, and not 204."""
    your_test = run_on("deletion_answers_200", TEST)

    assert your_test == "failed"
