"""Has links beside a right application: to its own folder, to the root, to nothing."""

from pathlib import Path


def plant(workspace: Path) -> None:
    (workspace / "app/again").symlink_to("..")
    (workspace / "everything").symlink_to("/")
    (workspace / "gone").symlink_to("nowhere")
    (workspace / "zeros").symlink_to("/dev/zero")
