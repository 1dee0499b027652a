"""# 01 Application factory

## What

The application is the return value of a function, `create_app`. No module holds a
`Flask` object that other modules import. Two calls give two applications, and nothing
that is done to one of them is seen by the other.

One file is the exception: `run.py` calls the factory once, for `flask run` and for
the WSGI server. Nothing imports `run.py`.

## Why

A `Flask` object made at import is made once for the whole process, before anyone
could say how it should be configured. Then:

- A test cannot run with a setting of its own. It changes the one application, and the
  next test starts with what is left.
- Two configurations cannot stand side by side, so nobody compares development with
  production in one test run.
- Every module that needs the object imports the module that makes it, and that one
  imports all the others, to have their routes. Such a circle works in one order of
  imports and fails in another.

With a factory the dependencies go one way: the factory knows the parts, and the parts
do not know the factory. What a view needs of its application, it reaches through
`current_app` while a request is served.

## Wrong

The file has a function named `create_app`, and still there is one application. The
line that makes it is outside of the function, so it runs at import.

[mistakes/factory/global_app.py](chapters/01_factory/mistakes/factory/global_app.py)

A cache on the factory comes to the same. It looks like thrift, and hands the first
caller's application to everyone who calls with the same arguments.

[mistakes/factory/cached_app.py](chapters/01_factory/mistakes/factory/cached_app.py)

## Right

Each call makes an object, settles its configuration, and adds the parts in an order
that can be read from top to bottom.

[app/__init__.py::create_app](solution/app/__init__.py)

The settings of a caller win over those of the environment. A test hands in the one
setting that it is about.

[app/__init__.py::configure_app](solution/app/__init__.py)

The one application of a process is made where servers look for it. Where nobody says
which configuration is meant, it is the strict one.

[run.py::app](solution/run.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- Its `run.py` goes by `FLASK_ENV`, and its commands set `FLASK_ENV=development`.
  Flask removed that variable in version 2.3: it does nothing for Flask any more. Here
  the variable is `APP_ENV`, which belongs to this application alone.
- Its factory takes the name of a configuration and nothing else. A test that needs
  another value has to change it afterwards, when the parts have read the old one.
- It imports four error handlers in the factory and registers three. The fourth is the
  one for the application's own errors, so each of those is a 500. See [guardrail
  06](src/handrail/guardrails/g06_error_handlers.py).

## How it is enforced

Tests build two applications side by side, add a route and a setting to one of them,
and look for it in the other. They run `run.py` with and without its variable.

## Ask yourself

- Where would a test put a setting that only it needs, and what is left of it for the
  next test?
- Which line of the application runs when somebody imports it, and which only when
  somebody calls the factory?
- What would a second application in the same process share with the first?

## References

- Flask, Application Factories:
  <https://flask.palletsprojects.com/en/stable/patterns/appfactories/>
- Flask, Configuration Best Practices:
  <https://flask.palletsprojects.com/en/stable/config/#configuration-best-practices>
- Flask, Changes, versions 2.2 and 2.3 on `FLASK_ENV`:
  <https://flask.palletsprojects.com/en/stable/changes/>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class ApplicationFactory(Guardrail):
    """Applications come from a function, never from an import."""

    id = "01"
    slug = "application-factory"
    title = "Application factory"
    summary = "A function builds the application; no module holds a global one."
    points_at = (
        Symbol("app/__init__.py", "create_app"),
        Symbol("app/__init__.py", "configure_app"),
        Symbol("run.py", "app"),
    )
