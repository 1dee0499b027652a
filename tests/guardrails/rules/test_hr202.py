"""HR202: tests that reach for other machines."""

from watched import weighed

from handrail.tested.seen import Opened


def opened(test: str = "test_a", host: str = "api.example", port: int = 443) -> Opened:
    return Opened(host, port, "tests/test_a.py" if test else "", 3, test)


def test_a_connection_is_found_once_with_its_first_test() -> None:
    ((level, path, line, message),) = weighed(
        "HR202", opened=(opened("test_a"), opened("test_b"))
    )
    assert (level, path, line) == ("error", "tests/test_a.py", 3)
    assert message == (
        "The test test_a opens a connection to api.example:443, and 1 more does."
    )


def test_asking_for_an_address_is_found() -> None:
    ((*_, message),) = weighed("HR202", opened=(opened(port=0),))
    assert message == "The test test_a asks for the address of api.example."


def test_what_happens_outside_of_a_test_is_found() -> None:
    ((_, path, _, message),) = weighed("HR202", opened=(opened(""),))
    assert path == ""
    assert message.startswith("The run, outside of a test, opens")


def test_other_machines_are_exempted_by_host_or_port() -> None:
    def finds(name: str) -> bool:
        exempt = {"HR202": {name: "It runs beside the tests."}}
        return bool(weighed("HR202", opened=(opened(),), exempt=exempt))

    assert not finds("api.example")
    assert not finds("api.example:443")
    assert finds("api.example:80")


def test_a_run_that_stays_here_is_clean() -> None:
    assert not weighed("HR202", opened=())
