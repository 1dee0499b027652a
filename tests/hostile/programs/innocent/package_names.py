"""Calls its packages as environments, builds and libraries of others are called."""

NAMES = ("bin", "build", "dist", "env", "instance", "lib", "node_modules", "venv")


def plant(workspace):
    for name in NAMES:
        (workspace / name).mkdir()
        (workspace / name / "__init__.py").touch()
        (workspace / name / "settings.py").write_text("PAGE = 20")
    lines = [f"import {name}.settings\n" for name in NAMES]
    init = workspace / "app/__init__.py"
    init.write_text("".join(lines) + init.read_text())
