"""The reference application's own tests, on each database that it promises."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOLUTION = Path(__file__).resolve().parents[1] / "solution"
DATABASES = {"sqlite": "sqlite://", "postgresql": os.environ.get("TEST_DATABASE_URL")}


@pytest.mark.parametrize("database", DATABASES)
def test_the_application_passes_its_own_tests(database: str) -> None:
    url = DATABASES[database]
    if not url:
        missing = "TEST_DATABASE_URL names no PostgreSQL server to test on"
        (pytest.fail if os.environ.get("REQUIRE_SERVICES") else pytest.skip)(missing)
    outcome = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=SOLUTION,
        env=os.environ | {"TEST_DATABASE_URL": url, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert outcome.returncode == 0, outcome.stdout[-3000:]
    assert database == "sqlite" or "skipped" not in outcome.stdout
