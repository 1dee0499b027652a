class HttpsOnly(Https):
    COOKIE_SECURE = True
    COOKIE_NAME = "__Host-session"
    FORCE_HTTPS = True
