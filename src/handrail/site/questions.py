"""Questions on the pages: a form each, which a script judges in the browser."""

import html
from collections.abc import Iterable

from markdown_it import MarkdownIt

from handrail.course.model import Chapter, Course
from handrail.guardrails.base import Guardrail
from handrail.recall.question import Option, Question
from handrail.recall.questions import load_questions
from handrail.recall.quiz import of_chapter, words_of
from handrail.site.markdown import join
from handrail.site.mistakes import holds_answer
from handrail.site.snippet import fence, folded

HEADING = "## Questions"
LEAD = (
    "Choose an answer: it is explained at once. Each right one is what a run of the "
    "code gives. Your answers stay in this browser."
)
MARKDOWN = MarkdownIt()


def chapter_questions(course: Course, chapter: Chapter) -> str:
    """Return the section with a chapter's questions; nothing where it has none."""
    own = of_chapter(load_questions(course), chapter.number)
    return section(course, (q for q in own if q.where == "chapter"))


def guardrail_questions(course: Course, guardrail: Guardrail) -> str:
    """Return the section with a guardrail's questions; nothing where it has none."""
    every = (q for q in load_questions(course) if q.guardrail == guardrail.id)
    return section(course, (q for q in every if q.where == "guardrail"))


def section(course: Course, questions: Iterable[Question]) -> str:
    """Return questions below a heading."""
    parts = [part for q in questions for part in parts_of(course, q)]
    return join(HEADING, LEAD, *parts) if parts else ""


def parts_of(course: Course, question: Question) -> tuple[str, str, str]:
    """Return what is asked, the code that it is about, and the form for the answer.

    A mistake may hold what an exercise asks for: that opens on a click.
    """
    language = "python" if question.source.suffix == ".py" else "text"
    asks = f'<p id="{id_of(question)}">{inline(question.asks)}</p>'
    code = fence(question.code.rstrip(), language)
    if question.exercise and holds_answer(course, question.exercise, question.code):
        code = folded(f"Shows the answer to {question.exercise.label}", code)
    return asks, code, form(question)


def id_of(question: Question) -> str:
    """Return the id of the sentence that asks."""
    return f"question-{question.slug}"


def form(question: Question) -> str:
    """Return the form of a question: a fieldset of radio buttons, and what is said.

    It is one line of HTML, so that Markdown leaves it alone.
    """
    options = "".join(
        choice(question, option, place)
        for place, option in enumerate(question.options, start=1)
    )
    return (
        f'<form class="question" data-question="{question.slug}">'
        f'<fieldset aria-describedby="{id_of(question)}">'
        f"<legend>Your answer</legend>{options}</fieldset>"
        '<div class="said" aria-live="polite"></div></form>'
    )


def choice(question: Question, option: Option, place: int) -> str:
    """Return one option: a radio button, its words, and what is said of it."""
    right = " data-right" if option.is_right else ""
    words = html.escape(words_of(question, option)).replace("\n", "<br>")
    belief = (
        f"<p><em>Who takes this may believe:</em> {inline(option.misconception)}</p>"
        if option.misconception
        else ""
    )
    return (
        f'<label><input type="radio" name="answer" value="{place}"{right}>'
        f"<code>{words}</code></label>"
        f"<template><p>{inline(option.says)}</p>{belief}</template>"
    )


def inline(text: str) -> str:
    """Return a sentence of Markdown as HTML in one line."""
    return str(MARKDOWN.renderInline(text)).replace("\n", " ")
