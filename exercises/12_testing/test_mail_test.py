from collections.abc import Callable

FILE = "tests/test_services/test_email_confirmation.py"
TEST = f"{FILE}::test_the_link_goes_to_the_new_address_and_nothing_changes_yet"
Run = Callable[..., str]


def test_it_passes_where_all_is_right(run_right: Run) -> None:
    """Your test passes on the right application."""
    your_test = run_right(TEST)

    assert your_test == "passed"


def test_a_mail_that_is_not_sent_is_found(run_on: Run) -> None:
    """Your test fails where nothing is mailed."""
    your_test = run_on("no_mail_is_sent", TEST)

    assert your_test == "failed"


def test_a_mail_to_the_old_address_is_found(run_on: Run) -> None:
    """Your test fails where the link goes to the address that Ann has so far."""
    your_test = run_on("mail_goes_to_the_old_address", TEST)

    assert your_test == "failed"


def test_a_second_mail_is_found(run_on: Run) -> None:
    """Your test fails where a mail with the link goes to the old address as well."""
    your_test = run_on("mail_goes_to_both_addresses", TEST)

    assert your_test == "failed"


def test_a_link_for_the_old_address_is_found(run_on: Run) -> None:
    """Your test fails where the link confirms another address than Ann wants."""
    your_test = run_on("link_is_for_the_old_address", TEST)

    assert your_test == "failed"


def test_a_link_without_a_token_is_found(run_on: Run) -> None:
    """Your test fails where the link opens nothing."""
    your_test = run_on("link_has_no_token", TEST)

    assert your_test == "failed"


def test_an_address_that_changes_at_once_is_found(run_on: Run) -> None:
    """Your test fails where the address changes before anybody has opened the link."""
    your_test = run_on("address_changes_at_once", TEST)

    assert your_test == "failed"
