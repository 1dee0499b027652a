"""How a shell gets at what is installed beside this program: `flask`, `pytest`."""

import os
import shutil
import sys
from pathlib import Path

from handrail.command import quoted, same

IS_WINDOWS = os.name == "nt"
ON_WINDOWS = {"PowerShell": ("& ", "Activate.ps1"), "cmd": ("", "activate.bat")}
ELSEWHERE = {
    "bash or zsh": (". ", "activate"),
    "fish": ("source ", "activate.fish"),
    "csh": ("source ", "activate.csh"),
}
SETTINGS = {
    "PowerShell": '$env:{name} = "{value}"',
    "cmd": "set {name}={value}",
    "fish": "set -x {name} {value}",
    "csh": "setenv {name} {value}",
    "bash or zsh": "export {name}={value}",
}
NAMES = {"fish": "fish", "csh": "csh", "tcsh": "csh"}


def is_active() -> bool:
    """Tell whether the shell that this program was started from finds them."""
    name = "flask.exe" if IS_WINDOWS else "flask"
    return same(shutil.which("flask"), programs() / name)


def activation() -> str:
    """Return what makes the shell find them that this program was started from."""
    return activations()[shell()]


def activations() -> dict[str, str]:
    """Return what makes a shell find them, by the shell."""
    scripts = ON_WINDOWS if IS_WINDOWS else ELSEWHERE
    return {
        name: f"{call}{quoted(str(programs() / script))}"
        for name, (call, script) in scripts.items()
    }


def setting(name: str, value: str) -> str:
    """Return what sets a variable in the shell that this program was started from."""
    text = value if IS_WINDOWS else quoted(value)
    return SETTINGS[shell()].format(name=name, value=text)


def shell() -> str:
    """Return the shell that this program was most likely started from."""
    if IS_WINDOWS:
        return "cmd" if "PROMPT" in os.environ else "PowerShell"
    return NAMES.get(Path(os.environ.get("SHELL", "")).name, "bash or zsh")


def programs() -> Path:
    """Return the folder of the environment's programs."""
    return Path(sys.executable).parent
