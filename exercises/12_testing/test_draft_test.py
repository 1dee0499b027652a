from collections.abc import Callable

TEST = "tests/test_api/test_posts.py::test_a_new_post_is_a_draft_by_whoever_wrote_it"
Run = Callable[..., str]


def test_it_passes_where_all_is_right(run_right: Run) -> None:
    """Your test passes on the right application."""
    your_test = run_right(TEST)

    assert your_test == "passed"


def test_a_post_that_is_not_stored_is_found(run_on: Run) -> None:
    """Your test fails where the post is gone when its request is over."""
    your_test = run_on("post_is_not_stored", TEST)

    assert your_test == "failed"


def test_a_post_that_is_no_draft_is_found(run_on: Run) -> None:
    """Your test fails where a new post is published at once."""
    your_test = run_on("post_is_published_at_once", TEST)

    assert your_test == "failed"


def test_another_author_is_found(run_on: Run) -> None:
    """Your test fails where the author is not who wrote the post."""
    your_test = run_on("post_is_by_somebody_else", TEST)

    assert your_test == "failed"


def test_another_text_is_found(run_on: Run) -> None:
    """Your test fails where the post is not what was sent."""
    your_test = run_on("post_has_another_body", TEST)

    assert your_test == "failed"


def test_another_status_is_found(run_on: Run) -> None:
    """Your test fails where a new post is answered with 200, and not 201."""
    your_test = run_on("post_answers_200", TEST)

    assert your_test == "failed"


def test_an_answer_without_a_location_is_found(run_on: Run) -> None:
    """Your test fails where the answer does not say where the post is."""
    your_test = run_on("post_has_no_location", TEST)

    assert your_test == "failed"


def test_a_location_of_something_else_is_found(run_on: Run) -> None:
    """Your test fails where `Location` leads to something else than the post."""
    your_test = run_on("location_is_that_of_the_list", TEST)

    assert your_test == "failed"


def test_the_order_of_fields_is_free(run_right_but: Run) -> None:
    """Your test passes where the fields of a post are in another order."""
    your_test = run_right_but("fields_are_in_another_order", TEST)

    assert your_test == "passed"


def test_a_post_may_show_more(run_right_but: Run) -> None:
    """Your test passes where a post shows one field more."""
    your_test = run_right_but("there_is_one_field_more", TEST)

    assert your_test == "passed"


def test_ids_are_free(run_right_but: Run) -> None:
    """Your test passes where the database gives posts other ids."""
    your_test = run_right_but("ids_begin_elsewhere", TEST)

    assert your_test == "passed"


def test_a_location_may_have_a_host(run_right_but: Run) -> None:
    """Your test passes where `Location` is a whole URL, with its host."""
    your_test = run_right_but("location_is_absolute", TEST)

    assert your_test == "passed"


def test_times_may_be_written_otherwise(run_right_but: Run) -> None:
    """Your test passes where the times of a post end with Z, which means the same."""
    your_test = run_right_but("times_end_with_z", TEST)

    assert your_test == "passed"
