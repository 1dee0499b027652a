"""What is asked about a template is what Jinja's own parser shows."""

import random

import pytest
from small_course import load_small_course

from handrail.course.model import Exercise
from handrail.recall.own.asked import Asked
from handrail.recall.own.mine import Mine
from handrail.recall.own.template import ROLES, can_be_read, questions

SOURCE = """\
{% extends "base.html" %}
{% from "forms.html" import token, field as entry %}
{% import "lists.html" as posts %}
{% macro line(post, mark="-") %}{{ mark }} {{ post.title }}{% endmacro %}
{% block content %}
  <p class="notice">{{ token() }} {{ entry("name") }} {{ posts.list(limit=3) }}
  {% set total = found | length %}
  {% for one in found if one is mapping %}{{ loop.index }} {{ line(one) }}{% endfor %}
  {% with part = total %}{{ part }}{% endwith %}
  {% call(row) line(total) %}{{ row }}{% endcall %}
  {{ notice }} {{ limit }}
{% endblock %}
"""
EXPECTED = {
    "content": "block",
    "token": "imported",
    "entry": "imported",
    "posts": "imported",
    "line": "given",
    "mark": "parameter",
    "post": "parameter",
    "title": "attribute",
    "list": "attribute",
    "index": "attribute",
    "total": "given",
    "one": "given",
    "part": "given",
    "found": "outside",
    "length": "filter",
    "mapping": "test",
}


@pytest.fixture(scope="module")
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    return load_small_course(tmp_path_factory.mktemp("course")).exercise("receipt")


def asked(exercise: Exercise, first: int = 1, last: int = 12) -> dict[str, Asked]:
    """Return the questions about some lines, by the name that each is about."""
    found = questions(Mine(exercise, SOURCE, first, last), random.Random(1))
    return {question.asks.split()[2]: question for question in found}


def test_each_name_is_what_the_parser_says(exercise: Exercise) -> None:
    found = asked(exercise)

    assert {n: q.options[q.right] for n, q in found.items()} == {
        name: ROLES[role] for name, role in EXPECTED.items()
    }
    for question in found.values():
        assert len({*question.options}) == 4
        assert not question.is_run


def test_only_names_of_the_exercise_are_asked_about(exercise: Exercise) -> None:
    assert asked(exercise, 4, 4).keys() == {"line", "mark", "post", "title"}


@pytest.mark.parametrize(("source", "is_read"), [(SOURCE, True), ("{% if %}", False)])
def test_what_is_no_template_is_known(source: str, *, is_read: bool) -> None:
    assert can_be_read(source) is is_read
