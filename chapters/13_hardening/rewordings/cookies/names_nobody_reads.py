class HttpsOnly(Https):
    SESSION_COOKIE_HTTPS_ONLY = True
    SESSION_NAME = "__Host-session"
    SESSION_COOKIE_SAMESITE = "Lax"
    FORCE_HTTPS = True
