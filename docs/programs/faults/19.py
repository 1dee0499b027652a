"""Whoever reads the source can sign. RFC 7518 asks for 32 bytes at least."""

import os
from unittest import mock

import jwt
from trying import tried

FIT = {
    "JWT_SECRET_KEY": "k" * 32,
    "DATABASE_URL": "postgresql://db.example/shop",
    "PUBLIC_URL": "https://shop.example",
    "REDIS_URL": "redis://redis.example",
    "MAIL_SERVER": "mail.example",
    "MAIL_DEFAULT_SENDER": "shop@shop.example",
}
ASK = "create_app('production', {'SECRET_KEY': 'change me, will you?'})"


def guide() -> str:
    """Sign a token with a key of 20 characters."""
    return tried(
        "token = jwt.encode({'sub': '1'}, 'change me, will you?', 'HS256')",
        "len(token) > 0",
        jwt=jwt,
    )


@mock.patch.dict(os.environ, FIT)
def solution() -> str:
    """Start production with it."""
    return tried(
        "from app import create_app",
        f"try:\n    {ASK}\nexcept RuntimeError as error:\n    print(*error.problems)\n",
    )
