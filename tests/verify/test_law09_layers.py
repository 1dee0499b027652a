from collections.abc import Callable
from pathlib import Path

import pytest
from small_course import edit_file

from handrail.verify import law09_layers
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]

LAW = law09_layers.checks
DOCSTRING = '"""What a customer saves with a voucher."""\n'


def test_the_small_course_holds_it(find: Find) -> None:
    assert find(LAW) == []


@pytest.mark.parametrize(
    "statement",
    [
        "import app.receipts\n",
        "from app.receipts import amount\n",
        "from app import receipts\n",
        "def late():\n    from app.receipts import amount\n",
    ],
)
def test_an_import_of_a_later_chapter_is_named_with_its_line(
    root: Path, find: Find, statement: str
) -> None:
    file = root / "solution/app/vouchers.py"
    edit_file(file, DOCSTRING, f"{DOCSTRING}{statement}")
    (breach, *_) = find(LAW)

    assert breach.file.startswith("solution/app/vouchers.py:")
    assert breach.problem == "It imports app.receipts, which 03_receipts brings."


def test_an_import_of_an_earlier_chapter_is_fine(root: Path, find: Find) -> None:
    file = root / "solution/app/receipts.py"
    old = '"""What a customer takes home."""\n'
    edit_file(file, old, f"{old}\nfrom app.vouchers import VOUCHERS\n")

    assert find(LAW) == []


def test_a_composition_root_may_name_what_comes_later(root: Path, find: Find) -> None:
    text = (root / "solution/app/__init__.py").read_text("utf-8")

    assert "from app.receipts import" in text
    assert find(LAW) == []


def test_a_file_that_is_no_python_is_left_to_other_laws(root: Path, find: Find) -> None:
    (root / "solution/app/vouchers.py").write_text("def (:", "utf-8")

    assert find(LAW) == []
