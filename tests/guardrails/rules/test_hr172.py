"""HR172: a run without a request."""

from watched import weighed


def test_a_run_without_a_request_is_found() -> None:
    assert weighed("HR172", requests=0) == [
        ("warning", "", 0, "No test has sent a request.")
    ]


def test_one_request_is_enough() -> None:
    assert not weighed("HR172", requests=1)
