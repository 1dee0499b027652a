"""Reads the solution as a resource of the program's package."""

from importlib.resources import files

package = files("handrail")
folders = [package / "content", package.parent.parent]
root = next(folder for folder in folders if (folder / "solution").is_dir())
exec((root / "solution/app/factory.py").read_text("utf-8"))
