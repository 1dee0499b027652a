"""The look sees no deleted rows, and the database does: it refuses the insert."""

from application import new_application
from exchange import Ask
from guided import ANN
from people import ACCOUNT, API, guided, reference_headers


def guide() -> str:
    """Delete an account, and register its address anew."""
    app = guided().app
    Ask("DELETE /users/1").send(app)
    return Ask("POST /users", json=ANN).exchange(app)


def solution() -> str:
    """Do the same."""
    app = new_application()
    register = Ask(f"POST {API}/auth/register", json=ACCOUNT)
    register.send(app)
    Ask(f"DELETE {API}/users/1", headers=reference_headers(app)).send(app)
    return register.exchange(app)
