"""Settings of cookies and of the way that they travel."""


class Https:
    """A developer's machine, which has no certificate."""

    SESSION_COOKIE_HTTPONLY = True
    SESSION_COOKIE_SAMESITE = "Lax"
    SESSION_COOKIE_SECURE = False
    FORCE_HTTPS = False


class HttpsOnly(Https):
    """Production: nothing goes unencrypted."""

    SESSION_COOKIE_SECURE = True
    # Browsers take a cookie of such a name from this host alone, and by HTTPS.
    SESSION_COOKIE_NAME = "__Host-session"
    FORCE_HTTPS = True
