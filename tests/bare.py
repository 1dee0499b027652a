"""A bare copy of the reference application, and a machine that has Python alone."""

import os
import re
import shutil
import stat
import sys
import sysconfig
from importlib.metadata import entry_points
from pathlib import Path

from newcomer import MADE_BY_RUNS, ROOT

# Where an index may be asked, packages are installed for real.
INDEX = bool(os.environ.get("REQUIRE_SERVICES"))
REACH = re.compile(r"PIP_|SSL_|REQUESTS_|(HTTPS?|NO)_PROXY", re.IGNORECASE)


def copy_application(folder: Path) -> Path:
    """Copy what is in git of the application; return the folder of the copy."""
    copy = folder / "app"
    shutil.copytree(ROOT / "solution", copy, ignore=MADE_BY_RUNS)
    return copy


def environment(folder: Path) -> dict[str, str]:
    """Return the variables of a user who has installed Python and nothing else."""
    programs, home = folder / "bin", folder / "home"
    programs.mkdir()
    home.mkdir()
    for name in ("python", "python3"):
        (programs / name).symlink_to(Path(sys.base_exec_prefix) / "bin/python3")
    reach = {k: v for k, v in os.environ.items() if INDEX and REACH.match(k)}
    return reach | {
        "PATH": os.pathsep.join([str(programs), "/usr/bin", "/bin"]),
        "HOME": str(home),
        "PYTHONUTF8": "1",
        "FLASK_RUN_PORT": "0",
        "PORT": "0",
    }


def lend_packages(venv: Path) -> None:
    """Let an environment find the packages of this one: pip sees them as installed."""
    packages = next(venv.glob("lib/python*/site-packages"))
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    for entry in entry_points(group="console_scripts"):
        program = venv / "bin" / entry.name
        if not program.exists():
            program.write_text(
                f"#!{venv}/bin/python\nimport sys\nfrom {entry.module} import"
                f" {entry.attr}\nsys.exit({entry.attr}())\n",
                "utf-8",
            )
            program.chmod(program.stat().st_mode | stat.S_IXUSR)
    (venv / "bin/ruff").symlink_to(Path(sysconfig.get_path("scripts")) / "ruff")
