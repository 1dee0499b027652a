"""A service that makes tokens works within Flask alone, in no command and no job."""

from flask_jwt_extended import create_access_token
from imports import rooms
from trying import tried


def guide() -> str:
    """Call a service that makes a token, as a script would."""
    return tried(
        "def log_in(user_id):\n    return create_access_token(user_id)\n",
        'log_in("1")',
        create_access_token=create_access_token,
    )


def solution() -> str:
    """Look at what the services import."""
    libraries = rooms()["services"].libraries
    return tried(
        'sorted(name for name in libraries if "flask" in name)', libraries=libraries
    )
