import stat
import sys
from pathlib import Path

import pytest

from handrail.workspace import modes
from handrail.workspace.modes import modes_of, set_mode


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
class TestModes:
    def test_what_is_gone_is_left_out(self, tmp_path: Path) -> None:
        (tmp_path / "a.py").touch()
        (tmp_path / "a.py").chmod(0o640)

        assert modes_of(tmp_path, ["a.py", "gone.py"]) == {"a.py": 0o640}

    def test_a_link_has_the_mode_of_what_it_leads_to(self, tmp_path: Path) -> None:
        (tmp_path / "a.py").touch()
        (tmp_path / "a.py").chmod(0o600)
        (tmp_path / "b.py").symlink_to("a.py")

        assert modes_of(tmp_path, ["b.py"]) == {"b.py": 0o600}

    def test_one_that_is_right_is_not_set(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It may be another user's file, that cannot be."""
        (tmp_path / "a.py").touch()
        (tmp_path / "a.py").chmod(0o640)
        with monkeypatch.context() as patch:
            patch.delattr(Path, "chmod")
            set_mode(tmp_path / "a.py", 0o640)

        set_mode(tmp_path / "a.py", 0o755)
        assert stat.S_IMODE((tmp_path / "a.py").stat().st_mode) == 0o755


def test_without_modes_there_are_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(modes, "HAS_MODES", False)
    (tmp_path / "a.py").touch()

    assert modes_of(tmp_path, ["a.py"]) == {}
