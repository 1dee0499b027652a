"""How many watches Linux grants a user, and how many are in use."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

LIMITS = "sys/fs/inotify"
WATCHER = "anon_inode:inotify"


@dataclass(frozen=True)
class Watches:
    """What a user has of something that the system counts.

    Attributes:
        setting: The name of the limit, for `sysctl`.
        used: By all processes of the user that can be looked at.
    """

    setting: str
    used: int
    limit: int

    @property
    def left(self) -> int:
        """How many more the system grants."""
        return max(self.limit - self.used, 0)


def watches(proc: Path = Path("/proc")) -> tuple[Watches, ...]:
    """Return the watchers and the watches of a user; nothing where none are counted."""
    try:
        limits = {
            name: int((proc / LIMITS / name).read_text())
            for name in ("max_user_instances", "max_user_watches")
        }
    except (OSError, ValueError):
        return ()
    texts = list(watchers(proc))
    used = (len(texts), sum(text.count("inotify wd:") for text in texts))
    return tuple(
        Watches(f"fs.inotify.{name}", count, limit)
        for (name, limit), count in zip(limits.items(), used, strict=True)
    )


def watchers(proc: Path) -> Iterator[str]:
    """Give for each watcher of the user what the system says of it."""
    for handle in proc.glob("[0-9]*/fd/*"):
        # It may end meanwhile; those of others cannot be looked at.
        with suppress(OSError):
            if str(handle.readlink()) == WATCHER:
                yield (handle.parent.parent / "fdinfo" / handle.name).read_text()
