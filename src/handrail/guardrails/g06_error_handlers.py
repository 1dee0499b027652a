"""# 06 Error handlers

## What

Whatever goes wrong, the client of the API gets one shape of answer: the right status,
JSON, and a message under `error`. That holds for errors that the application raises,
for input that a schema refuses, for addresses that do not exist, and for crashes that
nobody foresaw. People on other pages get a page.

## Why

A client is a program. It reads the status, then the body, with one piece of code. An
answer in another shape is a second failure, in the client, often far from the first.

A second reason is what an answer gives away. The text of an exception may name a
host, a table, a key. It belongs in the log, under an id that the answer carries too,
so that whoever reports an error names the lines to look for.

Handlers are registered for classes. Every HTTP error is a class below
`HTTPException`, and an unforeseen exception reaches that handler as well, as a 500
that Flask has logged. So three handlers see everything: one for the application's own
errors, one for input, one for HTTP.

## Wrong

Handlers for two statuses. Each other status keeps Flask's HTML page, and the errors
that the application itself raises have no handler at all.

[mistakes/error-handlers/two_statuses.py](chapters/04_errors/mistakes/error-handlers/two_statuses.py)

A handler for `Exception` catches too much. A wrong address is an exception too, so it
answers 500 now. And an exception that has a handler is nothing that Flask logs, so a
crash leaves no trace.

[mistakes/error-handlers/everything_is_500.py](chapters/04_errors/mistakes/error-handlers/everything_is_500.py)

The exception is sent along to be helpful. It helps whoever attacks.

[mistakes/http-errors/exception_told.py](chapters/04_errors/mistakes/http-errors/exception_told.py)

## Right

The handlers are the application's, not a blueprint's: for an address that no route
has, there is no blueprint to ask.

[app/utils/errors.py::register_error_handlers](solution/app/utils/errors.py)

An HTTP error keeps its status and the headers that belong to it. A 405 says in
`Allow` which methods there are; a handler that builds a new answer loses that.

[app/utils/errors.py::handle_http_error](solution/app/utils/errors.py)

[app/utils/errors.py::public_message](solution/app/utils/errors.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It imports `handle_app_error` in the factory and never registers it. A wrong
  password is a 500, an unknown user is a 500, and so is every error of its own
  hierarchy.
- It has handlers for 404 and 500 only. Measured: malformed JSON (400), a wrong method
  (405) and a wrong content type (415) are answered with an HTML page by a JSON API.
- Flask-JWT-Extended answers its own errors, in a second shape with `msg` in place of
  `error`. A malformed token is 422, a missing one 401.
- Numbers from the address reach the database unchecked: `?per_page=0` divides by
  zero, and an id of 23 digits is out of the database's range. Both are a 500, for
  something that the client did.
- Its own test expects 400 for an e-mail address that is taken, where its service
  raises `ConflictError`, which is 409.

## How it is enforced

Tests provoke each kind of error, under `/api` and elsewhere, and compare status,
type, headers and body. A crash may tell nothing of itself in the answer, and has to
stand in the log once, under the id that the answer carries.

## Ask yourself

- What does a client get for a wrong method, for malformed JSON and for a crash: the
  same shape each time?
- Which words of an exception reach the client, and would you show them to an attacker?
- Where does a crash leave its traceback, and how does somebody who reports it name the
  lines?

## References

- Flask, Handling Application Errors:
  <https://flask.palletsprojects.com/en/stable/errorhandling/>
- Flask, Blueprint Error Handlers, on why they do not see 404 and 405:
  <https://flask.palletsprojects.com/en/stable/blueprints/#blueprint-error-handlers>
- OWASP, Error Handling Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class ErrorHandlers(Guardrail):
    """One shape of answer for whatever goes wrong."""

    id = "06"
    slug = "error-handlers"
    title = "Error handlers"
    summary = "Whatever goes wrong, the client gets one shape of answer."
    points_at = (
        Symbol("app/utils/errors.py", "register_error_handlers"),
        Symbol("app/exceptions.py", "AppError"),
        Symbol("app/utils/errors.py", "handle_http_error"),
    )
