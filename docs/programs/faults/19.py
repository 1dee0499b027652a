"""Whoever reads the source can sign. RFC 7518 asks for 32 bytes at least."""

import os
from unittest import mock

import jwt
from settings import FIT
from trying import tried

OTHERS = {name: value for name, value in FIT.items() if name != "SECRET_KEY"}
ASK = "create_app('production', {'SECRET_KEY': 'change me, will you?'})"


def guide() -> str:
    """Sign a token with a key of 20 characters."""
    return tried(
        "token = jwt.encode({'sub': '1'}, 'change me, will you?', 'HS256')",
        "len(token) > 0",
        jwt=jwt,
    )


@mock.patch.dict(os.environ, OTHERS)
def solution() -> str:
    """Start production with it."""
    return tried(
        "from app import create_app",
        f"try:\n    {ASK}\nexcept RuntimeError as error:\n    print(*error.problems)\n",
    )
