"""SQL that is put together from texts."""

from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import ALL, APPLICATION_ALONE, Rule
from handrail.source.body import from_request, tainted
from handrail.source.calls import called
from handrail.source.module import Module
from handrail.source.sql import Statement
from handrail.source.views import views

SENDING = (
    "execute",
    "executemany",
    "executescript",
    "exec_driver_sql",
    "text",
    "raw",
    "from_statement",
    "read_sql",
    "read_sql_query",
)


class HR151(Rule):
    """A statement of SQL has values in its text.

    Who chooses such a value writes a part of the statement. It is an error where the
    value comes from the request, and a warning where that cannot be seen.
    """

    id = "HR151"
    title = "SQL made from texts"
    kinds = APPLICATION_ALONE
    profiles = ALL
    words = tuple(f"{before}{name}(" for name in SENDING for before in (" ", ".", "("))
    fix = "Write `:name` in the statement, and hand the value over beside it."
    false_alarms = "A name of a table or a column that was checked in another file."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the statements with values in their text."""
        for node in module.calls_of(*SENDING):
            if not node.args or called(node.args[0]) == "text":
                continue
            function = module.function_of(node)
            statement = Statement(module, function, node)
            values = (
                statement.values(node.args[0]) if statement.is_sql(node.args[0]) else []
            )
            if not values:
                continue
            names = tainted(module, function) if function else set()
            if function in views(module):
                names |= {arg.arg for arg in function.args.args} - {"self"}
            is_sent = any(from_request(module, value, names) for value in values)
            level = Level.ERROR if is_sent else Level.WARNING
            message = "A value stands in the text of this statement."
            yield self.found(module.at(node), message, level=level)
