class HttpsOnly(Https):
    FORCE_HTTPS = True
    SESSION_COOKIE_DOMAIN: str = "shop.example"
    SESSION_COOKIE_NAME = "__Host-" + "shop"
    SESSION_COOKIE_SECURE = FORCE_HTTPS
