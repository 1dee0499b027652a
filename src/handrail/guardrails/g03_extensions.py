"""# 03 Extensions

## What

Every Flask extension is one object. All of them are made in one file,
`app/extensions.py`, without an application. The factory binds them to each application
that it makes, with `init_app`, after the settings are there.

## Why

A model needs `db` when its class is written, long before there is an application. So
does a view with a limit. If making the object needed an application, each of these
modules would have to import the one that makes it, and that one imports them. Python
then runs one of the two before the other is done.

An extension that is made for one application keeps that one. Tests make many, and
what is meant for the second goes to the first, or nowhere.

Made in one place, the extensions also have one order in which they are bound. It
matters: `db.init_app` reads the settings at that moment and makes the engine. What is
set afterwards holds for nobody.

## Wrong

An application is made at import, to have something to bind to. Whoever imports a model
has made it.

[mistakes/database/application_at_import.py](chapters/05_extensions/mistakes/database/application_at_import.py)

The factory makes an object of its own. It works for the factory, and the `db` that all
other modules import is bound to nothing.

[mistakes/extensions/made_in_the_factory.py](chapters/05_extensions/mistakes/extensions/made_in_the_factory.py)

A context is opened and left open, so that a complaint about a missing one goes away.
It goes away in tests and comes back in production.

[mistakes/extensions/context_left_open.py](chapters/05_extensions/mistakes/extensions/context_left_open.py)

## Right

The file that makes them imports no application and no factory.

[app/extensions.py](solution/app/extensions.py)

The factory binds them. What has to be settled before the engine is made comes first.

[app/__init__.py::register_extensions](solution/app/__init__.py)

Some extensions need the routes as well, so a function of their own binds them later.

[app/utils/csrf.py::register_csrf](solution/app/utils/csrf.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- Its `db = SQLAlchemy()` has no base class of ours. `mypy --strict` does not take the
  models that are derived from `db.Model`.
- It gives the metadata no naming convention. SQLite cannot alter a constraint without
  a name, and neither can a migration.
- It lists Flask-Limiter, Flask-Caching and Flask-Mail, and binds none of them.
- Its database URL begins with `postgresql://` and its requirements name
  `psycopg2-binary`. SQLAlchemy 2.1 takes that URL for psycopg 3, and the application
  ends with `ModuleNotFoundError`.
- It says nothing of SQLite's foreign keys, which are not checked unless a connection
  asks for it, and nothing of a database that is away: each such request is a 500.

## How it is enforced

Tests make two applications and look for a database of each, try each extension inside
of an application, and run `app/extensions.py` to see that it binds nothing. They read
the names of all constraints and indexes. They have two connections write to one file
of SQLite, take the database away, and send a form from nowhere to every blueprint.

## Ask yourself

- Which application does each extension belong to when a test has made two of them?
- What is read when `init_app` is called, and what have you set only after that?
- Does a complaint about a missing context go away in production too, or in the tests
  alone?

## References

- Flask, Extensions, on `init_app`:
  <https://flask.palletsprojects.com/en/stable/extensiondev/>
- Flask-SQLAlchemy, Quick Start, Initialize the Extension:
  <https://flask-sqlalchemy.readthedocs.io/en/stable/quickstart/>
- SQLAlchemy, Configuring Constraint Naming Conventions:
  <https://docs.sqlalchemy.org/en/20/core/constraints.html#configuring-constraint-naming-conventions>
- SQLite, Transactions: <https://www.sqlite.org/lang_transaction.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Extensions(Guardrail):
    """Extensions are made once, in one file, and bound by the factory."""

    id = "03"
    slug = "extensions"
    title = "Extensions"
    summary = "Extensions are made in one file, and bound where applications are made."
    points_at = (
        Symbol("app/extensions.py", "db"),
        Symbol("app/__init__.py", "register_extensions"),
        Symbol("app/utils/csrf.py", "register_csrf"),
    )
