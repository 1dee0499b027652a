"""HR231: business logic that needs Flask."""

from pathlib import Path

from checking import assert_finds, found

from handrail.guardrails.finding import Level


def test_a_service_that_imports_flask_is_found(tmp_path: Path) -> None:
    files = {
        "shop/services/orders.py": "from flask import current_app  # <-\n",
        "shop/services/prices.py": "from flask_sqlalchemy import SQLAlchemy\n",
        "shop/till/service.py": "import flask  # <-\n",
        "shop/services/typed.py": """
            from typing import TYPE_CHECKING
            if TYPE_CHECKING:
                from flask import Flask
            """,
        "shop/models/service.py": """
            from flask import url_for
            class Service(db.Model):
                pass
            """,
        "shop/views.py": "from flask import request\n",
        "tests/services/test_orders.py": "from flask import Flask\n",
    }
    assert_finds(tmp_path, "HR231", files)


def test_a_chain_is_a_warning_and_is_shown(tmp_path: Path) -> None:
    files = {
        "shop/__init__.py": "",
        "shop/services/__init__.py": "",
        "shop/services/orders.py": "import json\nfrom shop.clock import now\n",
        "shop/clock.py": "from shop import helpers\n",
        "shop/helpers.py": "from flask import g\n",
    }
    (finding,) = found(tmp_path, "HR231", files)
    assert (finding.place.line, finding.level) == (2, Level.WARNING)
    assert finding.message.endswith(
        "shop.services.orders → shop.clock → shop.helpers → flask.g."
    )
