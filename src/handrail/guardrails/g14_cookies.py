"""# 14 Cookies

## What

The session cookie is `Secure`, `HttpOnly` and `SameSite`, and in production its name
begins with `__Host-`. So it travels by HTTPS alone, no script reads it, no form of
another site is sent with it, and no other host can set it.

## Why

Whoever has the cookie is logged in with it. It can be read where it goes unencrypted,
taken by a script that got into a page, used by a page of another site that sends a
form, or put there by another host of the same domain. There is an attribute against
each of these, and Flask sets but one of them unasked: `HttpOnly`.

The settings look alike, and a name that Flask does not know is no error. What was
meant and what is sent can differ for years.

## Wrong

Flask reads no setting of these two names. The cookie goes unencrypted.

[mistakes/cookies/names_nobody_reads.py](chapters/13_hardening/mistakes/cookies/names_nobody_reads.py)

With a domain, all hosts below it get the cookie. A browser throws away a cookie of
this name that has one.

[mistakes/cookies/for_all_hosts.py](chapters/13_hardening/mistakes/cookies/for_all_hosts.py)

## Right

[app/settings/https.py::Https](solution/app/settings/https.py)

[app/settings/https.py::HttpsOnly](solution/app/settings/https.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It sets the three attributes for production alone. `HttpOnly` and `SameSite` need no
  certificate, and a fault that they cause is better seen in development.
- Its cookie keeps the name `session`, so that any other host of the domain can set one.

## How it is enforced

A test logs in and reads the cookie from the answer: its name, and the whole list of its
attributes, once with the settings of production and once with those of a developer.

## Ask yourself

- What does the browser get in `Set-Cookie`, as opposed to what your settings say?
- Who else could set a cookie of that name for your host?
- If a script got into a page, what could it read?

## References

- Flask, Security Considerations, Set-Cookie options:
  <https://flask.palletsprojects.com/en/stable/web-security/#set-cookie-options>
- IETF, Cookie Prefixes, a draft that became a part of the work on RFC 6265:
  <https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-cookie-prefixes-00>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Cookies(Guardrail):
    """The session cookie stays between one browser and one host."""

    id = "14"
    slug = "cookies"
    title = "Cookies"
    summary = "The session cookie is Secure, HttpOnly and SameSite, and of one host."
    points_at = (
        Symbol("app/settings/https.py", "Https"),
        Symbol("app/settings/https.py", "HttpsOnly"),
    )
