"""What a test promises: the first line of its docstring."""

import ast

from handrail.course.model import Exercise
from handrail.runner.functions import test_functions


def promise(exercise: Exercise, name: str) -> str:
    """Return what a test of an exercise holds the code to; nothing if it is not there.

    Raises:
        OSError: A file of tests cannot be read.
        SyntaxError: It is no Python.
    """
    for file in exercise.all_tests:
        function = test_functions(file).get(name)
        if function is not None:
            return (ast.get_docstring(function) or "").partition("\n")[0]
    return ""
