"""Prints the keys of a `questions.toml`, from the schema that it is checked by."""

from chapter_keys import keys

from handrail.recall.schema import LEAST, MOST, OptionSchema, QuestionSchema
from handrail.site.markdown import join

QUESTION = {
    "slug": "a plain word for what it is about, such as `slash-at-the-end`; no other "
    "question of the course has it",
    "kind": "`predict`: what is printed; `trace`: in which order, or which statements "
    "are sent; `why`: which test fails with this code",
    "guardrail": "the number of the guardrail that it is about",
    "where": "on whose page of the site it stands: `chapter`, or `guardrail`",
    "asks": "what is asked, in a sentence or two",
    "mistake": "of a `why` alone: an exercise of the chapter and one of its mistakes, "
    "such as `factory/global_app`",
    "options": f"from {LEAST} to {MOST}, in tables of their own",
}
OPTION = {
    "text": "what can be chosen: all that the program would print, or the name of a "
    "test of the exercise",
    "says": "the sentence that explains it, to whoever has chosen",
    "misconception": "what somebody believes who takes it; the right option has none",
}


def main() -> None:
    """Print a table for each kind of table."""
    print(
        join(
            "## A question",
            "A `[[questions]]` table.",
            keys(QuestionSchema(), QUESTION),
            "## An option",
            "A `[[questions.options]]` table.",
            keys(OptionSchema(), OPTION),
        )
    )


if __name__ == "__main__":
    main()
