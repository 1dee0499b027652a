"""What finds processes finds one that is there, and none that is not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hostile.leftovers import left_running

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="it looks into /proc")


@LINUX
def test_a_process_is_found_by_the_folder_that_it_is_in(tmp_path: Path) -> None:
    with subprocess.Popen(["sleep", "1000"], cwd=tmp_path, env={}) as process:
        found = left_running(str(tmp_path), set())
        expected = left_running(str(tmp_path), {process.pid})
        alone = left_running(str(tmp_path), set(), {process.pid})
        parent_alone = left_running(str(tmp_path), set(), {os.getpid()})
        process.kill()

    assert found == [f"{process.pid} sleep 1000 "]
    assert expected == []
    assert alone == []
    assert parent_alone == found


@LINUX
def test_nothing_is_found_where_nothing_runs(tmp_path: Path) -> None:
    assert left_running(str(tmp_path), set()) == []
