"""# 05 Marshmallow

## What

A schema says what a request may hold, and another one says what an answer shows. They
are marshmallow's. A view neither picks values out of a body by hand nor builds an
answer of its own from a row.

## Why

What comes in and what goes out are the contract with every client. Written as
schemas, it is in one place for each thing, it can be tested without an application,
and a document can be made of it.

Input and output are two schemas, since they differ. A password comes in and never
goes out. An id goes out and never comes in. One schema for both needs a mark on each
field that is for one way alone, and a mark that somebody forgets is a leak.

A schema judges form. Whether an address is free, whether an author exists, whether
the user may do it, depends on what else is stored and on who asks. That is for the
code that stores it.

## Wrong

A field for each column, made by itself. The hash of the password is one of them.

[mistakes/user-answer/every_column.py](chapters/08_schemas/mistakes/user-answer/every_column.py)

The columns of today are left out, and a migration of tomorrow adds one that is not.

[mistakes/user-answer/all_but_some.py](chapters/08_schemas/mistakes/user-answer/all_but_some.py)

The schema asks the database. Two requests at once are both told that the address is
free, and an account that was deleted keeps its address for ever.

[mistakes/registration/database_asked.py](chapters/08_schemas/mistakes/registration/database_asked.py)

## Right

An answer names what it shows, each field with its type.

[app/schemas/user.py::UserSchema](solution/app/schemas/user.py)

Input is derived from a class that refuses unknown fields.

[app/schemas/base.py::InputSchema](solution/app/schemas/base.py)

It asks for a form, and for nothing that another request could change.

[app/schemas/user.py::RegistrationSchema](solution/app/schemas/user.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It gives a field `default=`. marshmallow 4 knows `load_default` for what comes in and
  `dump_default` for what goes out, and raises TypeError for the old name.
- Its methods with `@validates` take the value alone. marshmallow 4 also passes
  `data_key`: TypeError.
- It asks the database for a duplicate address in a schema, and again in the service.
  Both can lose a race. Its test expects 400, its service answers 409.

## How it is enforced

The tests of the application load each schema of input with what it takes and with
what it refuses, and compare what is shown of a user and of a post as a whole: a field
that comes in addition fails them. Requests that are made up from the OpenAPI document
have to be answered as it says.

## Ask yourself

- If a migration added a column tomorrow, would an answer show it without anybody having
  decided that?
- Which fields come in and never go out, and which the other way round?
- Could another request change the outcome of what your schema checks, between the check
  and the write?

## References

- marshmallow, Quickstart:
  <https://marshmallow.readthedocs.io/en/stable/quickstart.html>
- marshmallow, Upgrading to newer releases:
  <https://marshmallow.readthedocs.io/en/stable/upgrading.html>
- Flask-Marshmallow: <https://flask-marshmallow.readthedocs.io/en/latest/>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class MarshmallowSchemas(Guardrail):
    """A schema for what comes in, and another for what goes out."""

    id = "05"
    slug = "marshmallow"
    title = "Marshmallow"
    summary = "Schemas say what a request may hold and what an answer shows."
    points_at = (
        Symbol("app/schemas/user.py", "UserSchema"),
        Symbol("app/schemas/user.py", "RegistrationSchema"),
        Symbol("app/schemas/base.py", "InputSchema"),
    )
