"""What is typed after the benchmarks that measure other clones beside this one."""

import argparse
from pathlib import Path


def options(program: str, rounds: int) -> argparse.Namespace:
    """Return how many `rounds` to measure, and which `checkouts` beside this one.

    Args:
        program: The module that is run.
        rounds: How many there are where nothing is said.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {program}")
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument(
        "checkouts", nargs="*", type=Path, help="other clones to measure beside"
    )
    return parser.parse_args()
