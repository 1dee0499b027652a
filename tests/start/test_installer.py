"""How an installer is found and run, and what is seen of it."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


def test_the_many_lines_of_an_installer_become_one(
    install: ModuleType,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    talk = (
        "import sys; print('Collecting flask==3.1.3', flush=True);"
        "print('WARNING: Location is ignored', file=sys.stderr, flush=True);"
        "print('WARNING: Retrying (Retry(total=4))', file=sys.stderr, flush=True);"
        "print('Collecting rich==15'); print('  Downloading'); print('Done')"
    )
    install.run_installer([sys.executable, "-c", talk])
    out, err = capfd.readouterr()
    shown = [part.strip() for part in out.split("\r")]

    assert shown == ["", "flask==3.1.3", "no answer from the index yet", "rich==15"]
    assert out.count("\n") == 1
    assert err == ""


def test_in_a_file_there_is_no_line_that_is_written_over(
    install: ModuleType, capfd: pytest.CaptureFixture[str]
) -> None:
    install.run_installer([sys.executable, "-c", "print('Collecting flask==3.1.3')"])

    assert capfd.readouterr() == ("", "")


def test_an_installer_gets_those_settings_alone_that_reach_an_index(
    install: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = {"PIP_INDEX_URL", "PIP_CERT", "PIP_NO_INDEX", "UV_OFFLINE", "HTTPS_PROXY"}
    lost = {"PIP_TARGET", "PIP_PREFIX", "PIP_NO_BINARY", "UV_REQUIRE_HASHES"}
    for name in kept | lost | {"PIP_USER"}:
        monkeypatch.setenv(name, "1")
    file = tmp_path / "settings"
    talk = f"import os; open({str(file)!r}, 'w').write(' '.join(os.environ))"
    install.run_installer(
        [sys.executable, "-c", f"{talk}; assert os.environ['PIP_USER'] == '0'"]
    )
    names = set(file.read_text("utf-8").split())

    assert names >= kept
    assert not names & lost


@pytest.mark.parametrize(("code", "found"), [(0, True), (127, False)])
def test_a_uv_that_does_not_run_is_none(
    install: ModuleType, monkeypatch: pytest.MonkeyPatch, *, code: int, found: bool
) -> None:
    answer = subprocess.CompletedProcess(["uv"], code, b"")
    monkeypatch.setattr(install.shutil, "which", lambda _: "/shims/uv")
    monkeypatch.setattr(install.subprocess, "run", lambda *_, **__: answer)

    assert install.find_uv() == ("/shims/uv" if found else None)


def test_without_uv_there_is_none(
    install: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install.shutil, "which", lambda _: None)

    assert install.find_uv() is None


def test_a_program_that_is_not_there_does_not_work(install: ModuleType) -> None:
    assert not install.works(["/no/program"])
