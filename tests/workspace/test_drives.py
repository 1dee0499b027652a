from pathlib import Path

import pytest

from handrail.workspace.drives import kind_of_drive, silent_drive


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    """A table of mounts as Linux has it, of folders that are below the test's."""
    table = f"""\
/dev/vda / ext4 rw 0 0
host:/home {tmp_path} nfs4 rw 0 0
/dev/sdb {tmp_path}/my\\040disk btrfs rw 0 0
C:\\134 {tmp_path}/c 9p rw 0 0
old {tmp_path}/twice ext4 rw 0 0
new {tmp_path}/twice fuse.sshfs rw 0 0
stick {tmp_path}/stick fuseblk rw 0 0
"""
    (tmp_path / "mounts").write_text(table)
    return tmp_path / "mounts"


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("work", "nfs4"),
        ("c/work", "9p"),
        ("cc", "nfs4"),
        ("twice", "fuse.sshfs"),
    ],
)
def test_a_shared_drive_may_be_silent(
    tmp_path: Path, mounts: Path, folder: str, kind: str
) -> None:
    assert silent_drive(tmp_path / folder, mounts) == kind


@pytest.mark.parametrize(
    ("folder", "kind"), [("my disk/work", "btrfs"), ("stick/work", "fuseblk")]
)
def test_a_drive_of_the_machine_is_not(
    tmp_path: Path, mounts: Path, folder: str, kind: str
) -> None:
    assert kind_of_drive(tmp_path / folder, mounts) == kind
    assert silent_drive(tmp_path / folder, mounts) is None


def test_where_there_is_no_table_nothing_is_known(tmp_path: Path) -> None:
    assert silent_drive(tmp_path, tmp_path / "none") is None
