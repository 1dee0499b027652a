"""Prints what the application answers to requests that fail, one a status."""

from collections.abc import Iterator

from application import new_application
from exchange import Ask
from flask import Flask
from sqlalchemy.exc import OperationalError

from handrail.site.markdown import join
from handrail.site.snippet import fence

ADA = {"email": "ada@example.com", "password": "a lamp, a pier, a boat"}
LOGIN, REGISTER = "/api/v1/auth/login", "/api/v1/auth/register"


def main() -> None:
    """Print a section an error."""
    print(join(*sections(prepared())))


def prepared() -> Flask:
    """Return an application with a user, and with routes that fail as we ask."""
    app = new_application(RATELIMIT_ENABLED=True)

    @app.get("/api/v1/broken")
    def broken() -> str:
        return str(1 / 0)

    @app.get("/api/v1/away")
    def away() -> str:
        raise OperationalError("SELECT 1", None, ConnectionError("is gone"))

    Ask(f"POST {REGISTER}", json=ADA).send(app)
    return app


def sections(app: Flask) -> Iterator[str]:
    """Yield for each error when it comes, the request, and the answer."""
    tokens = Ask(f"POST {LOGIN}", json=ADA).send(app).get_json()
    ada = {"Authorization": f"Bearer {tokens['access_token']}"}
    own = "/api/v1/users/1"
    for heading, ask in {
        "A field is not as it must be": Ask(f"POST {REGISTER}", json={"email": "ada"}),
        "The body is not JSON": Ask(f"POST {LOGIN}", data="{", headers=JSON),
        "Nobody is logged in": Ask("GET /api/v1/auth/me"),
        "The token is not one": Ask("GET /api/v1/auth/me", headers=bearer("no token")),
        "The login fails": Ask(f"POST {LOGIN}", json={**ADA, "password": "a guess"}),
        "It is not allowed": Ask("GET /api/v1/users", headers=ada),
        "There is no such thing": Ask("GET /api/v1/posts/7"),
        "There is no such address": Ask("GET /api/v1/nothing"),
        "The method is not one of the address": Ask("DELETE /api/v1/health/live"),
        "It is at odds with what is stored": Ask(f"POST {REGISTER}", json=ADA),
        "Another version is meant": Ask(
            f"PATCH {own}",
            json={"first_name": "Ada"},
            headers={**ada, "If-Match": '"x"'},
        ),
        "The body is too large": Ask(
            f"POST {LOGIN}", data="x" * (1024 * 1024 + 1), headers=JSON
        ),
        "The body is of another media type": Ask(f"POST {LOGIN}", data="email=ada"),
        "The application has a fault": Ask("GET /api/v1/broken"),
        "The database is away": Ask("GET /api/v1/away"),
        "There were too many attempts": last_attempt(app),
        "A page is asked for, and not the API": Ask("GET /nothing"),
    }.items():
        yield f"## {heading}"
        yield fence(ask.exchange(app), "text")


JSON = {"Content-Type": "application/json"}


def bearer(token: str) -> dict[str, str]:
    """Return the headers to call with that token."""
    return {"Authorization": f"Bearer {token}"}


def last_attempt(app: Flask) -> Ask:
    """Ask so often that the next is one too many; return what to ask then."""
    ask = Ask("POST /api/v1/auth/password-reset", json={"email": ADA["email"]})
    for _ in range(3):
        ask.send(app)
    return ask


if __name__ == "__main__":
    main()
