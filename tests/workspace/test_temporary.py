import tempfile
from pathlib import Path

import pytest

from handrail.workspace.temporary import refuse_temporary_files_in
from handrail.workspace.workspace import WorkspaceError


@pytest.mark.parametrize("below", ["", "app"])
def test_files_of_a_run_do_not_go_among_the_learners(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / below))

    with pytest.raises(WorkspaceError, match=r"would go to .*, among yours.*TMPDIR"):
        refuse_temporary_files_in(tmp_path)


def test_elsewhere_they_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    refuse_temporary_files_in(tmp_path / "my-app")
