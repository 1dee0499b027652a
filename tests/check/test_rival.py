"""What other checkers take for breaches in the reference application, and is none."""

from pathlib import Path

import pytest
from checking import found

MACRO = "{% macro hidden() %}{{ csrf_token() }}{% endmacro %}"


@pytest.mark.parametrize(
    ("rule", "files"),
    [
        (
            "HR101",
            {
                "config.py": 'SECRET_RECIPE = "python -c run"\n',
                "passwords.py": 'PASSWORD_HASH_METHOD = "scrypt:32768:8:1"\n',
                "tests/test_login.py": 'PASSWORD = "correct horse"\n',
            },
        ),
        (
            "HR143",
            {
                "templates/macros/forms.html": MACRO,
                "templates/login.html": (
                    '{% import "macros/forms.html" as forms %}'
                    '<form method="post">{{ forms.hidden() }}</form>'
                ),
            },
        ),
        (
            "HR022",
            {
                "api.py": (
                    "from flask import Blueprint\n"
                    'api_bp = Blueprint("api", __name__, url_prefix="/api")\n'
                    'users_bp = Blueprint("users", __name__, url_prefix="/users")\n'
                    'posts_bp = Blueprint("posts", __name__, url_prefix="/posts")\n'
                    "api_bp.register_blueprint(users_bp)\n"
                    "api_bp.register_blueprint(posts_bp)\n\n"
                    '@users_bp.get("/<int:id>")\ndef user(id):\n    return {}\n\n'
                    '@posts_bp.get("/<int:id>")\ndef post(id):\n    return {}\n'
                ),
                "app.py": (
                    "from flask import Flask\nfrom api import api_bp\n\n"
                    "def create_app():\n    app = Flask(__name__)\n"
                    "    app.register_blueprint(api_bp)\n    return app\n"
                ),
            },
        ),
    ],
)
def test_it_is_clean(tmp_path: Path, rule: str, files: dict[str, str]) -> None:
    assert found(tmp_path, rule, files) == []
