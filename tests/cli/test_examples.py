"""The examples of the page of commands work, typed one after the other."""

import shlex
from pathlib import Path

import pytest
from calling import Call

from handrail.course.location import VARIABLE
from handrail.site.commands import read_examples

ROOT = Path(__file__).resolve().parents[2]
# Nothing is done: the exercise in hand does not pass, and nothing can be certified.
# No room was joined.
FAILS = {"run": 1, "unknown": 1, "certificate": 3, "stuck": 3, "vote": 3, "leave": 3}
TYPED_ELSEWHERE = {
    "kit": "tests/workshop",
    "launch": "tests/launch",
    "site build": "tests/site",
}


@pytest.mark.slow
def test_they_can_be_typed_from_first_to_last(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(ROOT))
    monkeypatch.chdir(tmp_path)
    for name, example in read_examples().items():
        if name in TYPED_ELSEWHERE:
            continue
        program, *words = shlex.split(example["line"])
        outcome = call(*words)

        assert program == "handrail"
        assert outcome.code == FAILS.get(name, 0), f"{name}: {outcome}"
        if name == "start":
            monkeypatch.chdir(tmp_path / "my-app")
