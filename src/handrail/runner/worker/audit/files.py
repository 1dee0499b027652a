"""Files that are written and read."""

import os
from collections.abc import Callable
from pathlib import Path

from handrail.runner.worker.audit.act import Act, Check, Event, shown, text_of
from handrail.runner.worker.audit.bounds import Bounds
from handrail.runner.worker.audit.folder import told_of_folder

OUTSIDE = (
    "A run may write into the application's folder only, and where `tempfile` does."
)
SOURCE = "The code that is tested stays as it is."
HOME = "What is yours on this machine is not the application's to read."
COURSE = "What the course holds is not the application's to read."

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CURRENT = -1  # in the place of a folder's descriptor: the current folder
DESCRIPTORS = Path("/proc/self/fd")
OUTPUTS = ("/dev/stdout", "/dev/stderr")

Find = Callable[[object, object], str | None]


def real(path: object, folder: object = CURRENT) -> str | None:
    """Return what a path leads to; None for what is no path, or cannot be told."""
    name = text_of(path)
    if name is None:
        return None
    try:
        if isinstance(folder, int) and folder != CURRENT:
            name = str((DESCRIPTORS / str(folder)).readlink() / name)
        return os.path.realpath(name)
    except (OSError, ValueError):
        return None


def entry(path: object, folder: object = CURRENT) -> str | None:
    """Return where a path itself is, and not what it leads to if it is a link."""
    inside, name = os.path.split((text_of(path) or "").rstrip(os.sep))
    if name in {"", os.curdir, os.pardir}:
        return real(path, folder)
    parent = real(inside or os.curdir, folder)
    return parent and os.path.join(parent, name)  # noqa: PTH118


def written(bounds: Bounds, path: object, place: str | None) -> Act | None:
    """Check a file that is written, or is to be something else.

    Args:
        path: As the code has it.
        place: Where that is.
    """
    if place is None:
        return None
    if not bounds.is_writable(place):
        return Act(f"changed the file {shown(path)}", with_folder(OUTSIDE, path))
    if bounds.is_source(place):
        relative = os.path.relpath(place, bounds.workspace)
        return Act(f"changed its own source, {shown(relative)}", SOURCE)
    return None


def read(bounds: Bounds, path: object, place: str) -> Act:
    """Say what is read and may not be."""
    why = COURSE if bounds.is_of_course(place) else HOME
    return Act(f"read {shown(path)}", with_folder(why, path))


def with_folder(why: str, path: object) -> str:
    """Add where a path starts, if that is not where it seems."""
    is_relative = not os.path.isabs(text_of(path) or os.sep)  # noqa: PTH117
    return f"{why} {told_of_folder()}".strip() if is_relative else why


def opens(bounds: Bounds, event: Event) -> Act | None:
    """Check a file that is opened; what is not there tells nothing."""
    path, mode, flags = event.args
    place = real(path)
    if flags & WRITING or (mode and set("wax+") & set(mode)):
        return None if is_output(place) else written(bounds, path, place)
    if place is None or bounds.is_readable(place) or not os.path.lexists(place):
        return None
    return read(bounds, path, place)


def is_output(place: str | None) -> bool:
    """Tell whether a file is where the code prints: a log may be told to go there."""
    return place is not None and place in map(real, OUTPUTS)


def lists(bounds: Bounds, event: Event) -> Act | None:
    """Check a folder that is listed."""
    place = real(event.args[0])
    if place is None or bounds.is_listed(place):
        return None
    return read(bounds, event.args[0], place)


def connects(bounds: Bounds, event: Event) -> Act | None:
    """Check a database of SQLite that is opened, by its name or its URI."""
    text = text_of(event.args[0]) or ""
    path = text.removeprefix("file:").partition("?")[0]
    is_file = path and ":memory:" not in path and "mode=memory" not in text
    return written(bounds, path, real(path)) if is_file else None


def makes(bounds: Bounds, event: Event) -> Act | None:
    """Check a folder that is made, unless it is there already."""
    path, folder = event.args[0], event.args[2]
    place = entry(path, folder)
    is_new = place is not None and not os.path.isdir(place)  # noqa: PTH112
    return written(bounds, path, place) if is_new else None


def changes(*places: tuple[int, int], find: Find = entry) -> Check:
    """Return the check of an event that changes files.

    Args:
        places: Where in its arguments the paths are, and the descriptors of the
            folders that they start from.
        find: Where a path is: `real` for what follows links.
    """

    def check(bounds: Bounds, event: Event) -> Act | None:
        for at, folder_at in places:
            path = event.args[at]
            has_folder = folder_at < len(event.args)
            folder = event.args[folder_at] if has_folder else CURRENT
            act = written(bounds, path, find(path, folder))
            if act:
                return act
        return None

    return check


CHECKS: dict[str, Check] = {
    "open": opens,
    "os.chmod": changes((0, 2), find=real),
    "os.chown": changes((0, 3), find=real),
    "os.link": changes((0, 2), (1, 3)),
    "os.listdir": lists,
    "os.mkdir": makes,
    "os.remove": changes((0, 1)),
    "os.rename": changes((0, 2), (1, 3)),
    "os.rmdir": changes((0, 1)),
    "os.scandir": lists,
    "os.symlink": changes((1, 2)),
    "os.truncate": changes((0, 2), find=real),
    "os.utime": changes((0, 3), find=real),
    "shutil.rmtree": changes((0, 1)),
    "sqlite3.connect": connects,
}
