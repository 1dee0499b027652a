class HttpsOnly(Https):
    SESSION_COOKIE_NAME = "__Host-s"
    SESSION_COOKIE_SECURE = True
    PREFERRED_URL_SCHEME = "https"
