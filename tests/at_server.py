"""A test of the small course that runs where a database server is named."""

from pathlib import Path

from small_course import edit_file, write_file

TOML = "chapters/02_vouchers/chapter.toml"
URL = "postgresql://nobody@127.0.0.1:1/nothing"  # the test names it, and needs none
FILE = "exercises/02_vouchers/test_saved_on_postgresql.py"
TEST = '''\
"""What only a server shows: here, that a whole voucher saves all."""


def test_all_is_saved_on_postgresql() -> None:
    """A voucher of 100 percent saves all."""
    from app.vouchers import saved

    assert saved(5, 100) == 5
'''
NEXT = '\n[[exercises]]\nslug = "vouchers"'
MISTAKE = """

[[exercises.mistakes]]
name = "never_all"
fails = "test_all_is_saved_on_postgresql"
says = "A voucher of 100 percent saves all. Here it saves one cent less."
needs = ["min(...)"]
"""
NEVER_ALL = '''\
def saved(total: int, percent: int) -> int:
    """Return what a voucher saves, in whole cents, rounded down."""
    return min(total * percent // 100, total - 1)
'''
REWORDED = '''\
def saved(total: int, percent: int) -> int:
    """Return what a voucher saves, in whole cents, rounded down."""
    share = total * percent // 100
    most = total - 1
    return min(most, share)
'''


def add_server_test(root: Path) -> None:
    """Give 2.1 of the small course a test that needs a server, and what it rejects."""
    write_file(root / FILE, TEST)
    edit_file(
        root / TOML,
        'tests = ["test_saved.py"]',
        'tests = ["test_saved.py"]\nserver_tests = ["test_saved_on_postgresql.py"]',
    )
    toml = root / TOML
    first, table, rest = toml.read_text("utf-8").partition(NEXT)
    write_file(toml, first.rstrip() + MISTAKE + table + rest)
    for kind, code in (("mistakes", NEVER_ALL), ("rewordings", REWORDED)):
        write_file(root / f"chapters/02_vouchers/{kind}/savings/never_all.py", code)
