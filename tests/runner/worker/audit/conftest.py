import os
from pathlib import Path

import pytest

import handrail
from handrail.runner.worker.audit.bounds import Bounds

KNOWN = (os.__file__, handrail.__file__, __file__)


@pytest.fixture
def bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bounds:
    """A run in `tmp_path/run`, in whose application there is one file."""
    root = tmp_path.resolve()
    app = root / "run/books/app"
    app.mkdir(parents=True)
    (app / "__init__.py").touch()
    for name in ("home/python/course/part", "tests"):
        (root / name).mkdir(parents=True)
    monkeypatch.chdir(app.parent)
    return Bounds(
        folder=str(root / "run"),
        workspace=str(app.parent),
        sources=frozenset({str(app / "__init__.py")}),
        libraries=(str(root / "home/python"),),
        known=tuple(f"{Path(str(file)).parent}{os.sep}" for file in KNOWN),
        private=(str(root / "home"),),
        course=(str(root / "home/python/course"), str(root / "tests")),
        tests_root=str(root / "tests"),
    )
