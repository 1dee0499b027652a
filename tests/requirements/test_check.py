"""The locks are complete: what an index offers today decides nothing."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "requirements/check.py"
LOCKS = (
    "requirements/course",
    "requirements/dev",
    "requirements/docs",
    "solution/requirements",
    "solution/requirements-dev",
)


@pytest.fixture(scope="module")
def check() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("check_locks", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages that are installed: `shop` asks for others."""
    needs = [
        "cart>=2",
        "till[coins]>=1; extra == 'pay'",
        "van; sys_platform == 'win32'",
        "old; python_version < '3.12'",
    ]
    for name, version, asks in (
        ("shop", "1.0", needs),
        ("cart", "2.1", []),
        ("till", "1.5", []),
        ("van", "3.0", []),
        ("old", "0.1", []),
    ):
        folder = tmp_path / f"{name}-{version}.dist-info"
        folder.mkdir()
        lines = [f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}"]
        lines += [f"Requires-Dist: {need}" for need in asks]
        (folder / "METADATA").write_text("\n".join([*lines, ""]), "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_of_ours_has_no_gap(check: ModuleType, name: str) -> None:
    assert check.gaps((ROOT / f"{name}.txt").read_text("utf-8")) == []


def test_a_lock_of_ours_without_extras_has_gaps(check: ModuleType) -> None:
    lock = (ROOT / "requirements/dev.txt").read_text("utf-8")
    gaps = check.gaps(re.sub(r"^([\w-]+)\[\w+\]", r"\1", lock, flags=re.MULTILINE))

    assert [gap.split(":")[0] for gap in gaps] == [
        "apiflask",
        "flask-smorest",
        "pytest-cov",
        "selenium",
    ]


WHOLE = "cart==2.1\nold==0.1 ; python_full_version < '3.12'\nshop[pay]==1.0 \\\n"
WHOLE += "    --hash=sha256:0\n    # via\n    #   us\ntill[coins]==1.5\n"
WHOLE += "van==3.0 ; sys_platform == 'win32'\n"


@pytest.mark.parametrize(
    ("change", "to", "gap"),
    [
        ("", "", None),
        ("cart==2.1\n", "", "shop: it asks for cart>=2, "),
        ("till[coins]", "till", "shop: it asks for till[coins]>=1; "),
        ("shop[pay]==1.0", "shop==1.0", None),
        (
            " ; python_full_version < '3.12'",
            " ; python_version < '3.11'",
            "shop: it asks for old; ",
        ),
        (" ; python_full_version < '3.12'", "", None),
        ("win32", "linux", "shop: it asks for van; "),
        (
            "till[coins]==1.5",
            "till[coins]==1.6",
            "till: till[coins]==1.6 is not installed",
        ),
        ("van==3.0 ;", "nowhere==1 ; sys_platform == 'none'\nvan==3.0 ;", None),
        ("cart==2.1", "nowhere==1\ncart==2.1", "nowhere: nowhere==1 is not installed"),
    ],
)
def test_a_gap_is_named(
    check: ModuleType, change: str, to: str, gap: str | None
) -> None:
    gaps = check.gaps(WHOLE.replace(change, to))

    assert len(gaps) == (gap is not None)
    assert all(found.startswith(gap) for found in gaps)


def test_a_version_that_is_asked_for_and_not_locked_is_a_gap(
    check: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "cart-2.1.dist-info").rename(tmp_path / "cart-1.9.dist-info")
    file = tmp_path / "cart-1.9.dist-info/METADATA"
    file.write_text(file.read_text("utf-8").replace("2.1\n", "1.9\n"), "utf-8")

    assert check.gaps("cart==1.9\nshop==1.0\n") != []


@pytest.mark.parametrize(
    ("lock", "code"), [("shop==9", 1), ("pytest==9.2.0", 1), ("", 0)]
)
def test_the_script_ends_with_an_error_where_there_is_a_gap(
    tmp_path: Path, lock: str, code: int
) -> None:
    (tmp_path / "lock.txt").write_text(lock, "utf-8")
    command = [sys.executable, str(SCRIPT), str(tmp_path / "lock.txt")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)

    assert ran.returncode == code
    assert bool(ran.stderr) == bool(code)
