"""# 23 Pure services

## What

What the application does stands in services. A service gets what it needs when it is
made: a session, a setting, another service. It imports nothing of Flask, reads no
`request` and no `current_app`, and returns no response. It raises an error where it
refuses.

## Why

The API, the pages, a command and a test all do the same things to the same data. Where
the rules stand in a view, each of the others has to send a request, or has rules of its
own that are a little different.

A service without Flask is tested with a session and nothing else: no context, no
client, no token. The tests of this chapter's exercises are like that. They are fast
enough to try each rule, and they can do what no client can: have another request come
in between two statements.

It has one more use. One function is one change, so it is the place where a transaction
ends: all of it is stored or nothing.

## Wrong

The service asks the running application. Outside of one it raises, and inside of one it
does not heed what it was made with.

[mistakes/hash-password/reads_current_app.py](chapters/09_services/mistakes/hash-password/reads_current_app.py)

A commit in the middle. If the second half fails, the first one stays.

[mistakes/access/half_is_stored.py](chapters/09_services/mistakes/access/half_is_stored.py)

A check, and then a write. Between the two, another request does the same.

[mistakes/unique-email/check_then_insert.py](chapters/09_services/mistakes/unique-email/check_then_insert.py)

## Right

The service names what it needs, and only `app/dependencies.py` knows where that comes
from.

[app/services/token_service.py::TokenService.start](solution/app/services/token_service.py)

What must be unique is the business of the database, and a service makes a refusal of
its error.

[app/services/transactions.py::commit](solution/app/services/transactions.py)

Who may do what is one table. What is not in it is allowed to nobody.

[app/services/policy.py::allows](solution/app/services/policy.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It says that services import no Flask, and its own `user_service.py` imports
  `flask_jwt_extended`.
- It checks whether an address is free, in a schema and again in the service, and then
  inserts. Both queries can lose the race. On PostgreSQL four requests at once gave
  one 201 and three 500s. The address of a deleted account is a 500 as well.
- A change of an account takes `is_active` from its owner. It skips each value that is
  None, so nobody can clear a field.
- A deactivated user goes on working until the token expires.
- `min(per_page, 100)` leaves 0 and negative numbers as they are: `?per_page=0`
  divides by zero.

## How it is enforced

The tests of the application read the imports of all services, and of all that these
import, and find no Flask among them. They also import every service in a process in
which Flask cannot be imported. The rules of the services are tested with a session
alone, on SQLite and on PostgreSQL. There, two sessions on two connections do things at
the same time, and the tests look at what is left.

## Ask yourself

- Could a command or a test call this function with no request and no context?
- Where does the transaction end, and what is stored if the second half fails?
- What could another request do between your check and your write?

## References

- SQLAlchemy, Session Basics, on when to commit and who does it:
  <https://docs.sqlalchemy.org/en/21/orm/session_basics.html>
- Flask, The Application Context, on what `current_app` is:
  <https://flask.palletsprojects.com/en/stable/appcontext/>
- PostgreSQL, Explicit Locking, on row locks and deadlocks:
  <https://www.postgresql.org/docs/current/explicit-locking.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class PureServices(Guardrail):
    """What the application does, without Flask."""

    id = "23"
    slug = "pure-services"
    title = "Pure services"
    summary = "What the application does stands in services that know no Flask."
    points_at = (
        Symbol("app/services/user_service.py", "UserService"),
        Symbol("app/services/transactions.py", "commit"),
        Symbol("app/services/policy.py", "ALLOWED"),
    )
