import tempfile
from pathlib import Path

import pytest

TESTS = """
import pytest

SHARED = []

@pytest.fixture
def own():
    return []

def test_one(own):
    own.append("tea")
    SHARED.append("tea")
    print(len(own), len(SHARED))

def test_two(own):
    own.append("tea")
    SHARED.append("tea")
    print(len(own), len(SHARED))
"""

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "test_lists.py")
    file.write_text(TESTS)
    pytest.main(["-s", "-pno:terminal", "-pno:cacheprovider", str(file)])
