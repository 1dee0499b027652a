"""A report of a run of tests, written in other formats too."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail.check.check import Report
from handrail.check.formats import FORMATS
from handrail.check.formats.json import as_json
from handrail.check.refusals import SettingsError
from handrail.workspace.files import write_atomically

STYLES = {**FORMATS, "json": as_json}


def reports_of(config: pytest.Config) -> list[tuple[str, Path | None]]:
    """Return the formats that a run is asked for, with their files.

    Raises:
        SettingsError: There is no such format.
    """
    found = []
    for word in config.option.handrail_report:
        style, _, name = word.partition(":")
        if style not in STYLES:
            known = ", ".join(STYLES)
            raise SettingsError(f"there is no format {style!r}, only {known}.")
        file = config.invocation_params.dir / name if name else None
        found.append((style, file))
    return found


def written(config: pytest.Config, report: Report) -> Iterator[str]:
    """Write a report in all formats that are asked for.

    Yields:
        What has no file of its own, and where the others are.

    Raises:
        OSError: A file cannot be written.
    """
    for style, file in reports_of(config):
        text = STYLES[style](report)
        if file is None:
            yield text
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, f"{text}\n".encode())
        yield f"{file}: the findings as {style}."
