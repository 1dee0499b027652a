class HttpsOnly(Https):
    SESSION_COOKIE_SECURE, FORCE_HTTPS = True, True
    SESSION_COOKIE_NAME = "__Secure-session"
