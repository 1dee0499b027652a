"""Links in mails that go where the client says."""

import ast
import re
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.body import reads
from handrail.source.module import Module
from handrail.source.walk import below

WORDS = ("reset", "confirm", "verify", "activat", "invit", "mail", "token", "forgot")
HOSTS = ("host", "host_url", "url_root", "base_url")


class HR095(Rule):
    """A link that is mailed begins with the Host header of the request.

    Who asks for a new password for somebody else, with a header of their own, has the
    link with its token sent to their own server by one click.
    """

    id = "HR095"
    title = "Mailed link from the Host header"
    kinds = APPLICATION_ALONE
    words = ("host", "host_url", "url_root", "base_url")
    pattern = re.compile(rb"\.\s*(host|host_url|url_root|base_url)\b")
    also = (("request",),)
    fix = (
        "Build the link from a setting such as SERVER_NAME, or allow known hosts only."
    )
    false_alarms = "A proxy in front that refuses other hosts, or TRUSTED_HOSTS."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield where the request's host gets into what is mailed."""
        if "TRUSTED_HOSTS" in module.text:
            return
        for node in reads(module, *HOSTS):
            function = module.function_of(node)
            name = function.name.lower() if function else ""
            if any(word in name for word in WORDS) and mails(function):
                yield self.found(
                    module.at(node), "This link goes where the client says."
                )


def mails(function: ast.AST | None) -> bool:
    """Tell whether a function sends something."""
    if function is None:
        return False
    calls = (n for n in below(function) if isinstance(n, ast.Call))
    names = (ast.unparse(call.func).lower() for call in calls)
    return any("send" in name or "mail" in name for name in names)
