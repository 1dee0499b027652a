"""Prints the way of one request through the application, as a run was seen to go."""

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain, groupby
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from application import new_application
from exchange import Ask
from flask import Flask
from sqlalchemy import Engine, event

from handrail.site.markdown import join, table
from handrail.site.snippet import fence

APP = Path("app").resolve()
SITE = "https://localhost"
ADA = {"email": "ada@example.com", "password": "a lamp, a pier, a boat"}
POST = {"title": "The lamp", "body": "It is lit at dusk."}
# What every row of a table goes through, and comprehensions: true, and no help.
NOISE = ("UtcDateTime.", "<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>")
# What the hooks of libraries are for, which do not say so themselves.
LIBRARIES = {
    "flask_cors": "Tell browsers which other sites may read the answer.",
    "flask_limiter": "Tell the client how much it may still ask; forget the count.",
    "flask_sqlalchemy": "End the session of the request.",
    "flask_wtf": "Refuse forms that another site had sent. The API is exempt.",
}
BEFORE, VIEW, AFTER, END = "Before the view", "The view", "After the view", "The end"


@dataclass
class Trace:
    """What was called while a request was answered.

    Attributes:
        hooks: The phase of each function that Flask calls around a view, by its code.
        steps: The phase, the depth, the name, the place and the purpose of each call.
    """

    hooks: dict[CodeType, str]
    steps: list[tuple[str, int, str, str, str]] = field(default_factory=list)
    stack: list[CodeType] = field(default_factory=list)

    def note(self, frame: FrameType, happened: str, _value: Any) -> None:
        """Note a call of the application's, or of a hook."""
        code = frame.f_code
        if not (code in self.hooks or is_ours(code)):
            return
        if happened == "call":
            if not any(part in code.co_qualname for part in NOISE):
                self.add(name_of(code), place_of(code), purpose(frame), code)
            self.stack.append(code)
        elif happened == "return" and self.stack:
            self.stack.pop()

    def add(self, name: str, place: str, about: str, code: CodeType | None) -> None:
        """Add a step, below those that have not returned yet."""
        outermost = self.stack[0] if self.stack else code
        phase = self.hooks.get(outermost, VIEW) if outermost else VIEW
        step = (phase, len(self.stack), name, place, about)
        if step not in self.steps[-1:]:
            self.steps.append(step)

    def statement(self, _c: Any, _cursor: Any, text: str, *_more: Any) -> None:
        """Note a statement that is sent to the database."""
        words = text.split()
        tables = [words[i + 1] for i, word in enumerate(words) if word in TABLE_AFTER]
        name = " ".join([words[0], *tables[:1]])
        self.add(name, "the database", "A statement, as it is sent.", None)


TABLE_AFTER = {"FROM", "INTO", "UPDATE"}


def main() -> None:
    """Print the request, the answer, and the steps by their phase."""
    app = new_application(FORCE_HTTPS=True, PUBLIC_URL=SITE, RATELIMIT_ENABLED=True)
    Ask(f"POST {SITE}/api/v1/auth/register", json=ADA).send(app)
    login = Ask(f"POST {SITE}/api/v1/auth/login", json=ADA).send(app).get_json()
    headers = {"Authorization": f"Bearer {login['access_token']}"}
    trace = Trace(hooks_of(app))
    with traced(trace):
        exchange = Ask(f"POST {SITE}/api/v1/posts", POST, headers=headers).exchange(app)
    print(join(fence(exchange, "text"), *sections(trace)))


def hooks_of(app: Flask) -> dict[CodeType, str]:
    """Return the phase of each hook of an application, by its code."""
    phases: dict[str, Iterable[Iterable[Any]]] = {
        BEFORE: app.before_request_funcs.values(),
        AFTER: app.after_request_funcs.values(),
        END: [app.teardown_appcontext_funcs, *app.teardown_request_funcs.values()],
    }
    return {
        code_of(hook): phase
        for phase, groups in phases.items()
        for hook in chain.from_iterable(groups)
    }


def code_of(hook: Any) -> CodeType:
    """Return the code of a function, a method, or a function with arguments given."""
    function = getattr(hook, "func", hook)
    code: CodeType = getattr(function, "__func__", function).__code__
    return code


@contextmanager
def traced(trace: Trace) -> Iterator[None]:
    """Have calls and statements noted until the block ends."""
    event.listen(Engine, "before_cursor_execute", trace.statement)
    sys.setprofile(trace.note)
    yield
    sys.setprofile(None)


def is_ours(code: CodeType) -> bool:
    """Tell whether code is the application's."""
    return Path(code.co_filename).is_relative_to(APP)


def name_of(code: CodeType) -> str:
    """Return the name of a function; of what a decorator makes, the decorator's."""
    outer, _, inner = code.co_qualname.partition(".<locals>.")
    return outer if inner.endswith("wrapper") else inner or outer


def place_of(code: CodeType) -> str:
    """Return the file of code, or the library that it is from."""
    file = Path(code.co_filename)
    if is_ours(code):
        return file.relative_to(APP.parent).as_posix()
    return file.parts[file.parts.index("site-packages") + 1]


def purpose(frame: FrameType) -> str:
    """Return the first line of a function's docstring, or of what it stands in."""
    code = frame.f_code
    if not is_ours(code):
        return LIBRARIES.get(place_of(code), "")
    first = code.co_consts[0] if code.co_consts else None
    if not isinstance(first, str):
        outer = re.split(r"\.<locals>|\.", code.co_qualname)[0]
        first = frame.f_globals[outer].__doc__ or ""
    return first.strip().partition("\n")[0]


def sections(trace: Trace) -> Iterator[str]:
    """Yield a table for each phase, in the order in which they came."""
    for phase, steps in groupby(trace.steps, key=lambda step: step[0]):
        yield f"## {phase}"
        rows = [
            (f"{'· ' * depth}`{name}`<br>{place}", about)
            for _, depth, name, place, about in steps
        ]
        yield table(("What is called, and where it stands", "What it is for"), rows)


if __name__ == "__main__":
    main()
