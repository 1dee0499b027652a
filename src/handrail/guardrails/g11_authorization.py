"""# 11 Authorization

## What

Each route asks whether its caller may do that, to that account or post, before it
looks at anything else. One module decides it, by the role, the action, and whose it
is. Lists hold and count what their reader may read. What a route takes from a client
is named, and all else is refused.

## Why

A token says who somebody is, and nothing of what they may do. A route that forgets to
ask works for its owners, in each demonstration and in each test of the happy path. It
also works for whoever changes a number in the URL.

Checks that are written into views drift apart. The one for DELETE is forgotten, the
one for PATCH compares a text with a number. A table can be read by somebody who does
not program, and tested cell by cell.

The order counts. Whoever is refused should learn nothing: neither which fields a
request needs, nor whether there is such a draft.

## Wrong

The identity in a token is a text, and the id of an author is an int. They are never
equal, so nobody gets past this check.

[mistakes/post-guard/identity_is_text.py](chapters/11_access/mistakes/post-guard/identity_is_text.py)

The request says who its author is.

[mistakes/location/word_of_the_client.py](chapters/11_access/mistakes/location/word_of_the_client.py)

The drafts of others are sorted out after the page was cut. Pages get holes, and the
total counts what the reader may not see.

[mistakes/readers-list/sorted_out_afterwards.py](chapters/11_access/mistakes/readers-list/sorted_out_afterwards.py)

## Right

One table, and one function that reads it.

[app/services/policy.py::allows](solution/app/services/policy.py)

A guard finds what a URL names, for who may do the action to it. It stands above what
looks at the input. The service asks again, so a route without a guard gives a worse
answer, and gives nothing away.

[app/api/posts.py::may_with_post](solution/app/api/posts.py)

[app/api/posts.py::publish_post](solution/app/api/posts.py)

In a list, the query asks.

[app/services/post_lists.py::names_for](solution/app/services/post_lists.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- `get_jwt_identity() != user_id` compares a text with an int. Once its tokens work,
  nobody can edit their own account: each request is a 403.
- `PATCH /users/<id>` takes `is_active` from the user.
- The role is a claim in the token. Whoever was an admin stays one until the token
  expires.
- `/users/99999999999999999999999` is a 500, where a number that no row can have is a
  URL of nothing, and so a 404.

## How it is enforced

The tests of the application hold a grid of every role at every endpoint of accounts
and posts, written without the policy. It has to name each endpoint that there is. A
second test sends input that makes no sense in each cell that refuses, and expects the
same status, with no word about the input. Others compare a hidden draft with a post
that is not there, walk lists from end to end, and count the statements of one post
and of twenty.

## Ask yourself

- For each route: who may call it, about whose data, and where is that written?
- What can somebody who is refused still learn, from the status, from the time, or from
  the total of a list?
- Which route would work if you took its check away, and which test would notice?

## References

- OWASP, Authorization Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html>
- OWASP, API1:2023 Broken Object Level Authorization:
  <https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/>
- OWASP, Mass Assignment Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html>
- RFC 9110, HTTP Semantics, sections 13.1.1 and 15.5, on If-Match and on 401, 403, 404:
  <https://www.rfc-editor.org/rfc/rfc9110#section-15.5>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Authorization(Guardrail):
    """Each route asks the policy, and asks it first."""

    id = "11"
    slug = "authorization"
    title = "Authorization"
    summary = "Each route asks the one policy who may do that, before anything else."
    points_at = (
        Symbol("app/services/policy.py", "allows"),
        Symbol("app/utils/contracts.py", "guarded"),
        Symbol("app/api/posts.py", "may_with_post"),
    )
