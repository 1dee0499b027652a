"""Whether all tests of a project run: a part tells too little of what is not tested."""

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from handrail.tree import walk

LEFT_OUT = ("--deselect", "--ignore", "--lf", "--last-failed", "--sw", "--stepwise")


def is_whole(session: pytest.Session, left_out: int) -> bool:
    """Tell whether a run had all tests of its project, and came to its end.

    Args:
        left_out: How many tests were chosen not to run.
    """
    config = session.config
    is_cut = bool(left_out or session.shouldstop or session.shouldfail)
    words = map(str, config.invocation_params.args)
    is_chosen = config.option.pyargs or any(w.startswith(LEFT_OUT) for w in words)
    return not is_cut and not is_chosen and is_all_named(config)


def is_all_named(config: pytest.Config) -> bool:
    """Tell whether the words of a run name all files of tests, or none."""
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        return config.invocation_params.dir == config.rootpath
    if any("::" in word for word in config.args):
        return False
    here = config.invocation_params.dir
    named = [(here / word).resolve() for word in config.args]
    root = config.rootpath
    homes = [home for name in config.getini("testpaths") for home in root.glob(name)]
    wanted = [home.resolve() for home in homes or [root]]
    if all(is_below(home, named) for home in wanted):
        return True
    patterns = config.getini("python_files")
    return all(is_below(f, named) for h in wanted for f in files_of_tests(h, patterns))


def is_below(path: Path, folders: list[Path]) -> bool:
    """Tell whether a path is one of some, or below one."""
    return any(path.is_relative_to(folder) for folder in folders)


def files_of_tests(folder: Path, patterns: list[str]) -> Iterator[Path]:
    """Yield the files of tests in a folder."""
    if not folder.is_dir():
        return
    for path, _ in walk(folder):
        if any(fnmatch(path.rpartition("/")[2], pattern) for pattern in patterns):
            yield folder / path
