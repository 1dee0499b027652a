"""A run of tests that was watched: what rules judge."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from handrail.tested.matrix import Row, matrix_of
from handrail.tested.seen import Configured, Covered, Database, Made, Opened, Seen

COVERAGE = 80.0  # per cent of the business logic, in the words of guardrail 22


@dataclass(frozen=True)
class Run:
    """A run of tests that was watched. What it cannot tell of is None.

    Attributes:
        opened: Ways to other machines.
        used: Databases that were connected to.
        configured: Databases that the configuration names for something else.
        requests: How many reached an application, in a whole run.
        matrix: The endpoints and their answers, in a whole run.
        made: Applications, clients and tables, in a whole run.
        coverage: How much of each service was run, in a whole run that measures it.
        bar: How much of each service has to be run, in per cent.
        exempt: What is exempted from a rule by the settings, with reasons.
    """

    opened: tuple[Opened, ...] = ()
    used: tuple[Database, ...] = ()
    configured: tuple[Configured, ...] = ()
    requests: int | None = None
    matrix: tuple[Row, ...] | None = None
    made: tuple[Made, ...] | None = None
    coverage: tuple[Covered, ...] | None = None
    bar: float = COVERAGE
    exempt: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def run_of(
    seen: Seen,
    coverage: tuple[Covered, ...] | None,
    bar: float,
    exempt: Mapping[str, Mapping[str, str]],
    *,
    is_whole: bool,
) -> Run:
    """Return a run from what its processes have seen.

    Args:
        coverage: How much of each service was run; None where nothing measures it.
        bar: How much has to be, in per cent.
        exempt: What rules leave out, with reasons.
        is_whole: Whether all tests have run: a part tells too little of what is not
            tested.
    """
    return Run(
        seen.opened,
        seen.used,
        seen.configured,
        seen.requests if is_whole else None,
        matrix_of(seen) if is_whole else None,
        seen.made if is_whole else None,
        coverage if is_whole else None,
        bar,
        exempt,
    )
