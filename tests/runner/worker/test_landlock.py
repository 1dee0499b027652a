"""What the kernel refuses, seen from a process that is confined."""

import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("only Linux has Landlock", allow_module_level=True)

CODE = """\
import os, socket, sys
from pathlib import Path
from handrail.runner.worker.landlock import confinement
writable, readable, _, listed = map(Path, sys.argv[1:])
if not confinement([writable], [readable], [listed])():
    print("no Landlock")
    sys.exit()
try:
    {statement}
    print("allowed")
except PermissionError:
    print("refused")
"""


def ask(statement: str, root: Path) -> str:
    """Return whether a statement is allowed in a confined process."""
    for name in ["own", "library", "other", "listed"]:
        (root / name).mkdir()
        (root / name / "a.txt").write_text("a")
    command = [sys.executable, "-c", CODE.format(statement=statement)]
    answer = subprocess.run(
        [*command, *(root / name for name in ["own", "library", "other", "listed"])],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    if answer == "no Landlock":
        pytest.skip("this kernel has no Landlock")
    return answer


@pytest.mark.parametrize(
    "statement",
    [
        "(writable / 'b.txt').write_text('b')",
        "(writable / 'a.txt').unlink()",
        "(writable / 'folder').mkdir()",
        "(readable / 'a.txt').read_text()",
        "next(listed.iterdir())",
        "os.kill(os.getpid(), 0)",
    ],
)
def test_what_is_its_own_is_allowed(statement: str, tmp_path: Path) -> None:
    assert ask(statement, tmp_path) == "allowed"


@pytest.mark.parametrize(
    "statement",
    [
        "(readable / 'a.txt').write_text('b')",
        "(readable / 'a.txt').unlink()",
        "Path(sys.argv[3], 'a.txt').read_text()",
        "next(Path(sys.argv[3]).iterdir())",
        "(listed / 'a.txt').read_text()",
        "Path(sys.argv[3], 'b').symlink_to('a')",
        "os.truncate(readable / 'a.txt', 0)",
        "os.execv(sys.executable, [sys.executable, '-c', 'print(1)'])",
        "Path(f'/proc/{os.getppid()}/environ').read_bytes()",
    ],
)
def test_what_is_not_is_refused(statement: str, tmp_path: Path) -> None:
    assert ask(statement, tmp_path) == "refused"
