"""# 13 HTTPS

## What

In production nothing is served without HTTPS. A request that comes by plain HTTP is
sent on to the same path of the application's own address, with its method and its
body. What a proxy says of a request is believed for as many proxies as there are. The
rest of the hardening belongs here, too: security headers on every answer, a limit for
bodies, limits for attempts.

## Why

Without TLS, whoever sits between a client and the server reads passwords and tokens,
and can change what both of them get.

The proxy ends TLS, so the application learns of it from a header, and a client can
send the same header. Believed too little, each request is sent around in a circle.
Believed too much, a client says `https` and is served without it, or names a new
address for each guess at a password.

## Wrong

One proxy is believed, even where there is none.

[mistakes/proxies/one_hop_always.py](chapters/13_hardening/mistakes/proxies/one_hop_always.py)

The new address has the host that the client named. A cache that keeps this answer
sends the next visitor there.

[mistakes/https-redirect/host_of_the_client.py](chapters/13_hardening/mistakes/https-redirect/host_of_the_client.py)

The limit looks at the length that a client tells, and a body in chunks tells none.

[mistakes/body-limit/told_length_alone.py](chapters/13_hardening/mistakes/body-limit/told_length_alone.py)

## Right

As many entries from the end of a header are believed as there are proxies.

[app/utils/proxies.py::trust_proxies](solution/app/utils/proxies.py)

The host of the new address is a setting, and the status keeps the method.

[app/utils/https.py::redirect_to_https](solution/app/utils/https.py)

A browser that has come by HTTPS does not come by HTTP for a year.

[app/utils/https.py::send_hsts](solution/app/utils/https.py)

Logins are limited by network, by account, and by both together.

[app/utils/limits.py::LOGIN](solution/app/utils/limits.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It asks for HTTPS in production, and no line of its code does anything for it.
- It names Flask-Limiter in a list, without a word on where the counts are kept. In
  memory, each worker counts for itself, and four of them allow four times as much.
- It says nothing of proxies. Behind one, all clients have its address, so that a limit
  for one client is a limit for all.

## How it is enforced

Production does not start with a `PUBLIC_URL` that does not begin with https, nor
without Redis for the counts. Tests send requests by plain HTTP, with forged hosts,
forged schemes and forged addresses, behind no proxy, one and two. Others send bodies
around the limit, with and without a length, and guess at passwords from one network
and from many. A table has to name each route, with its limits or with the reason for
having none.

## Ask yourself

- How many proxies stand in front of the application, and what may a client say in their
  place?
- Where does the address that a plain request is sent on to come from: your settings, or
  the request?
- What happens to a body whose length nobody has told?

## References

- Flask, Tell Flask it is Behind a Proxy:
  <https://flask.palletsprojects.com/en/stable/deploying/proxy_fix/>
- Flask, Security Considerations, on the headers:
  <https://flask.palletsprojects.com/en/stable/web-security/>
- OWASP, HTTP Strict Transport Security Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Strict_Transport_Security_Cheat_Sheet.html>
- OWASP, Credential Stuffing Prevention Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/Credential_Stuffing_Prevention_Cheat_Sheet.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Https(Guardrail):
    """Nothing goes unencrypted, and nobody is believed who could be anybody."""

    id = "13"
    slug = "https"
    title = "HTTPS"
    summary = "In production nothing is served without HTTPS, and proxies are counted."
    points_at = (
        Symbol("app/utils/https.py", "redirect_to_https"),
        Symbol("app/utils/https.py", "send_hsts"),
        Symbol("app/utils/proxies.py", "trust_proxies"),
        Symbol("app/settings/https.py", "HttpsOnly"),
    )
