"""How much of the services the tests of a run have run, where that is measured."""

import json
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from handrail.check.interest import interest
from handrail.guardrails.rules.hr231 import is_service
from handrail.source.facts import facts_of_text
from handrail.source.house import House
from handrail.tested.seen import Covered


def covered(
    config: pytest.Config, root: Path, house: House
) -> tuple[Covered, ...] | None:
    """Return how much of each service was run; None where nothing measures any.

    Args:
        config: Of the run.
        root: The folder of the project.
        house: The names of its services.
    """
    measure = measure_of(config)
    if measure is None:
        return None
    files = report_of(measure)
    # They are named from the folder on in which the run began.
    named = {config.invocation_params.dir / name: row for name, row in files.items()}
    return tuple(services(named, root, house)) or None


def measure_of(config: pytest.Config) -> Any:
    """Return what measures coverage in this run: pytest-cov, or `coverage run`."""
    plugin: Any = config.pluginmanager.get_plugin("_cov")
    controller = getattr(plugin, "cov_controller", None)
    if controller is not None:
        return controller.cov
    if config.pluginmanager.has_plugin("dsession") or "coverage" not in sys.modules:
        return None  # the workers' figures are not at hand
    return sys.modules["coverage"].Coverage.current()


def report_of(measure: Any) -> dict[str, Any]:
    """Return what a measurement says of each file; nothing where it has no data."""
    exceptions: Any = sys.modules["coverage.exceptions"]
    with tempfile.TemporaryDirectory(prefix="handrail-") as folder:
        file = Path(folder, "coverage.json")
        try:
            with warnings.catch_warnings(action="ignore"):
                measure.json_report(outfile=str(file), ignore_errors=True)
        except exceptions.CoverageException:
            return {}
        files: dict[str, Any] = json.loads(file.read_text("utf-8"))["files"]
    return files


def services(files: dict[Path, Any], root: Path, house: House) -> Iterator[Covered]:
    """Yield the services among the files that were measured."""
    for path, found in files.items():
        summary = found["summary"]
        if path.is_relative_to(root) and summary["num_statements"]:
            name = path.relative_to(root).as_posix()
            if holds_logic(path, name, house.services):
                missing = tuple(found["missing_lines"])
                yield Covered(name, float(summary["percent_covered"]), missing)


def holds_logic(path: Path, name: str, services: tuple[str, ...]) -> bool:
    """Tell whether a file holds business logic, as HR231 does."""
    try:
        source = path.read_bytes()
    except OSError:  # it went while the tests ran
        return False
    marks = interest(name, source).marks
    return is_service(facts_of_text(name, "", source, marks), services)
