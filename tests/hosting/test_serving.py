import pytest

from handrail.hosting.serving import address_of, is_for_this_machine


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.9", "::1", "localhost"])
def test_what_is_for_this_machine(host: str) -> None:
    assert is_for_this_machine(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "room.example", ""])
def test_what_is_for_others_too(host: str) -> None:
    assert not is_for_this_machine(host)


def test_an_address_is_what_people_type() -> None:
    assert address_of("127.0.0.1", 8765) == "http://127.0.0.1:8765"
    assert address_of("::1", 8765) == "http://[::1]:8765"
    assert "0.0.0.0" not in address_of("0.0.0.0", 8765)
