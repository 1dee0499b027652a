"""Settings of the tokens."""

from datetime import timedelta


class Tokens:
    """The same in every environment."""

    JWT_ACCESS_TOKEN_EXPIRES = timedelta(minutes=15)
    JWT_REFRESH_TOKEN_EXPIRES = timedelta(days=30)
    # In seconds: as much may the clocks of two servers differ.
    JWT_DECODE_LEEWAY = 10
    # Tokens travel in a header, which no other site can have a browser send.
    JWT_COOKIE_CSRF_PROTECT = False
