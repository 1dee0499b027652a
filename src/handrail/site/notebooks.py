"""Pages of notebooks that have been run: their text, their code, and what it gave."""

import re
from collections.abc import Iterator, Mapping

from nbformat import NotebookNode

from handrail.course.model import Course
from handrail.guardrails.registry import all_guardrails
from handrail.notebooks.answered import FILLED, tried_in
from handrail.site.addresses import chapter_path, guardrail_path
from handrail.site.markdown import join
from handrail.site.snippet import fence, folded

COMMAND = re.compile(r"`handrail (explain|lesson) (\d+)`")
ANSWER = "An answer"
SVG, TEXT = "image/svg+xml", "text/plain"


def notebook_page(
    notebook: NotebookNode, addresses: Mapping[str, str]
) -> tuple[str, dict[str, bytes]]:
    """Return the page of a notebook in Markdown, and its pictures by their names.

    Answers to what is tried are folded away, and wrong ones left out.

    Args:
        notebook: It has been run, with its answers filled in.
        addresses: Where the commands that are named lead on the site.
    """
    pictures: dict[str, bytes] = {}
    parts = [
        part
        for cell in notebook.cells
        for part in cell_parts(cell, addresses, pictures)
    ]
    return join(*parts), pictures


def cell_parts(
    cell: NotebookNode, addresses: Mapping[str, str], pictures: dict[str, bytes]
) -> Iterator[str]:
    """Yield the parts of the page that a cell makes; note its pictures."""
    about = cell.metadata.get(FILLED)
    if cell.cell_type == "markdown":
        yield with_links(cell.source, addresses)
    elif about is None:
        yield fence(cell.source, "python")
        if tried_in(cell) is None:
            yield from outputs(cell, pictures)
    elif about.right:
        answer = join(fence(about.answer, "python"), about.says)
        yield folded(ANSWER, answer)


def with_links(markdown: str, addresses: Mapping[str, str]) -> str:
    """Return text in which commands that show a page are links to that page."""

    def link(command: "re.Match[str]") -> str:
        address = addresses.get(command[0].strip("`"))
        return f"[{command[0]}]({address})" if address else command[0]

    return COMMAND.sub(link, markdown)


def outputs(cell: NotebookNode, pictures: dict[str, bytes]) -> Iterator[str]:
    """Yield what a cell gave: texts as they are, pictures with their words."""
    for number, output in enumerate(cell.outputs, start=1):
        data = output.get("data", {TEXT: output.get("text", "")})
        if SVG in data:
            name = f"{cell.id}-{number}.svg"
            pictures[name] = data[SVG].encode()
            yield f"![{data[TEXT]}]({name})"
        else:
            yield fence(data[TEXT].rstrip(), "text")


def addresses_of(course: Course) -> dict[str, str]:
    """Return where on the site the commands lead that notebooks name."""
    lessons = {f"handrail lesson {c.number}": c for c in course.offered}
    pages = {f"handrail explain {g.id}": g for g in all_guardrails(course.root)}
    return {
        **{command: f"/{chapter_path(c)}" for command, c in lessons.items()},
        **{command: f"/{guardrail_path(g)}" for command, g in pages.items()},
    }
