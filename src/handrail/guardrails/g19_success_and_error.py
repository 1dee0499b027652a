"""# 19 Success and error

## What

Every endpoint has tests of how it succeeds and of how it refuses. A test compares what
a caller can see: the status, what is in the answer, and what the next request finds.
It fails where something is wrong, and passes where something is merely different.

## Why

What nobody tries is what breaks. The way of the owner, with a good token and a good
body, is tried by whoever writes a view. A refusal is tried by nobody, until somebody
finds out that there is none.

A test that passes proves nothing by itself. It may look at the status alone, or compare
something with itself. The only way to know is to break the application, and to look
whether the test notices.

A test that fails though nothing is wrong costs as much. It names each field, or a
number that the database has chosen. People learn to mend such tests without a thought,
and one day they mend one that was right.

## Wrong

The answer to a logout is believed. Whether the tokens still work, nobody asks.

[mistakes/logout-test/status_alone.py](chapters/12_testing/mistakes/logout-test/status_alone.py)

Any refusal will do. A 403 tells what a 404 hides.

[mistakes/deleted-post-test/any_refusal.py](chapters/12_testing/mistakes/deleted-post-test/any_refusal.py)

What is expected comes out of the code under test. If that is wrong, both sides are.

[mistakes/mail-test/expected_from_the_code.py](chapters/12_testing/mistakes/mail-test/expected_from_the_code.py)

## Right

What a test asks again and again has a name. This one sends a token, and minds if the
answer is something else than yes or no.

[tests/test_api/test_auth.py::counts](solution/tests/test_api/test_auth.py)

The client of the tests remembers each answer, so that a whole run can be asked what was
never tried.

[tests/answers.py::unseen](solution/tests/answers.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- Its rule is this one. Its own tests cannot be collected as they stand, so they notice
  nothing: the handler for its errors is never registered, a wrong password is a 500,
  and a logout ends nothing.
- Its test of a second account with the same address expects a 400, while its service
  raises an error that stands for 409.
- Nothing tells which endpoint or which refusal has no test.

## How it is enforced

Each view says beside it what it can answer. At the end of a whole run the tests of the
application compare that with what was answered, and name each endpoint and status that
was not seen. The tests of this chapter run a learner's test on applications that are
broken in one place, and on others that are right and different.

## Ask yourself

- Which endpoint has no test of a refusal?
- If you broke the application on purpose, in which place would no test notice?
- Would the test fail if something changed that is not wrong, such as an id or the order
  of keys?

## References

- pytest, How to write and report assertions in tests:
  <https://docs.pytest.org/en/stable/how-to/assert.html>
- Flask, Testing Flask Applications:
  <https://flask.palletsprojects.com/en/stable/testing/>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class SuccessAndError(Guardrail):
    """Every endpoint is tested in its success and in its refusals."""

    id = "19"
    slug = "success-and-error"
    title = "Success and error"
    summary = "Every endpoint has tests of its success and of each refusal."
    points_at = (
        Symbol("tests/answers.py", "unseen"),
        Symbol("tests/test_api/test_auth.py", "counts"),
    )
