"""A teacher's notes on a chapter: what to say, what goes wrong, what to ask."""

from collections.abc import Iterator, Sequence

from handrail.course.model import Chapter, Course, Exercise
from handrail.site.addresses import chapter_link, guardrail_link
from handrail.site.markdown import join
from handrail.site.snippet import fence
from handrail.workshop.choice import for_all, minutes_of
from handrail.workshop.lesson import Section
from handrail.workshop.questions import Puzzle, ask_yourself, by_rank, puzzles
from handrail.workshop.rules import Rules

TO_SAY = """\
How the parts of the lesson begin, with the exercises that need them. The rest is yours
to tell in your own words."""
UNCOUNTED = """\
The known mistakes of each exercise. Nobody has counted which are made most often, so
they stand in the order of `chapter.toml`, in which people thought of them."""
COUNTED = """\
The known mistakes of each exercise. Those with a number were counted, and the commonest
stands first; the others follow in the order of `chapter.toml`."""


def notes_page(
    course: Course, chapter: Chapter, sections: Sequence[Section], rules: Rules
) -> str:
    """Return a chapter's notes as Markdown.

    Args:
        sections: Those of its lesson.
    """
    must = for_all(course, chapter, rules)
    return join(
        f"# Notes on {chapter.number:02} {chapter.title}",
        *about(course, chapter, must, rules),
        "## What to say",
        TO_SAY,
        *parts(sections, chapter),
        "## What goes wrong",
        COUNTED
        if any(m.common for e in chapter.exercises for m in e.mistakes)
        else UNCOUNTED,
        *(mistakes(exercise) for exercise in chapter.exercises),
        "## Questions to ask",
        *questions(course, chapter),
    )


def is_counted(chapter: Chapter) -> bool:
    """Tell whether it is known of any mistake how common it is."""
    return any(mistake.common for e in chapter.exercises for mistake in e.mistakes)


def about(
    course: Course, chapter: Chapter, must: frozenset[str], rules: Rules
) -> Iterator[str]:
    """Yield how long a chapter takes, and what of it is for all."""
    alone = [e for e in chapter.exercises if e.slug in must]
    room = sum(sum(minutes_of(e, rules)) for e in chapter.exercises) + rules.look_back
    least = sum(sum(minutes_of(e, rules)) for e in alone) + rules.look_back
    taught = ", ".join(guardrail_link(course, id_) for id_ in chapter.guardrails)
    yield f"The lesson: {chapter_link(chapter)} · guardrails: {taught}"
    names = ", ".join(exercise.label for exercise in alone)
    yield (
        f"A room takes {room} minutes for its {len(chapter.exercises)} exercises, and "
        f"{least} for what everybody does: {names}. Talks and the look back are in it, "
        "breaks are not."
    )


def parts(sections: Sequence[Section], chapter: Chapter) -> Iterator[str]:
    """Yield a paragraph for each part of the lesson that has words."""
    for section in sections[1:]:
        if section.openings:
            needed = [e.number for e in chapter.exercises if section.words in e.part]
            behind = f" (for {', '.join(needed)})" if needed else ""
            lines = "\n".join(f"- {opening}" for opening in section.openings)
            yield f"### {section.words}{behind}\n\n{lines}"


def mistakes(exercise: Exercise) -> str:
    """Return what is known to go wrong in an exercise."""
    lines = [
        f"{rank}. {f'**{m.common}** ' if m.common else ''}`{m.name}`"
        f"{' (what they start with)' if m == exercise.starts_as else ''}: {m.says}"
        for rank, m in enumerate(by_rank(exercise), start=1)
    ]
    return "\n".join([f"### {exercise.label}", "", *lines])


def questions(course: Course, chapter: Chapter) -> Iterator[str]:
    """Yield what to ask: of the guardrails, and code in which to find the fault."""
    for label, asked in ask_yourself(course, chapter):
        lines = "\n".join(f"- {question}" for question in asked)
        yield f"### {label}\n\n{lines}"
    yield "### Which test fails with this code, and why?"
    yield from (in_full(puzzle) for puzzle in puzzles(chapter))


def in_full(puzzle: Puzzle) -> str:
    """Return a puzzle with its answer."""
    code = fence("\n".join(puzzle.code.lines), puzzle.code.language)
    answer = f"`{puzzle.mistake.fails}`: {puzzle.promise} {puzzle.mistake.says}"
    return f"**{puzzle.exercise.label}**\n\n{code}\n\n{answer}"
