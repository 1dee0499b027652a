"""Finds and edits named blocks in Jinja2 templates by their position."""

import re

TAG = re.compile(
    r"\{#.*?#\}|\{%[-+]?\s*(?:block\s+(?P<name>\w+)|(?P<end>endblock))\b.*?%\}",
    re.DOTALL,
)


def block_range(source: str, name: str) -> tuple[int, int]:
    """Return where a block begins and ends in the source, its tags included.

    Raises:
        LookupError: There is no such block, or its end is missing.
    """
    open_blocks: list[tuple[str, int]] = []
    for tag in TAG.finditer(source):
        if tag["name"]:
            open_blocks.append((tag["name"], tag.start()))
        elif tag["end"] and open_blocks:
            closed, start = open_blocks.pop()
            if closed == name:
                return start, tag.end()
    raise LookupError(f"there is no block named {name}")


def block_source(source: str, name: str) -> str:
    """Return the text of a block with its tags.

    Raises:
        LookupError: There is no such block.
    """
    start, end = block_range(source, name)
    return source[start:end]


def replace_block(source: str, name: str, block: str) -> str:
    """Return the source with a block replaced.

    Raises:
        LookupError: There is no such block.
    """
    start, end = block_range(source, name)
    return source[:start] + block.strip() + source[end:]


def blank_block(name: str, note: str) -> str:
    """Return an empty block that says what belongs there."""
    return f"{{% block {name} %}}{{# {note} #}}{{% endblock %}}"
