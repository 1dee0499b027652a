"""What a program and all that it starts take of a machine, on Linux.

A worker's processes are in namespaces of their own, and their time is told to no
parent. So the program is run in a control group, to which the kernel books all of it.

Source: cgroups(7).
"""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.loop_figures import fresh_environment

GROUPS = Path("/sys/fs/cgroup")
OLD = GROUPS / "cpuacct"  # where version 1 counts it
OFTEN = 0.5  # seconds between two looks at the memory


@dataclass(frozen=True)
class Cost:
    """What a run took.

    Attributes:
        seconds: By the clock.
        cpu: Of all processors together.
        main: The most memory of the program itself, in MB.
        others: That of all that it has started together; what they share counts once.
    """

    seconds: float
    cpu: float
    main: float = 0.0
    others: float = 0.0


def cost_of(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run a command in a folder to its end, and return what it took.

    Raises:
        OSError: This user may make no control groups.
    """
    group = (OLD if OLD.is_dir() else GROUPS) / f"handrail-{os.getpid()}"
    group.mkdir(exist_ok=True)
    before, start = cpu_of(group), time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env=fresh_environment(),
        preexec_fn=partial(enter, group),  # noqa: PLW1509 (no threads here)
        stdout=subprocess.DEVNULL,
    ) as process:
        main = others = 0.0
        while process.poll() is None:
            main = max(main, memory_of(process.pid))
            others = max(others, sum(map(memory_of, started_in(group, process.pid))))
            time.sleep(OFTEN)
    seconds, cpu = time.perf_counter() - start, cpu_of(group) - before
    group.rmdir()
    return Cost(seconds, cpu, main, others)


def enter(group: Path) -> None:
    """Put this process into a control group."""
    (group / "cgroup.procs").write_text(str(os.getpid()))


def cpu_of(group: Path) -> float:
    """Return the seconds that a control group has had of all processors."""
    old = group / "cpuacct.usage"
    if old.is_file():
        return int(old.read_text()) / 1e9
    counts = dict(line.split() for line in (group / "cpu.stat").open())
    return int(counts["usage_usec"]) / 1e6


def started_in(group: Path, main: int) -> list[int]:
    """Return the processes of a control group but for the main one."""
    pids = map(int, (group / "cgroup.procs").read_text().split())
    return [pid for pid in pids if pid != main]


def memory_of(pid: int) -> float:
    """Return the memory of a process in MB: its share of what it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    sizes = [int(line.split()[1]) for line in lines if line.startswith("Pss:")]
    return sum(sizes) / 1024
