"""# 16 CORS

## What

Pages of other origins may call the API if their origin is on a list, and not
otherwise. The list comes from the environment, and an empty one lets nobody in. Only
paths below `/api/` have CORS headers, cookies are not allowed, and each answer says
that it varies by origin.

## Why

A browser keeps the pages of one origin from reading what another one answers. CORS
lifts that, so its headers protect nothing: each of them opens something. A list that
is too wide lets a stranger's page read what its visitor may read.

It shows in no test of the application's own page, which is let in either way. Only a
request of a foreign origin shows it.

## Wrong

Each origin is let in, and is sent back as if it had been on a list. With credentials
allowed, pages may act as whoever visits them.

[mistakes/cors/any_origin.py](chapters/13_hardening/mistakes/cors/any_origin.py)

An origin that begins like one of the list is let in:
`https://shop.example.evil.example` belongs to somebody else.

[mistakes/cors/begins_alike.py](chapters/13_hardening/mistakes/cors/begins_alike.py)

## Right

[app/utils/cors.py::register_cors](solution/app/utils/cors.py)

A pattern for one origin alone. Flask-CORS takes a text with brackets for a pattern of
its own.

[app/utils/cors.py::exactly](solution/app/utils/cors.py)

[app/utils/cors.py::vary_by_origin](solution/app/utils/cors.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- `CORS_ORIGINS` is `*` where nobody sets it, in production too. The answer to
  `https://evil.example` then lets that page read it.
- The extension is bound without a word on paths, so the pages for people have these
  headers as well.

## How it is enforced

Production does not start with a `*` in `CORS_ORIGINS`. Tests send requests and
preflights of origins that are on the list, of strangers, and of some that look much
like those on the list, to the API and to pages, and compare all headers that begin
with `Access-Control-`. Each answer of the API has to name `Origin` in `Vary`.

## Ask yourself

- Which origins may read your answers, and who decides that on the server?
- What does a request from an origin that only begins like one of yours get?
- Would any test fail if every origin were let in?

## References

- MDN, Cross-Origin Resource Sharing (CORS) configuration:
  <https://developer.mozilla.org/en-US/docs/Web/Security/Practical_implementation_guides/CORS>
- MDN, Access-Control-Allow-Origin, on `*` and on `null`:
  <https://developer.mozilla.org/docs/Web/HTTP/Headers/Access-Control-Allow-Origin>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Cors(Guardrail):
    """Pages of a list of origins may call the API, and no others."""

    id = "16"
    slug = "cors"
    title = "CORS"
    summary = "Pages of the origins on a list may call the API, without cookies."
    points_at = (
        Symbol("app/utils/cors.py", "register_cors"),
        Symbol("app/utils/cors.py", "exactly"),
        Symbol("app/utils/cors.py", "vary_by_origin"),
    )
