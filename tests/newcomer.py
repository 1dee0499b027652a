"""A newcomer: a clone that `start.py` has set up, and a shell with nothing else."""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("src", "chapters", "exercises", "solution", "requirements")
PROGRAMS = {
    "handrail": "handrail.cli:main",
    "flask": "flask.cli:main",
    "pytest": "pytest:console_main",
}
MADE_BY_RUNS = shutil.ignore_patterns("__pycache__", "*_cache", "instance")


@dataclass(frozen=True)
class Newcomer:
    """Somebody who has cloned the repository.

    Attributes:
        clone: Its folder.
        path: The programs that their shell finds.
    """

    clone: Path
    path: str

    def type(self, words: str, folder: Path, keys: str = "") -> tuple[int, str]:
        """Type a command in a folder; return its exit code and all that it prints.

        Args:
            keys: What is typed when it asks.
        """
        outcome = subprocess.run(
            ["sh", "-c", words],
            cwd=folder,
            env=self.environment(),
            input=keys,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return outcome.returncode, outcome.stdout

    def environment(self) -> dict[str, str]:
        """Return the variables of their shell."""
        home = self.clone.parent / "home"
        home.mkdir(exist_ok=True)
        return {
            "PATH": self.path,
            "HOME": str(home),
            "SHELL": "/bin/sh",
            "COLUMNS": "300",
            "PYTHONUTF8": "1",
        }


def set_up_clone(folder: Path) -> Newcomer:
    """Make a clone with an environment, as `start.py` would, without an installer."""
    clone = folder / "clone"
    clone.mkdir()
    shutil.copy(ROOT / "start.py", clone)
    for part in PARTS:
        shutil.copytree(ROOT / part, clone / part, ignore=MADE_BY_RUNS)
    make_environment(clone)
    return Newcomer(clone, make_python(folder))


def make_environment(clone: Path) -> None:
    """Make `.venv` with what this environment has, and say that it is set up."""
    venv.create(clone / ".venv", symlinks=True)
    packages = next((clone / ".venv").glob("lib/python*/site-packages"))
    places = (clone / "src", sysconfig.get_path("purelib"))
    (packages / "all.pth").write_text("\n".join(map(str, places)), "utf-8")
    for name, entry in PROGRAMS.items():
        module, _, function = entry.partition(":")
        program = clone / ".venv/bin" / name
        program.write_text(
            f"#!{clone}/.venv/bin/python\nimport sys\nfrom {module} import {function}\n"
            f"sys.exit({function}())\n",
            "utf-8",
        )
        program.chmod(0o755)
    state = load_installer(clone).state_of_set_up()
    (clone / ".venv/course.stamp").write_text(state, "utf-8")


def load_installer(clone: Path) -> ModuleType:
    """Return what `start.py` of a clone sets it up with."""
    loader = SourceFileLoader("install", str(clone / "requirements/install.py"))
    module = ModuleType("install")
    module.__file__ = loader.path
    loader.exec_module(module)
    return module


def make_python(folder: Path) -> str:
    """Return a search path with `python3`, and with what every system has."""
    (folder / "bin").mkdir()
    (folder / "bin/python3").symlink_to(Path(sys.base_exec_prefix) / "bin/python3")
    return os.pathsep.join([str(folder / "bin"), "/usr/bin", "/bin"])
