"""# 12 Input validation

## What

Everything that a client sends is read by a schema before other code sees it: bodies
and query strings. Each field has a type and bounds. What is unknown is refused, and so
is what the database could not store.

## Why

Whatever is not refused at the door goes on to code that was written for something
else. There it is a division by zero, a number out of range, a text that PostgreSQL
does not take. Each is a 500, an alarm at night, for a fault of the client's.

Some input does not crash, and that is worse. A field that was not meant for the user
is set along with the others. A value that was guessed hides a mistake in a client for
a year. A value that was cut without a word is taken for an answer.

A refusal costs nothing of that. It is a 400 that names the field and says what would
do.

## Wrong

What others decide about is among the fields that users change, and what is unknown is
dropped without a word.

[mistakes/user-update/rights_among_them.py](chapters/08_schemas/mistakes/user-update/rights_among_them.py)

A bound at one end. 0 goes through, and 500 becomes 100.

[mistakes/page-query/clamped.py](chapters/08_schemas/mistakes/page-query/clamped.py)

A pattern that a newline at the end slips past.

[mistakes/text/dollar.py](chapters/08_schemas/mistakes/text/dollar.py)

## Right

The list of fields is the list of rights.

[app/schemas/user.py::UserUpdateSchema](solution/app/schemas/user.py)

Numbers have two ends, and are made of digits alone.

[app/schemas/paging.py::PageQuerySchema](solution/app/schemas/paging.py)

A text is like its pattern from the first character to the last, and can be encoded.

[app/schemas/base.py::Text.check_pattern](solution/app/schemas/base.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It bounds `per_page` by `min(per_page, 100)` alone. Measured: `?per_page=0` is a 500,
  `-5` and `page=0` answer 200 with nonsense.
- An id of 23 digits in a URL is a 500: no integer of the database has so many.
- `PATCH` of an account takes `is_active` from the user. And it changes a field only
  if the value is not None, so that no field can be cleared.
- A first name of NUL is a 201 on SQLite, and a 500 on PostgreSQL.
- Addresses are compared as they were typed, so one person can have two accounts.

## How it is enforced

Tests send what no client should: signs and underscores in numbers, 23 digits, texts of
NUL, half of a character, lists in the place of texts, fields of others. Each has to be
a 400 that names the field. Bounds are tried on both of their sides.

## Ask yourself

- What does your route do with a field that it does not know: refuse it, drop it, or
  store it?
- Have you tried each bound on both of its sides, and with no number at all?
- Is there a text that your schema takes and the database does not?

## References

- OWASP, Input Validation Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/Input_Validation_Cheat_Sheet.html>
- OWASP, Mass Assignment Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html>
- marshmallow, Handling unknown fields:
  <https://marshmallow.readthedocs.io/en/stable/quickstart.html#handling-unknown-fields>
- Python, `re`, on `$` and on `fullmatch`:
  <https://docs.python.org/3/library/re.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class InputValidation(Guardrail):
    """A schema reads all input, with bounds at both ends and no unknown fields."""

    id = "12"
    slug = "input-validation"
    title = "Input validation"
    summary = "A schema reads all that a client sends, and refuses what is unknown."
    points_at = (
        Symbol("app/schemas/user.py", "UserUpdateSchema"),
        Symbol("app/schemas/paging.py", "PageQuerySchema"),
        Symbol("app/schemas/base.py", "Text"),
    )
