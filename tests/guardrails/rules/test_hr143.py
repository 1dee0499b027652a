"""HR143: forms without a token."""

from pathlib import Path

from checking import assert_finds

PLAIN = '<form method="post">  <!-- # <- -->\n<input name="title">\n</form>\n'
MACROS = """
{% macro token() %}<input type="hidden" value="{{ csrf_token() }}">{% endmacro %}
{% macro field(f) %}{{ f.label }}{% endmacro %}
"""


def test_tokens_count_wherever_they_come_from(tmp_path: Path) -> None:
    files = {
        "app/templates/plain.html": PLAIN,
        "app/templates/search.html": '<form method="get"><input name="q"></form>',
        "app/templates/direct.html": (
            '<form method="post">{{ form.hidden_tag() }}</form>'
        ),
        "app/templates/macros/forms.html": MACROS,
        "app/templates/imported.html": """
            {% import "macros/forms.html" as forms %}
            <form method="POST">{{ forms.token() }}</form>
            """,
        "app/templates/named.html": """
            {% from "macros/forms.html" import token as hidden %}
            <form method="post">{{ hidden() }}</form>
            """,
        "app/templates/other.html": """
            {% from "macros/forms.html" import field %}
            <form method="post">  <!-- # <- -->
            {{ field(form.title) }}</form>
            """,
        "app/templates/part.html": "{{ form.csrf_token }}",
        "app/templates/included.html": """
            <form method="post">{% include "part.html" %}</form>
            """,
        "app/templates/parent.html": """
            <form method="post">{% block form %}{% endblock %}</form>
            """,
    }
    assert_finds(tmp_path, "HR143", files)


def test_a_template_for_other_tags_is_read_as_text(tmp_path: Path) -> None:
    text = "{% assets 'x' %}\n" + PLAIN + "{% endassets %}"
    assert_finds(tmp_path, "HR143", {"app/templates/assets.html": text})


def test_an_application_that_checks_all_requests_has_no_such_form(
    tmp_path: Path,
) -> None:
    nonce = """
        @app.before_request
        def check():
            if session["nonce"] != request.form["nonce"]:
                abort(403)
        """
    bare = '<form method="post"></form>'
    assert_finds(
        tmp_path, "HR143", {"app/templates/a.html": bare, "app/csrf.py": nonce}
    )
