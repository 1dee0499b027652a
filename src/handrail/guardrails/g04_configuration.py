"""# 04 Configuration

## What

There is a class for each environment: development, testing, production. What differs
from one machine to the next comes from environment variables. They are read when an
application is made, all in one place, and the result is checked before the
application is handed out.

## Why

The same code runs on a laptop, in the test run and on servers. What differs is where
the database is, which keys sign, who may call. Kept in the environment, it changes
without a change of code, and it is not in the repository.

When it is read matters as much as where it is kept. A class body runs at import. What
it reads is settled before any test can say otherwise, and what it demands is demanded
of everybody who imports the file, whichever environment they want.

A server whose settings are wrong should not start. The alternative is a server that
starts, looks well, and fails at the first request that needs the setting, or never
fails and signs with a key that everybody knows.

## Wrong

The database is demanded in the class body. The line is meant for production; it runs
at import, so development and the tests need the variable as well.

[mistakes/read-environment/demanded_at_import.py](chapters/03_config/mistakes/read-environment/demanded_at_import.py)

Keys that are read in the class body do not raise. They keep the value that they had
at import, and each application of the process gets that one.

[mistakes/read-environment/read_at_import.py](chapters/03_config/mistakes/read-environment/read_at_import.py)

## Right

The class is called with the environment when an application is made. What is set to
nothing counts as not set, since `SECRET_KEY=` in a file means that nobody filled it
in.

[app/config.py::Config.__init__](solution/app/config.py)

Production has no defaults to fall back on. It lists everything that is wrong at once,
so that a deployment is mended in one go.

[app/config.py::ProductionConfig](solution/app/config.py)

Note that `from_object` does not call a class. It copies the capital attributes, and a
`@property` arrives as a property object.

[app/config.py::load_config](solution/app/config.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- `ProductionConfig` reads `os.environ["DATABASE_URL"]` in the class body. Typed in as
  it stands, `import app` raises `KeyError: 'DATABASE_URL'` in development too.
- PostgreSQL is the only default, so nobody without a server runs line one. Here
  development uses SQLite when nothing is set.
- Its addresses begin with `postgresql://`, and it installs `psycopg2-binary`.
  SQLAlchemy 2.1 takes such an address for psycopg 3: `ModuleNotFoundError: No module
  named 'psycopg'`. Here `database_uri` names the driver.
- `CORS_ORIGINS` is `*` unless somebody sets it. Measured: a request from
  `https://evil.example` gets its own origin back as allowed. Here no list allows
  nobody, and production refuses a star.
- `SQLALCHEMY_ECHO` is on in development: each statement goes to the log with its
  values, passwords' hashes among them.

## How it is enforced

Tests set variables, make an application, change them and make another. They hand
production one bad setting at a time, then all of them together, and expect a
`ConfigurationError` that names each.

## Ask yourself

- When is each variable read: at import, or when an application is made?
- What does production do on a machine on which nobody has set a variable: does it
  refuse to start, or does it start with a guess?
- What does an empty variable, `SECRET_KEY=`, mean to your code?

## References

- Flask, Configuration Handling, with sections on best practices and on classes:
  <https://flask.palletsprojects.com/en/stable/config/>
- The Twelve-Factor App, Config:
  <https://12factor.net/config>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Configuration(Guardrail):
    """A class for each environment, filled from environment variables."""

    id = "04"
    slug = "configuration"
    title = "Configuration"
    summary = "A class for each environment, read when an application is made, checked."
    points_at = (
        Symbol("app/config.py", "Config"),
        Symbol("app/config.py", "ProductionConfig"),
        Symbol("app/config.py", "load_config"),
    )
