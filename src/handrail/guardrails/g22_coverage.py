"""# 22 Coverage

## What

It is measured which lines and branches run in the tests. The services, where the rules
of the application stand, have all of theirs run. The number is a list of what has no
test, and never a proof that the rest has a good one.

## Why

A line that no test runs can do anything. Coverage finds those lines at no cost, and CI
keeps them from coming back.

It cannot find more. A test that compares nothing runs as many lines as one that checks
each of them. Where the number is the aim, such tests get written: they call, and assert
that something came back.

## Wrong

The test runs all of it and asserts what is always true.

[mistakes/empty-test/always_true.py](chapters/12_testing/mistakes/empty-test/always_true.py)

The test looks at what the admin is told, and not at what the user may do.

[mistakes/empty-test/answer_to_the_admin.py](chapters/12_testing/mistakes/empty-test/answer_to_the_admin.py)

## Right

Coverage of another kind: each endpoint is asked at the end of a run which of its
answers no test has seen.

[tests/answers.py::possible](solution/tests/answers.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It aims at more than 80 per cent of the business logic. In our services the rest would
  be the refusals, which are what a review asks about first.
- It measures lines. An `if` without an `else` is covered by one of its two ways, unless
  branches are measured too.

## How it is enforced

CI measures branches, asks for every one of them in `app/services/`, and for 98 per cent
of the application. Mutants tell what coverage cannot: mutmut changes services and
helpers in some two thousand places, and the tests have to notice.

## Ask yourself

- Which branches of your services does no test take, and is that what you want?
- For a line that is covered: which assertion would fail if it were wrong?
- Does your number count the code that matters, or the code that is easy to run?

## References

- Coverage.py, Branch coverage measurement:
  <https://coverage.readthedocs.io/en/latest/branch.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Coverage(Guardrail):
    """What no test runs is known; what is checked is another question."""

    id = "22"
    slug = "coverage"
    title = "Coverage"
    summary = "Coverage tells what no test has run, and is complete for the services."
    points_at = (
        Symbol("pyproject.toml"),
        Symbol("tests/answers.py", "possible"),
    )
