"""Prints the keys of a `chapter.toml`, from the schema that it is checked by."""

from collections.abc import Iterator, Mapping
from typing import Any

from marshmallow import Schema, fields, missing

from handrail.course.schema import ChapterSchema, ExerciseSchema, MistakeSchema
from handrail.site.markdown import join, table

CHAPTER = {
    "title": "what the chapter is about, to be read in lists",
    "guardrails": "the numbers of the guardrails that it teaches",
    "brings": "the files of the solution that it owns",
    "composition_roots": "those of them that name what later chapters bring",
    "entries": "what it adds to a root that is not Python: "
    '`"pyproject.toml::project.dependencies.flask"`',
    "exercises": "its exercises, in tables of their own",
}
EXERCISE = {
    "slug": "a plain word for what it is about, such as `request-id`; no other "
    "exercise of the course has it",
    "title": "a few words, to be read in lists",
    "task": "one sentence that says what to do; in a repair what has to hold, and not "
    "what is wrong",
    "minutes": "how long it takes, from 1 to 60; a chapter's are their sum",
    "part": "the heading of the lesson below which stands what it needs, or a list of "
    "them",
    "symbol": "what the learner writes: `path::name`, or a path for a whole file",
    "kind": "`blank`, or `repair` with `starts_as`",
    "starts_as": "the name of the mistake that a repair starts as",
    "gone": "what the start of a repair defines beside the symbol, and the solution "
    "nowhere; a test asks for it",
    "after": "the slugs of exercises before it in the chapter without which it cannot "
    "be solved, and no others",
    "tests": "its test files",
    "server_tests": "test files that need PostgreSQL, `test_…_on_postgresql.py`; the "
    "names of their tests end in `_on_postgresql` too",
    "browser_tests": "test files that need a browser, `test_…_in_browser.py`; the "
    "names of their tests end in `_in_browser` too, and no mistake may depend on them",
    "guardrail": "the one that it teaches, if that is not the chapter's first",
    "hints": "three, from a nudge to almost there",
    "mistakes": "at least four, in tables of their own",
}
MISTAKE = {
    "name": "the name of its file",
    "fails": "the test that rejects it",
    "says": "the sentence for who makes it: true of all code that is told it",
    "needs": "patterns: at least one stands in code with this mistake",
    "lacks": "patterns: none of them stands in it",
    "common": "its rank, 1 for the one that people make most often; left out where "
    "nobody has counted",
}


def main() -> None:
    """Print a table for each kind of table."""
    print(
        join(
            "## A chapter",
            keys(ChapterSchema(), CHAPTER),
            "## An exercise",
            "An `[[exercises]]` table.",
            keys(ExerciseSchema(), EXERCISE),
            "## A mistake",
            "An `[[exercises.mistakes]]` table.",
            keys(MistakeSchema(), MISTAKE),
        )
    )


def keys(schema: Schema, told: Mapping[str, str]) -> str:
    """Return the table of a schema's keys.

    Raises:
        LookupError: The schema and what is told of it have not the same keys.
    """
    if wrong := schema.fields.keys() ^ told.keys():
        raise LookupError(f"{type(schema).__name__}: {sorted(wrong)} is in one alone.")
    rows = [
        (f"`{name}`", about, " ".join(needed(schema.fields[name])))
        for name, about in told.items()
    ]
    return table(("Key", "What it holds", ""), rows)


def needed(field: fields.Field[Any]) -> Iterator[str]:
    """Yield whether a key has to be there."""
    if field.required:
        yield "required"
    elif field.load_default is not missing:
        yield "may be left out"


if __name__ == "__main__":
    main()
