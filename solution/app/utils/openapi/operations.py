"""Operations: the routes of the API, with what their views tell of themselves."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass

from flask import Flask

from app.utils.endpoint import Contract, View
from app.utils.openapi.health import HEALTH

PREFIX = "/api/v1/"
# They are about the document, and so not in it.
DOCS_BLUEPRINT = "api.docs"
# What Flask adds to the methods of a route.
IMPLIED_METHODS = {"HEAD", "OPTIONS"}
KEY = re.compile(r"<key:(\w+)>")


@dataclass(frozen=True)
class Operation:
    """One method of one route.

    Args:
        endpoint: What Flask calls it.
        method: The method, in capitals.
        rule: The path, as Flask writes it.
        view: What answers.
    """

    endpoint: str
    method: str
    rule: str
    view: View

    @property
    def path(self) -> str:
        """The path, as OpenAPI writes it."""
        return KEY.sub(r"{\1}", self.rule)

    @property
    def keys(self) -> list[str]:
        """The names of the keys in the path."""
        return KEY.findall(self.rule)

    @property
    def tag(self) -> str:
        """The name of the group that it belongs to: its blueprint's."""
        return self.endpoint.split(".")[-2]

    @property
    def contract(self) -> Contract:
        """What its view promises.

        Raises:
            LookupError: It promises nothing.
        """
        contract: Contract | None = vars(self.view).get("contract")
        promised = contract or HEALTH.get(self.endpoint)
        if promised is None:
            raise LookupError(
                f"The view of {self.endpoint!r} has no contract, so there is nothing to"
                " document: decorate it with `app.utils.endpoint.endpoint`."
            )
        return promised

    @property
    def login(self) -> str | None:
        """Which login it takes: "required", "optional" or "refresh"; None is none."""
        login: str | None = vars(self.view).get("login")
        return login

    @property
    def is_conditional(self) -> bool:
        """Whether its answers have an ETag."""
        return self.method == "GET" and self.endpoint not in HEALTH

    @property
    def is_limited(self) -> bool:
        """Whether a client may call it only so often."""
        return "limits" in vars(self.view)


def operations(app: Flask) -> Iterator[Operation]:
    """Return all operations of the API, in the order of its routes."""
    for rule in app.url_map.iter_rules():
        blueprint = rule.endpoint.rpartition(".")[0]
        if rule.rule.startswith(PREFIX) and blueprint != DOCS_BLUEPRINT:
            for method in sorted((rule.methods or set()) - IMPLIED_METHODS):
                view = app.view_functions[rule.endpoint]
                yield Operation(rule.endpoint, method, rule.rule, view)


def explain(thing: object) -> tuple[str, str]:
    """Return the first line of a docstring, and the rest of it."""
    summary, _, rest = (inspect.getdoc(thing) or "").partition("\n")
    return summary, rest.strip()
