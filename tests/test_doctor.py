from pathlib import Path

import pytest

from handrail import doctor
from handrail.doctor import examine_saves, examine_server
from handrail.server import VARIABLE, database_server
from handrail.workspace.watches import Watches


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine whose drives tell of saves, without limits; a test changes it."""
    monkeypatch.setattr(doctor, "silent_drive", lambda folder: None)
    monkeypatch.setattr(doctor, "watches", lambda: ())
    return monkeypatch


def test_where_the_system_tells_of_saves_all_is_well(
    tmp_path: Path, machine: pytest.MonkeyPatch
) -> None:
    assert examine_saves(tmp_path).is_well

    machine.setattr(
        doctor, "watches", lambda: (Watches("fs.a", 1, 2), Watches("fs.b", 1, 2))
    )
    assert examine_saves(tmp_path).is_well


def test_a_drive_that_may_not_tell_is_named(
    tmp_path: Path, machine: pytest.MonkeyPatch
) -> None:
    machine.setattr(doctor, "silent_drive", lambda folder: "cifs")
    finding = examine_saves(tmp_path)

    assert "(cifs)" in finding.state
    assert "every second" in finding.remedy


@pytest.mark.parametrize(
    ("watchers", "watches", "setting"),
    [((2, 2), (1, 9), "fs.a"), ((1, 2), (3, 4), "fs.b"), ((0, 1), (0, 0), "fs.b")],
)
def test_a_limit_that_is_too_near_is_named_with_the_way_to_raise_it(
    tmp_path: Path,
    machine: pytest.MonkeyPatch,
    watchers: tuple[int, int],
    watches: tuple[int, int],
    setting: str,
) -> None:
    (tmp_path / "app").mkdir()
    counts = (Watches("fs.a", *watchers), Watches("fs.b", *watches))
    machine.setattr(doctor, "watches", lambda: counts)
    finding = examine_saves(tmp_path)

    assert finding.state.startswith(f"{setting} grants")
    assert f"sudo sysctl {setting}=8192" in finding.remedy


def test_without_a_database_server_all_is_well(machine: pytest.MonkeyPatch) -> None:
    machine.delenv(VARIABLE, raising=False)
    finding = examine_server()

    assert finding.is_well
    assert "are not run" in finding.state


@pytest.mark.parametrize(
    "url", ["postgresql://ann:hidden@127.0.0.1:1/nothing", "postgresql://ann:hidden@["]
)
def test_a_database_server_that_does_not_answer_is_told(
    machine: pytest.MonkeyPatch, url: str
) -> None:
    machine.setenv(VARIABLE, url)
    finding = examine_server()

    assert finding.state == f"The server that {VARIABLE} names does not answer"
    assert "Start it, or mend its URL." in finding.remedy
    assert "hidden" not in finding.remedy


@pytest.mark.skipif(not database_server(), reason=f"{VARIABLE} names no server")
def test_a_database_server_that_answers_says_its_version() -> None:
    finding = examine_server()

    assert finding.is_well
    assert "PostgreSQL" in finding.state
