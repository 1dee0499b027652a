"""The programs of questions as tests that a runner can run: one process for many."""

from collections.abc import Iterable

from handrail.recall.question import Question

# The folder is that of the application, and no variable stays for the next program.
TEST = '''\
import contextlib
import io
import os

SOURCE = {source!r}


def printed() -> str:
    stream, variables = io.StringIO(), dict(os.environ)
    try:
        with contextlib.redirect_stdout(stream):
            exec(compile(SOURCE, {name!r}, "exec"), {{"__name__": "__main__"}})
    finally:
        os.environ.clear()
        os.environ.update(variables)
    return stream.getvalue().strip()


def test_answer() -> None:
    """The program prints what the right option says."""
    answer = printed()
    print(answer)

    assert answer == {right!r}
'''


def tests_of(questions: Iterable[Question]) -> dict[str, bytes]:
    """Return a file of tests for each program, by its name."""
    return {
        name_of(question): TEST.format(
            source=question.code,
            name=f"{question.slug}.py",
            right=question.right.text.strip(),
        ).encode()
        for question in questions
        if question.program
    }


def name_of(question: Question) -> str:
    """Return the name of the file of tests with a question's program."""
    return f"test_{question.slug.replace('-', '_')}.py"
