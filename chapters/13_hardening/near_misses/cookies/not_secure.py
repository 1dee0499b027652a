class HttpsOnly(Https):
    SESSION_COOKIE_SECURE = False
    SESSION_COOKIE_NAME = "__Host-session"
    FORCE_HTTPS = True
