"""Files that no rule can look at: each is a finding with its path."""

import sys
from pathlib import Path

import pytest
from checking import write_files

from handrail.check.check import check
from handrail.check.settings import Settings
from handrail.guardrails.finding import Finding


def found(root: Path) -> list[Finding]:
    report = check(root, Settings(select=("HR101",)), lambda *_: None, keeps=False)
    return list(report.findings)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\x7fELF\x00\x01 SECRET_KEY", "null bytes"),
        (b"SECRET_KEY = (", "cannot read it"),
        (b"print 'SECRET_KEY'", "cannot read it"),
        (b"# coding: nonsense\nSECRET_KEY = 1", "cannot"),
        (b"SECRET_KEY = " + b"(" * 3000, "cannot"),
    ],
)
def test_what_is_no_python_is_a_finding(
    tmp_path: Path, content: bytes, says: str
) -> None:
    (tmp_path / "bad.py").write_bytes(content)
    write_files(tmp_path, {"good.py": 'app.secret_key = "x"\n'})
    bad, good = found(tmp_path)
    assert (bad.rule, bad.place.path, good.rule) == ("HR001", "bad.py", "HR101")
    assert says in bad.message


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "large.py").open("wb") as stream:
        stream.truncate(50 * 1024**2)
    (finding,) = found(tmp_path)
    assert "52,428,800 bytes" in finding.message


def test_a_loop_of_links_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "loop.py").symlink_to("loop.py")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "up").symlink_to(tmp_path)
    (finding,) = found(tmp_path)
    assert (finding.rule, finding.place.path) == ("HR001", "loop.py")


def test_a_file_that_nobody_may_read_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "gone.py").symlink_to("nowhere.py")
    (finding,) = found(tmp_path)
    assert "cannot be opened" in finding.message


NEWER = 'try:\n    app.secret_key = "x"\nexcept OSError, ValueError:\n    pass\n'


def test_newer_syntax_is_read_where_the_application_asks_for_it(
    tmp_path: Path,
) -> None:
    asks = '[project]\nrequires-python = ">=3.14"\n'
    write_files(tmp_path, {"shop.py": NEWER, "pyproject.toml": asks})
    assert [(f.rule, f.place.line) for f in found(tmp_path)] == [("HR101", 2)]


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="it is no newer syntax there")
def test_newer_syntax_is_a_finding_elsewhere(tmp_path: Path) -> None:
    write_files(tmp_path, {"shop.py": NEWER})
    (finding,) = found(tmp_path)
    assert (finding.rule, finding.place.line) == ("HR001", 3)


def test_syntax_that_the_application_s_python_lacks_is_a_finding(
    tmp_path: Path,
) -> None:
    asks = '[project]\nrequires-python = ">=3.9"\n'
    text = "match SECRET_KEY:\n    case 1:\n        pass\n"
    write_files(tmp_path, {"shop.py": text, "pyproject.toml": asks})
    (finding,) = found(tmp_path)
    assert (finding.rule, finding.place.path) == ("HR001", "shop.py")
