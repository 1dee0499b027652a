"""Runs the alternative of an exercise, which the course holds right, too."""

import runpy
from pathlib import Path

import handrail

package = Path(handrail.__file__).parent
found = [package / "content/solution", package.parents[1] / "solution"]
solution = next(folder for folder in found if folder.is_dir())

folder = solution.parent / "chapters/01_ping/alternatives"
create_app = runpy.run_path(str(folder / "factory.py"))["create_app"]
