"""The language of a block goes by the name of its file."""

import pytest

from handrail.site.snippet import language_of


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("app/config.py", "python"),
        ("app/templates/error.html", "html+jinja"),
        (".env.example", "sh"),
        ("mistakes/env-example/real_secret.example", "sh"),
        (".flaskenv", "sh"),
        ("pyproject.toml", "toml"),
        ("Dockerfile", "text"),
    ],
)
def test_the_language_of_a_file(path: str, language: str) -> None:
    assert language_of(path) == language
