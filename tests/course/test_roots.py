import subprocess
import sys
from pathlib import Path

import pytest

from handrail.course.model import CourseError
from handrail.course.roots import cut

ROOT = '''\
"""The factory."""

import os
from collections.abc import Callable
from typing import Any

from app.api import api_bp

# The errors of the house.
from app.errors import register_errors
from app.logs import configure_logs, make_filter

# What the whole file needs.
VERSION = "1"

HANDLERS: list[Callable[[], None]] = [
    make_filter,
]


def create_app(name: str) -> Any:
    """Build it."""
    app: Any = os
    # Logs come first.
    configure_logs(app)

    # Then the errors.
    register_errors(app)
    register_blueprints(app)
    return app


def register_blueprints(app: Any) -> None:
    """Add the routes."""
    app.register_blueprint(api_bp)


def add_filters(app: Any) -> None:
    """Add filters."""
    app.filters = HANDLERS
    for handler in HANDLERS:
        handler()
'''

WITHOUT_LOGS = '''\
"""The factory."""

import os
from typing import Any

from app.api import api_bp

# The errors of the house.
from app.errors import register_errors

# What the whole file needs.
VERSION = "1"


def create_app(name: str) -> Any:
    """Build it."""
    app: Any = os

    # Then the errors.
    register_errors(app)
    register_blueprints(app)
    return app


def register_blueprints(app: Any) -> None:
    """Add the routes."""
    app.register_blueprint(api_bp)
'''

WITHOUT_ANY = '''\
"""The factory."""

import os
from typing import Any

# What the whole file needs.
VERSION = "1"


def create_app(name: str) -> Any:
    """Build it."""
    app: Any = os

    return app
'''
DOC = '"""The root."""\n'


def absent(*names: str) -> frozenset[str]:
    return frozenset(names)


def test_where_nothing_is_absent_nothing_changes() -> None:
    odd = ROOT.replace('"1"', "'1' ;x   = 2") + "\x0c\n\n\n# end ♥"

    assert cut(odd, absent("app.later", "app.api.users", "os.path")) == odd
    assert cut("", absent("app.api")) == ""


def test_an_import_goes_with_all_that_uses_it() -> None:
    assert cut(ROOT, absent("app.logs")) == WITHOUT_LOGS


def test_a_function_with_nothing_left_goes_with_its_calls() -> None:
    assert cut(ROOT, absent("app.logs", "app.errors", "app.api")) == WITHOUT_ANY


@pytest.mark.parametrize(
    "names", [[], ["app.logs"], ["app.logs", "app.errors", "app.api"]]
)
def test_what_is_left_is_formatted(names: list[str], tmp_path: Path) -> None:
    file = tmp_path / "root.py"
    file.write_text(cut(ROOT, frozenset(names)), encoding="utf-8")

    outcome = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--isolated", "--diff", file],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (outcome.returncode, outcome.stdout) == (0, "")


def test_cutting_again_changes_nothing() -> None:
    names = absent("app.logs", "app.api")

    assert cut(cut(ROOT, names), names) == cut(ROOT, names)


@pytest.mark.parametrize(
    "statement",
    [
        "from app import later",
        "from app import later as l8r",
        "from app.later import later",
        "from app.later import (\n    later,\n    more,\n)",
        "import app.later as later",
    ],
)
def test_every_way_to_import_is_seen(statement: str) -> None:
    source = f"import os\n{statement}\n\nx = os.name\nlater = 1\n"

    assert cut(source, absent("app.later")) == "import os\n\nx = os.name\nlater = 1\n"


@pytest.mark.parametrize(
    "statement", ["from app import now, later", "import os, app.later"]
)
def test_one_import_of_now_and_later_is_refused_by_its_line(statement: str) -> None:
    source = f'"""Doc."""\n\n{statement}\n'

    with pytest.raises(
        CourseError, match=r"^line 3: .* an import statement of its own"
    ):
        cut(source, absent("app.later"))


def test_an_import_that_is_still_used_in_part_stays() -> None:
    source = (
        "from typing import Any, Protocol\n\nfrom app.later import Later\n\n"
        "x: Any = 1\ny: Protocol = Later\n"
    )

    assert cut(source, absent("app.later")) == (
        "from typing import Any, Protocol\n\nx: Any = 1\n"
    )


def test_an_import_that_was_never_used_stays() -> None:
    source = (
        "from __future__ import annotations\n\nimport effects  # noqa: F401\n"
        "from app.later import a\n\na()\n"
    )

    assert cut(source, absent("app.later")) == (
        "from __future__ import annotations\n\nimport effects  # noqa: F401\n"
    )


def test_setting_a_key_of_an_object_does_not_take_the_object_away() -> None:
    source = (
        f"{DOC}\nfrom app.later import value\n\n\ndef create():\n    app = make()\n"
        "    app.config['X'] = value\n    app.value = value\n    return app\n"
    )

    assert cut(source, absent("app.later")) == (
        f"{DOC}\n\ndef create():\n    app = make()\n    return app\n"
    )


LOST = f"""{DOC}
from app.later import make

limiter = make()
name, other = limiter, 1


def create():
    app = 1
    mine = make()
    mine.init(app)
    print(other)
    return app


@limiter.exempt
def view():
    return 1


def typed(x: limiter.Type) -> int:
    return 2


class Later(make.Base):
    x = 1


use(Later, view, typed)
use(create)
"""


def test_what_comes_of_a_lost_name_is_lost() -> None:
    assert cut(LOST, absent("app.later")) == (
        f"{DOC}\n\ndef create():\n    app = 1\n    return app\n\n\n"
        "def view():\n    return 1\n\n\nclass Later:\n    x = 1\n\n\nuse(create)\n"
    )


def test_a_name_lost_within_a_function_is_kept_elsewhere() -> None:
    other = "def b():\n    x = 2\n    return x\n"
    source = (
        f"{DOC}\nfrom app.later import make\n\n\n"
        f"def a():\n    x = make()\n    return 1\n\n\n{other}"
    )

    assert cut(source, absent("app.later")) == (
        f"{DOC}\n\ndef a():\n    return 1\n\n\n{other}"
    )


MODEL = f'''{DOC}
from app.later import db


class A:
    """Doc."""

    x = 1
    y = db.Column()

    @property
    def z(self):
        return db

    def w(self):
        return 1
'''


def test_members_of_a_class_go_one_by_one() -> None:
    assert cut(MODEL, absent("app.later")) == (
        f'{DOC}\n\nclass A:\n    """Doc."""\n\n    x = 1\n\n'
        "    def w(self):\n        return 1\n"
    )


def test_a_block_that_uses_a_lost_name_goes_as_a_whole() -> None:
    source = (
        f"{DOC}\nfrom app.later import db\n\n\ndef f(app):\n    with app:\n"
        "        db.create()\n        print(1)\n    return app\n"
    )

    assert cut(source, absent("app.later")) == f"{DOC}\n\ndef f(app):\n    return app\n"


def test_line_ends_stay() -> None:
    crlf = ROOT.replace("\n", "\r\n")

    assert cut(crlf, absent("app.logs")) == WITHOUT_LOGS.replace("\n", "\r\n")
