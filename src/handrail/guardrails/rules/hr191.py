"""Endpoints that no test has seen succeed, or refuse."""

from collections.abc import Iterator, Mapping

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Engine, Rule
from handrail.source.place import Place
from handrail.tested.matrix import ERROR, SUCCESS, Row
from handrail.tested.run import Run

WORDS = {SUCCESS: "succeed", ERROR: "refuse a request"}


class HR191(Rule):
    """All tests have run, and none has seen an endpoint succeed, or refuse a request.

    Each endpoint counts once for each of its methods. A status from 400 on is a
    refusal; so is a form that is shown again, and a page that sends to a login. A GET
    that anybody gets, by an address that never varies, need not refuse anything, nor
    does the page of a form: what that refuses shows where it is taken.
    """

    id = "HR191"
    title = "Endpoint without a success or an error test"
    level = Level.WARNING
    engine = Engine.TESTS
    watches = ("matrix",)
    fix = (
        "Write a test of that, or exempt the endpoint with a reason in "
        "[tool.handrail.rules.HR191.exempt]."
    )
    false_alarms = "An endpoint that tests ask in a process of its own."

    def weigh(self, run: Run) -> Iterator[Finding]:
        """Yield each endpoint that something of is missing and not exempted."""
        exempt = run.exempt.get(self.id, {})
        if not run.requests:
            return  # HR172 tells
        for row in run.matrix or ():
            missing = [o for o in row.missing if not is_exempt(row, o, exempt)]
            if missing:
                end = row.endpoint
                name = f"{end.method} {end.rule}"
                words = " or ".join(WORDS[outcome] for outcome in missing)
                message = f"No test has seen {name} ({end.name}) {words}."
                text = f"{end.name} {end.method}"
                yield self.found(Place(end.path, end.line, text=text), message)


def is_exempt(row: Row, outcome: str, exempt: Mapping[str, str]) -> bool:
    """Tell whether a cell is exempted: by its endpoint, and by what else is named.

    `posts.delete`, `posts.delete DELETE` and `posts.delete error` are all about one.
    """
    known = {row.endpoint.method, outcome}
    named = (name.split() for name in exempt)
    return any(
        words[:1] == [row.endpoint.name] and known >= set(words[1:]) for words in named
    )
