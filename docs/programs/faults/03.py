"""marshmallow 4 knows `load_default` and `dump_default`, and no `default`."""

from exchange import Ask
from marshmallow import fields
from people import ACCOUNT, API, reference
from trying import tried


def guide() -> str:
    """Make a field with a default, in the old words."""
    return tried('fields.Str(default="bearer")', fields=fields)


def solution() -> str:
    """Get tokens, whose schema says what type they are of."""
    answer = Ask(f"POST {API}/auth/login", json=ACCOUNT).send(reference())
    asked = f"POST {API}/auth/login"
    return f"{asked}\n\n{answer.status}\ntoken_type: {answer.get_json()['token_type']}"
