import pytest
from jinja2 import Environment

from handrail.course.blocks import blank_block, block_source, replace_block

PAGE = """\
{# {% block content %}an old one{% endblock %} #}
<title>{% block title %}♥{% endblock title %}</title>
{%- block content scoped -%}
  <p>{% block inner %}in{% endblock %}</p>
  {% if x %}{% endif %}
{%+ endblock content -%}
<footer>{%block foot%}{%endblock%}</footer>
"""


@pytest.mark.parametrize(
    ("name", "block"),
    [
        ("title", "{% block title %}♥{% endblock title %}"),
        ("inner", "{% block inner %}in{% endblock %}"),
        ("foot", "{%block foot%}{%endblock%}"),
    ],
)
def test_a_block_is_found_with_its_tags(name: str, block: str) -> None:
    assert block_source(PAGE, name) == block


def test_a_block_holds_the_blocks_in_it() -> None:
    block = block_source(PAGE, "content")

    assert block.startswith("{%- block content scoped -%}\n  <p>")
    assert block.endswith("{% endif %}\n{%+ endblock content -%}")


@pytest.mark.parametrize(
    ("page", "name"),
    [
        (PAGE, "missing"),
        (PAGE, "tit"),
        ("{% block a %}", "a"),
        ("{% endblock %}{% block a %}", "a"),
        ("{# {% block a %}{% endblock %} #}", "a"),
        ("", "a"),
    ],
)
def test_what_is_not_there_is_named(page: str, name: str) -> None:
    with pytest.raises(LookupError, match=f"^there is no block named {name}$"):
        block_source(page, name)


def test_all_around_a_block_stays() -> None:
    new = "\n{% block title %}new{% endblock %}\n\n"

    assert replace_block(PAGE, "title", new) == PAGE.replace(
        "{% block title %}♥{% endblock title %}", "{% block title %}new{% endblock %}"
    )


def test_a_block_put_back_changes_nothing() -> None:
    for name in ["title", "content", "inner", "foot"]:
        assert replace_block(PAGE, name, block_source(PAGE, name)) == PAGE


def test_replacing_what_is_not_there_is_refused() -> None:
    with pytest.raises(LookupError, match="no block named missing"):
        replace_block(PAGE, "missing", "")


@pytest.mark.parametrize("note", ["exercise own-till: A title", "\"'\\ ♥ %}"])
def test_an_empty_block_prints_nothing(note: str) -> None:
    block = blank_block("content", note)

    assert note in block
    assert block_source(block, "content") == block
    assert Environment(autoescape=True).from_string(f"<{block}>").render() == "<>"
