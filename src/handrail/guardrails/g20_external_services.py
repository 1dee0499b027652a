"""# 20 External services

## What

What the application calls outside of itself is replaced in tests: mail servers, lists
of leaked passwords, other people's APIs. What stands in its place has the same methods,
and notes what it was asked. A guard stops what would leave the machine all the same.

## Why

A test that calls a real service is slow, fails when that service is away, and one day
mails a customer. It also costs the other side: a suite that runs a hundred times a day
is a load that nobody has agreed to.

A double can be told to fail. The answers that matter most, a time limit, a refusal, a
half answer, are those that a real service gives least often.

## Wrong

The double is asked whether something was sent. Whom it went to is not looked at.

[mistakes/mail-test/something_mailed.py](chapters/12_testing/mistakes/mail-test/something_mailed.py)

## Right

A double that is made from the class refuses a call that the class would refuse.

[tests/test_services/conftest.py::mailer](solution/tests/test_services/conftest.py)

A test of the guard tries an address that is reserved for documentation.

[tests/test_network.py::test_no_test_reaches_another_machine](solution/tests/test_network.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It says that real services are never called in tests, and has nothing that would stop
  one.

A guard is an aid against accidents, and no wall. pytest-socket 0.8.1 replaces a method
of Python's sockets. What does not connect, and libraries in C with sockets of their
own, such as the driver of PostgreSQL, go past it. Where warnings are errors, it is the
warning that a test sees.

## How it is enforced

Before each test, the application's suite allows connections to this machine alone. The
tests of this guardrail's exercise run a learner's test on applications that mail the
wrong thing, or to the wrong address.

## Ask yourself

- What leaves the machine when your tests run, and what would stop it?
- Does the test look at whom the message went to, and at what it said?
- What does the application do when the service is away, and which test shows that?

## References

- pytest-socket: <https://pypi.org/project/pytest-socket/>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class ExternalServices(Guardrail):
    """What is outside is replaced in tests."""

    id = "20"
    slug = "external-services"
    title = "External services"
    summary = "Tests replace external services, and never call them."
    points_at = (
        Symbol("tests/conftest.py", "pytest_runtest_setup"),
        Symbol("tests/conftest.py", "outbox"),
    )
