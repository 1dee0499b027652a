"""# 17 Test client

## What

Tests call the application by Flask's test client, from outside: each request runs in a
context of its own, as it does on a server. A test that holds an application context
leaves it before it calls.

## Why

The test client sends a request through the whole application: routes, hooks,
decorators, the view, the error handlers. No port and no process is needed, so a request
takes a millisecond or two.

One thing can make it lie. Flask pushes no new application context where there is one
already. Then the view works with the session of the test, and the test finds in that
session what the view never committed. We took the commit out of a view and ran a test
in such a context 200 times: it passed 200 times.

## Wrong

A context is pushed before the request, and stays. What the view forgets to commit is
found by the next request all the same.

[mistakes/outside-client/context_left_open.py](chapters/12_testing/mistakes/outside-client/context_left_open.py)

The question is asked, but about a request. A test that holds an application context has
none.

[mistakes/outside-client/request_looked_for.py](chapters/12_testing/mistakes/outside-client/request_looked_for.py)

## Right

A test of the tests: within a context the client refuses, and outside of it the answer
comes.

[tests/test_isolation.py::test_a_client_refuses_to_call_within_a_context](solution/tests/test_isolation.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It asks for pytest with the test client, and lists pytest-flask 1.2 or newer beside
  it. Version 1.3.0 of that plugin pushes a context around each test that has a fixture
  named `app`, which is what the guide calls its own.
- Of its 14 tests, none can be collected as it stands.

## How it is enforced

The client of the application's tests raises an error within a context. The tests of
this guardrail's exercise run tests of the application on applications that forget to
commit, and expect them to fail.

## Ask yourself

- Does your test hold an application context while it sends the request?
- Would the test still pass if the view forgot its commit?
- Does what you compare come from the answer and from the next request, or from the
  session of the test?

## References

- Flask, Testing Flask Applications:
  <https://flask.palletsprojects.com/en/stable/testing/>
- Flask, The Application Context:
  <https://flask.palletsprojects.com/en/stable/appcontext/>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class TestClient(Guardrail):
    """Tests call the application from outside."""

    id = "17"
    slug = "test-client"
    title = "Test client"
    summary = "Tests call the application by Flask's test client, from outside."
    points_at = (Symbol("tests/client.py", "OutsideClient.open"),)
