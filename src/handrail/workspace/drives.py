"""On what kind of drive a folder is, and whether it tells of saves."""

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
SILENT = re.compile(
    r"9p|afs|beegfs|ceph|cifs|drvfs|fuse\..*|glusterfs|lustre|nfs\d?|prl_fs|smb\d?|smbfs"
    r"|vboxsf|virtiofs|vmhgfs"
)
ESCAPE = re.compile(r"\\([0-7]{3})")


def silent_drive(folder: Path, mounts: Path = MOUNTS) -> str | None:
    """Return the kind of a folder's drive if it may not tell of saves, else None.

    A shared drive knows nothing of what another machine, or another system on this
    one, saves there.
    """
    kind = kind_of_drive(folder, mounts)
    return kind if SILENT.fullmatch(kind) else None


def kind_of_drive(folder: Path, mounts: Path = MOUNTS) -> str:
    """Return the kind of a folder's drive, or nothing where the system does not say."""
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ""
    real, found = folder.resolve(), {}
    for _, place, kind, *_ in map(str.split, lines):
        mounted = Path(ESCAPE.sub(lambda code: chr(int(code[1], 8)), place))
        if real.is_relative_to(mounted):
            found[len(mounted.parts)] = kind  # the last one hides those before
    return found[max(found)] if found else ""
