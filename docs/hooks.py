"""Adds to the site the pages that are made from the course: none is ever committed."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from handrail.cli import handrail
from handrail.course.loader import load_course
from handrail.course.model import CourseError
from handrail.site.commands import commands_page
from handrail.site.pages import generated_pages

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = ROOT / "src/handrail/schemas/answers.json"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make the pages, and list them in the navigation below their folder's index.

    Raises:
        PluginError: The course is wrong; mkdocs shows the message and stops.
    """
    try:
        pages = generated_pages(load_course(ROOT))
    except CourseError as error:
        raise PluginError(str(error)) from error
    pages["commands.md"] = commands_page(handrail, "handrail")
    pages["answers.schema.json"] = SCHEMA.read_text("utf-8")
    for path, text in pages.items():
        files.append(File.generated(config, path, content=text))
    config.nav = [with_pages(entry, list(pages)) for entry in config.nav or []]
    return files


def with_pages(entry: Any, paths: list[str]) -> Any:
    """Return an entry of the navigation: a folder's index becomes all of its pages."""
    ((title, path),) = entry.items()
    folder, _, name = path.rpartition("/")
    if not folder or name != "index.md":
        return entry
    return {title: [path, *(p for p in paths if p.startswith(folder) and p != path)]}
