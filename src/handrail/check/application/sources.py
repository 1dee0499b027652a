"""The texts that tell which variables an application reads."""

from pathlib import Path

from handrail.source.kinds import Kind, kind_of
from handrail.tree import read_file, walk

EXAMPLES = (".env.example", ".env.sample", ".env.template", ".env.dist", "env.example")
LARGEST = 2**20  # bytes of a file that is searched for names


def sources(root: Path) -> tuple[list[str], list[str]]:
    """Return the source of an application, and its examples of settings."""
    texts, examples = [], []
    for path, status in walk(root):
        name = path.rpartition("/")[2]
        if status.st_size > LARGEST:
            continue
        if name in EXAMPLES:
            examples.append(text_of(root, path))
        elif name.endswith(".py") and kind_of(path) is not Kind.TESTS:
            texts.append(text_of(root, path))
    return texts, examples


def text_of(root: Path, path: str) -> str:
    """Return the text of a file; nothing where it cannot be read."""
    try:
        return read_file(root, path).decode("utf-8", "replace")
    except OSError:
        return ""
