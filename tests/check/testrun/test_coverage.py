"""How much of the services was run, as whoever measures it says."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from checking import write_files
from coverage.exceptions import NoDataError

from handrail.check.testrun.coverage import covered
from handrail.source.house import House
from handrail.tested.seen import Covered

FILES = {
    "app/services/prices.py": "def price():\n    return 1\n",
    "app/services/forms.py": "class F(FlaskForm): ...\n",
    "app/services/__init__.py": "",
    "app/views.py": "x = 1\n",
}


class Measure:
    """What says for each file that half of it was run."""

    def json_report(self, outfile: str, ignore_errors: bool) -> float:
        half = {"num_statements": 2, "percent_covered": 50.0}
        none = {"num_statements": 0, "percent_covered": 100.0}
        files = {
            name: {"summary": half if text else none, "missing_lines": [2]}
            for name, text in FILES.items()
        }
        files["/elsewhere/services/a.py"] = {"summary": half, "missing_lines": []}
        Path(outfile).write_text(json.dumps({"files": files}))
        return 50.0


class Nothing:
    """What has measured nothing."""

    def json_report(self, **_: Any) -> float:
        raise NoDataError("No data to report.")


def config(root: Path, measure: Any, *plugins: str) -> Any:
    """Return the configuration of a run that pytest-cov measures, or nothing does."""
    controller = SimpleNamespace(cov_controller=SimpleNamespace(cov=measure))
    manager = SimpleNamespace(
        get_plugin=lambda _: controller if measure else None,
        has_plugin=lambda name: name in plugins,
    )
    return SimpleNamespace(
        pluginmanager=manager, invocation_params=SimpleNamespace(dir=root)
    )


def test_services_are_told_and_nothing_else(tmp_path: Path) -> None:
    write_files(tmp_path, FILES)
    assert covered(config(tmp_path, Measure()), tmp_path, House()) == (
        Covered("app/services/prices.py", 50.0, (2,)),
    )
    assert (
        covered(config(tmp_path, Measure()), tmp_path, House(services=("x",))) is None
    )


def test_where_nothing_was_measured_nothing_is_told(tmp_path: Path) -> None:
    assert covered(config(tmp_path, Nothing()), tmp_path, House()) is None


def test_without_pytest_cov_the_program_coverage_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, FILES)
    own = SimpleNamespace(Coverage=SimpleNamespace(current=Measure))
    monkeypatch.setitem(__import__("sys").modules, "coverage", own)
    assert covered(config(tmp_path, None), tmp_path, House())
    assert covered(config(tmp_path, None, "dsession"), tmp_path, House()) is None
