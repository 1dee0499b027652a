import tempfile
from pathlib import Path

import pytest

TESTS = """
import pytest

@pytest.fixture(scope="session")
def app():
    print("app")
    yield
    print("app ends")

@pytest.fixture
def user(app):
    print("user")
    yield
    print("user ends")

def test_one(user):
    print("one")

def test_two(user):
    print("two")
"""

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "test_users.py")
    file.write_text(TESTS)
    pytest.main(["-s", "-pno:terminal", "-pno:cacheprovider", str(file)])
