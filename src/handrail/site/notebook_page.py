"""The page of a notebook that has been run: its words, its code, and what it gave."""

import re
from collections.abc import Iterator, Mapping

from nbformat import NotebookNode

from handrail.notebooks.answered import FILLED, tried_in
from handrail.site.markdown import join
from handrail.site.snippet import fence, folded

COMMAND = re.compile(r"`handrail (explain|lesson) (\d+)`")
ANSWER = "An answer"
SVG, TEXT = "image/svg+xml", "text/plain"

Pictures = dict[str, bytes]  # by name


def notebook_page(
    notebook: NotebookNode, name: str, addresses: Mapping[str, str]
) -> tuple[str, Pictures]:
    """Return the page of a notebook in Markdown, and the pictures beside it.

    Answers to what is tried are folded away, and wrong ones left out.

    Args:
        notebook: It has been run, with its answers filled in.
        name: What the names of its pictures begin with.
        addresses: Where the commands that are named lead on the site.
    """
    parts: list[str] = []
    pictures: Pictures = {}
    for cell in notebook.cells:
        for number, picture in enumerate(pictures_of(cell), start=1):
            pictures[f"{name}-{cell.id}-{number}.svg"] = picture
        parts += cell_parts(cell, name, addresses)
    return join(*parts), pictures


def pictures_of(cell: NotebookNode) -> Iterator[bytes]:
    """Yield the pictures that a cell gave."""
    for output in cell.get("outputs", ()):
        if SVG in output.get("data", {}):
            yield output.data[SVG].encode()


def cell_parts(
    cell: NotebookNode, name: str, addresses: Mapping[str, str]
) -> Iterator[str]:
    """Yield the parts of the page that a cell makes."""
    about = cell.metadata.get(FILLED)
    if cell.cell_type == "markdown":
        yield with_links(cell.source, addresses)
    elif about is None:
        yield fence(cell.source, "python")
        if tried_in(cell) is None:
            yield from outputs(cell, name)
    elif about.right:
        answer = join(fence(about.answer, "python"), about.says)
        yield folded(ANSWER, answer)


def with_links(markdown: str, addresses: Mapping[str, str]) -> str:
    """Return text in which commands that show a page are links to that page."""

    def link(command: "re.Match[str]") -> str:
        address = addresses.get(command[0].strip("`"))
        return f"[{command[0]}]({address})" if address else command[0]

    return COMMAND.sub(link, markdown)


def outputs(cell: NotebookNode, name: str) -> Iterator[str]:
    """Yield what a cell gave: texts as they are, pictures by their names."""
    number = 0
    for output in cell.outputs:
        data = output.get("data", {TEXT: output.get("text", "")})
        if SVG in data:
            number += 1
            yield f"![{data[TEXT]}]({name}-{cell.id}-{number}.svg)"
        else:
            yield fence(data[TEXT].rstrip(), "text")
