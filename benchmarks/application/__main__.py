"""Compare the CPU time of requests: the reference application, its peers, a constant.

Run it with `python -m benchmarks.application [--rounds N] [CHECKOUT ...]`; it needs
Linux.
"""

import statistics
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack

from benchmarks.application.servers import CONSTANT, PEERS, Served, start
from benchmarks.options import options

ROUNDS, REQUESTS, WARM_UP = 25, 40, 60
PATHS = {"list of 20": "/api/v1/users", "one user": "/api/v1/users/7"}
Costs = dict[tuple[str, str], list[float]]


def main() -> None:
    """Measure in turns, so that a busy moment hits all alike; print the medians."""
    given = options("benchmarks.application", ROUNDS)
    others = {str(checkout): checkout.resolve() for checkout in given.checkouts}
    with ExitStack() as stack:
        servers = start(stack, others)
        for what, name in cases(servers):
            cost(servers[name], what, WARM_UP)
        costs: Costs = defaultdict(list)
        for _ in range(given.rounds):
            for what, name in cases(servers):
                costs[what, name].append(cost(servers[name], what, REQUESTS))
    show(costs, [CONSTANT, next(iter(PEERS)), *others])


def cases(servers: Mapping[str, Served]) -> Iterator[tuple[str, str]]:
    """Yield what is asked of which server."""
    for what in PATHS:
        for name in servers:
            yield what, name


def cost(served: Served, what: str, requests: int) -> float:
    """Return the CPU milliseconds of one request, of so many."""
    return served.server.cost(PATHS[what], served.headers, requests)


def show(costs: Costs, bases: list[str]) -> None:
    """Print the median of each cost, and of its ratios to what stands beside it.

    A ratio is taken within each round: a busy moment leaves both of its sides slow.
    """
    print(f"| what | of | CPU ms |{''.join(f' to {base} |' for base in bases)}")
    print(f"|---|---|--:|{'--:|' * len(bases)}")
    for (what, name), values in costs.items():
        ratios = [ratio(values, costs[what, base]) for base in bases]
        figures = [statistics.median(values), *ratios]
        print(f"| {what} | {name} |{''.join(f' {figure:.2f} |' for figure in figures)}")


def ratio(values: list[float], base: list[float]) -> float:
    """Return the median of the values, each divided by the base of its round."""
    return statistics.median(a / b for a, b in zip(values, base, strict=True))


if __name__ == "__main__":
    main()
