"""# 10 Secrets

## What

Keys, passwords and addresses that hold a password come from environment variables.
The code has no value for them that production could run with. A production
application without them, or with a weak one, does not start.

## Why

Flask signs the session cookie with `SECRET_KEY`; tokens are signed with
`JWT_SECRET_KEY`. Whoever has the key can sign as anybody, and no log shows it. A key
in a repository is known to everyone who has a copy: former colleagues, the service
that runs the tests, each laptop that was ever lost. Taking the line out later does
not help, since the history keeps it. Only a new key does.

A default is the same thing with a delay. It is meant for the first day. It goes on
working on the day that somebody forgets the variable, so nobody notices.

Length matters as well. HS256, with which the tokens are signed, asks for a key of at
least 32 bytes. A short one can be found offline, from a single token, by trying.

## Wrong

Where the second key is not set, the first stands in. One leak then opens both doors,
and neither key can be changed alone.

[mistakes/read-environment/one_key_for_both.py](chapters/03_config/mistakes/read-environment/one_key_for_both.py)

A new key at each start needs no variable. Each worker process has another one, so a
session is good in one worker and worthless in the next, and none outlives a restart.

[mistakes/read-environment/new_key_at_each_start.py](chapters/03_config/mistakes/read-environment/new_key_at_each_start.py)

The check asks whether there is a key, and any text will do.

[mistakes/secrets/any_text_will_do.py](chapters/03_config/mistakes/secrets/any_text_will_do.py)

## Right

Each secret is measured, in bytes. Each refusal says what to do about it.

[app/config.py::secret_problems](solution/app/config.py)

The example file names the variables, says how to make a key, and holds none. The copy
that holds them, `.env`, is never committed.

[.env.example](solution/.env.example)

A server on which everything was forgotten says so, all of it at once, and stops.

[$ python -c "import sys; sys.tracebacklimit = 0; import run"](solution/)

Development has keys of its own, which say what they are. Production knows their text
and refuses it, in case somebody copies it over.

[app/config.py::DEVELOPMENT_DEFAULTS](solution/app/config.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- `SECRET_KEY` has a default of 20 characters, for production too. PyJWT warns of it
  with `InsecureKeyLengthWarning`, and an application on which the variable was
  forgotten signs with a key that is public.
- `JWT_SECRET_KEY` falls back on `SECRET_KEY`: the first of the mistakes above.
- The default addresses of its databases hold a user and a password.
- `create-admin EMAIL PASSWORD` takes the password as an argument. It lands in the
  shell's history, and in the list of processes while it runs.
- `seed-db` makes an administrator whose password, `admin123`, is in the source.

## How it is enforced

Tests start production without keys, with a short one, and with two that are equal.
They try keys of 31 and 32 bytes, and characters of several bytes each. The keys for
development are refused by name. In `.env.example` every variable is there, and no
secret has a value.

## Ask yourself

- Would the server start if somebody forgot the variable, and with which key would it
  sign?
- If one key became known, which others would have to be changed?
- Has a secret of yours ever been in the history of the repository, in an argument of a
  command, or in a log?

## References

- Flask, `SECRET_KEY`:
  <https://flask.palletsprojects.com/en/stable/config/#SECRET_KEY>
- RFC 7518, JSON Web Algorithms, section 3.2, on the size of a key:
  <https://www.rfc-editor.org/rfc/rfc7518#section-3.2>
- Python, `secrets`:
  <https://docs.python.org/3/library/secrets.html>
- OWASP, Secrets Management Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Secrets(Guardrail):
    """Secrets come from the environment, and production refuses weak ones."""

    id = "10"
    slug = "secrets"
    title = "Secrets"
    summary = "Secrets come from the environment, and production refuses weak ones."
    points_at = (
        Symbol("app/config.py", "secret_problems"),
        Symbol("app/config.py", "DEVELOPMENT_DEFAULTS"),
        Symbol(".env.example"),
    )
