"""The commands of a page: what it tells somebody to type."""

import re
from collections.abc import Iterator

PROGRAM = re.compile(
    r"handrail|(handrail|flask|pytest|python3?|pip|gunicorn|curl|docker|source|\.) .+"
)


def typed(text: str) -> Iterator[str]:
    """Yield the commands of a page: the lines of its blocks, and its code in prose."""
    yield from lines(text)
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    for code in re.findall(r"`([^`]+)`", prose):
        command = " ".join(code.split())
        if PROGRAM.fullmatch(command):
            yield command


def lines(text: str) -> Iterator[str]:
    """Yield the lines of a page's blocks for a shell, without what is said of them."""
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
        for line in block.splitlines():
            if command := re.sub(r"(^|\s)#.*", "", line).strip():
                yield command
