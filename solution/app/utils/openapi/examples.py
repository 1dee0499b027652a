"""Examples: what bodies look like, by the name of their schema in the document."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

TIME = "2026-03-14T09:26:53+00:00"
POST = {
    "title": "The lamp at the end of the pier",
    "body": "It is lit at dusk, whoever is there to see it.",
}
NAMES = {"first_name": "Ada", "last_name": "Lovelace"}
EMAIL = {"email": "ada@example.com"}
PASSWORD = {"password": "a lamp, a pier, a boat"}
NEW_PASSWORD = {"password": "a boat, a pier, no lamp"}
ACCESS = {"role": "editor", "is_active": True}

EXAMPLES: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "Access": ACCESS,
        "Error": {
            "error": "Validation error",
            "details": {"title": ["Missing data for required field."]},
        },
        "Login": EMAIL | PASSWORD,
        "PasswordChange": NEW_PASSWORD | {"current_password": PASSWORD["password"]},
        "Post": POST
        | {
            "id": 7,
            "author": {"id": 1, "name": "Ada Lovelace"},
            "published_at": None,
            "created_at": TIME,
            "updated_at": TIME,
        },
        "PostCreate": POST,
        "PostUpdate": {"title": POST["title"]},
        "Registration": EMAIL | PASSWORD | NAMES,
        "Reset": NEW_PASSWORD | {"token": "what the mail has after the last slash"},
        "ResetRequest": EMAIL,
        "User": EMAIL
        | NAMES
        | ACCESS
        | {"id": 1, "created_at": TIME, "updated_at": TIME},
        "UserCreate": EMAIL | PASSWORD | NAMES | {"role": "editor"},
        "UserUpdate": NAMES,
    }
)
