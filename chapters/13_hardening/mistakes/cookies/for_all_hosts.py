class HttpsOnly(Https):
    SESSION_COOKIE_SECURE = True
    SESSION_COOKIE_NAME = "__Host-session"
    SESSION_COOKIE_DOMAIN = ".shop.example"
    FORCE_HTTPS = True
