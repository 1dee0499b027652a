"""The token says all that is asked, so what is stored about its user plays no part."""

from app.extensions import db
from app.models import User
from application import new_application
from exchange import Ask
from people import ACCOUNT, API, guided, guided_headers, reference_headers


def guide() -> str:
    """Deactivate somebody who has a token."""
    made = guided(identity=str)
    headers = guided_headers(made.app)
    with made.app.app_context():
        made.find(id=1).is_active = False
        made.db.session.commit()
    return Ask("GET /me", headers=headers).exchange(made.app)


def solution() -> str:
    """Do the same."""
    app = new_application()
    Ask(f"POST {API}/auth/register", json=ACCOUNT).send(app)
    headers = reference_headers(app)
    with app.app_context():
        db.session.get_one(User, 1).is_active = False
        db.session.commit()
    return Ask(f"GET {API}/auth/me", headers=headers).exchange(app)
