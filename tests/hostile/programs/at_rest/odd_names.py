"""Has names with line ends, quotes and bytes that are no text, and is right."""

import os
from pathlib import Path


def plant(workspace: Path) -> None:
    for name in (b"a\nb.py", b"'\"`.py", b"\xff\xfe.py", b" .py", b"-rf"):
        Path(os.fsdecode(os.path.join(os.fsencode(workspace), name))).touch()
