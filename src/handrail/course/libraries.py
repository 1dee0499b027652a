"""Which modules an application takes from outside of it."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath


def application_libraries(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the modules that an application imports, its tests left out.

    Args:
        files: All files of a stage, path to content.
    """
    return libraries({p: code for p, code in files.items() if p.startswith("app/")})


def libraries(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the modules that an application's files import, its own left out.

    Args:
        files: Path to content; files that are no Python import nothing.
    """
    own = {PurePosixPath(path).parts[0].removesuffix(".py") for path in files}
    named = {
        name
        for path, content in files.items()
        if path.endswith(".py")
        for name in imported(content)
    }
    return tuple(sorted(name for name in named if name.partition(".")[0] not in own))


def imported(content: bytes) -> Iterator[str]:
    """Yield the modules that a source names in its imports, relative ones left out."""
    try:
        tree = ast.parse(content)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
