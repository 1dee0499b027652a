"""Runs each file that it finds in a folder of the solution."""

import os
import runpy
from pathlib import Path

import handrail

package = Path(handrail.__file__).parent
found = [package / "content/solution", package.parents[1] / "solution"]
solution = next(folder for folder in found if folder.is_dir())

for name in os.listdir(solution / "app"):
    globals().update(runpy.run_path(str(solution / "app" / name)))
