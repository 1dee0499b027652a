"""Has the quotation marks of a word processor."""

from pathlib import Path


def plant(workspace: Path) -> None:
    text = "name = \N{LEFT DOUBLE QUOTATION MARK}app\N{RIGHT DOUBLE QUOTATION MARK}\n"
    (workspace / "app/__init__.py").write_text(text, "utf-8")
