"""Adds to the site the pages that are made from the course: none is ever committed.

`HANDRAIL_COURSE` names another course than the one of this clone.
"""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from transcripts import WIDTHS, scenes

from handrail.cli import handrail
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import CourseError
from handrail.site.commands import commands_page
from handrail.site.defects import PATH as DEFECTS
from handrail.site.defects import defects_page
from handrail.site.markdown import join
from handrail.site.pages import generated_pages
from handrail.site.snippet import fence

ROOT = Path(__file__).resolve().parents[1]
SCREENS = """\
The loop, at four moments. All of it is made by a run of the program when this site is
built. Colours are left out here; none of them is needed to understand a screen."""
SCHEMA = ROOT / "src/handrail/schemas/answers.json"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make the pages, and list them in the navigation below their folder's index.

    Raises:
        PluginError: The course is wrong; mkdocs shows the message and stops.
    """
    try:
        course = load_course(find_course())
        pages = {**generated_pages(course), DEFECTS: defects_page(course)}
    except CourseError as error:
        raise PluginError(str(error)) from error
    pages["commands.md"] = commands_page(handrail, "handrail")
    pages["screens.md"] = screens_page()
    pages["answers.schema.json"] = SCHEMA.read_text("utf-8")
    for path, text in pages.items():
        files.append(File.generated(config, path, content=text))
    config.nav = [with_pages(entry, list(pages)) for entry in config.nav or []]
    return files


def screens_page() -> str:
    """Return the page of what the loop shows, in windows of several widths."""
    parts = ["# What you see", SCREENS]
    with scenes(ROOT) as made:
        for scene in made:
            parts.append(f"## {scene.title}")
            for width in WIDTHS:
                parts += [f"In {width} columns:", fence(scene.text(width), "text")]
    return join(*parts)


def with_pages(entry: Any, paths: list[str]) -> Any:
    """Return an entry of the navigation: a folder's index becomes all of its pages."""
    ((title, path),) = entry.items()
    folder, _, name = path.rpartition("/")
    if not folder or name != "index.md":
        return entry
    return {title: [path, *(p for p in paths if p.startswith(folder) and p != path)]}
