"""The reference application's own tests, on each database that it promises."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SOLUTION = Path(__file__).resolve().parents[1] / "solution"
REAL = {
    name: os.environ.get(name, "") for name in ("TEST_DATABASE_URL", "TEST_REDIS_URL")
}
SERVICES = {"embedded": dict.fromkeys(REAL, ""), "real": REAL}


@pytest.mark.slow
@pytest.mark.parametrize("services", SERVICES)
def test_the_application_passes_its_own_tests(services: str) -> None:
    variables = SERVICES[services]
    missing = [name for name in REAL if services == "real" and not REAL[name]]
    if missing:
        reason = (
            f"{' and '.join(missing)}: not set, so there is nothing real to test on"
        )
        (pytest.fail if os.environ.get("REQUIRE_SERVICES") else pytest.skip)(reason)
    # What this run's pytest says of itself is not true of that one.
    own = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    outcome = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider"],
        cwd=SOLUTION,
        env=own | variables | {"PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert outcome.returncode == 0, outcome.stdout[-9000:]
    if services == "real" and os.environ.get("REQUIRE_SERVICES"):
        assert "SKIPPED" not in outcome.stdout, outcome.stdout[-3000:]
