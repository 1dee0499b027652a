"""# 08 JWT

## What

Logins are Flask-JWT-Extended's tokens, and each token names a login that the database
knows. At every request the application asks whether that login and its user still
count. A refresh token is good once. Whatever is wrong with a token, the answer is a 401
in the shape of all errors.

## Why

A signature says who made a token, and when it expires. It says nothing of what happened
since: a logout, a deactivated account, a role that was taken away, a copy that a thief
has. An application that trusts the signature alone can only wait. So the token says who
somebody is, and what they may do is read when they ask.

There are two kinds, since they leak in different ways. The access token goes along with
each request and lasts for minutes. The refresh token lasts for weeks and is sent to one
address. If it could be used twice, a stolen one would be worth weeks. As it is good
once, the second use shows that two people have it, and the login ends for both.

The extension has answers of its own, with `msg` in place of `error`, and 422 for some
tokens. To a client a 422 means bad input. It has to mean: log in again.

## Wrong

The identity is a number. PyJWT makes such a token, and refuses to read it: the login
answers 200, and everything after it fails.

[mistakes/token-identity/identity_int.py](chapters/10_auth/mistakes/token-identity/identity_int.py)

The role goes along in the token, and stays there when it has changed.

[mistakes/token-identity/role_in_the_token.py](chapters/10_auth/mistakes/token-identity/role_in_the_token.py)

One access token is noted as refused, in the memory of one process. The refresh token
makes new ones.

[mistakes/logout/access_token_alone.py](chapters/10_auth/mistakes/logout/access_token_alone.py)

Each renewal ends the old login and starts another. A thief who comes first goes on, and
nothing ends when the owner's token comes second.

[mistakes/refresh-once/ended_and_started.py](chapters/10_auth/mistakes/refresh-once/ended_and_started.py)

## Right

Both tokens name the user, as text, and the login. Nothing else about the user is there.

[app/utils/tokens.py::tokens_of](solution/app/utils/tokens.py)

One query finds the user of a login that still counts.

[app/utils/tokens.py::find_user](solution/app/utils/tokens.py)

Each reason to refuse a token has a loader.

[app/utils/tokens.py::register_tokens](solution/app/utils/tokens.py)

The database compares the refresh token and replaces it in one statement, so of two
requests at once only one gets a new token.

[app/services/token_service.py::TokenService.rotate](solution/app/services/token_service.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- `create_access_token(identity=user.id)` gets a number. Measured: the login answers
  200, and then every request answers 422, "Subject must be a string".
- `get_jwt_identity() != user_id` compares text with a number. Once the identity is
  text, nobody can change their own account.
- The extension's own answers are left as they are: `{"msg": …}`, 422 for a malformed
  token, 401 for a missing one.
- The logout returns a message. The token goes on working.
- The role is a claim, and the user is not looked up. A deactivated user's token works
  until it expires, and so does a role that was taken away.

## How it is enforced

Tests call both an endpoint for access tokens and the one for refresh tokens, with
tokens that are malformed, forged, expired, of the other kind, of another user's login,
of an ended login, and of a user who was deactivated or deleted. Each has to be a 401,
with the message and the header that belong to it. Others use a refresh token twice, one
after the other and at once, and look at what is left of the login. The claims of both
tokens are compared with a list.

## Ask yourself

- After a logout, an end of the account or a change of role: what does a token that was
  made before still open?
- What happens when a refresh token is used a second time, and who would notice?
- Which answers to a bad token come from your application, and which from the extension?

## References

- Flask-JWT-Extended:
  <https://flask-jwt-extended.readthedocs.io/en/stable/>
- RFC 7519, JSON Web Token, section 4.1, on the claims:
  <https://www.rfc-editor.org/rfc/rfc7519#section-4.1>
- RFC 9700, OAuth 2.0 Security, section 4.14, on refresh tokens:
  <https://www.rfc-editor.org/rfc/rfc9700#section-4.14>
- OWASP, JSON Web Token Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Jwt(Guardrail):
    """A token names a login, and is good only while that login is."""

    id = "08"
    slug = "jwt"
    title = "JWT"
    summary = "A token names a login, and is good only while that login is."
    points_at = (
        Symbol("app/utils/tokens.py", "tokens_of"),
        Symbol("app/utils/tokens.py", "find_user"),
        Symbol("app/utils/tokens.py", "register_tokens"),
        Symbol("app/services/token_service.py", "TokenService.rotate"),
    )
