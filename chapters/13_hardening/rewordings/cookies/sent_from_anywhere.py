class HttpsOnly(Https):
    SESSION_COOKIE_SAMESITE = None
    SESSION_COOKIE_SECURE = FORCE_HTTPS = True
    SESSION_COOKIE_NAME = "__Host-shop"
