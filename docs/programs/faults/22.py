"""SQLite stores a NUL. PostgreSQL knows none in text, and its driver refuses it."""

from exchange import Ask
from guided import ANN
from people import ACCOUNT, API, guided, reference
from psycopg import sql
from trying import tried

BODY = {"email": "nul@example.com", "first_name": "\0"}


def guide() -> str:
    """Register with such a name, then hand it to the driver of PostgreSQL."""
    body = {**ANN, **BODY}
    stored = Ask("POST /users", json=body).exchange(guided().app)
    refused = tried(r'sql.Literal("\0").as_string()', sql=sql)
    return f"{stored}\n\n{refused}"


def solution() -> str:
    """Register with such a name."""
    body = {**ACCOUNT, **BODY}
    return Ask(f"POST {API}/auth/register", json=body).exchange(reference())
