from flask import Flask, request
from werkzeug.middleware.proxy_fix import ProxyFix


def is_secure(*, behind_a_proxy):
    app = Flask(__name__)
    if behind_a_proxy:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_proto=1)

    @app.get("/")
    def view():
        return str(request.is_secure)

    headers = {"X-Forwarded-Proto": "https"}
    return app.test_client().get("/", headers=headers).text


print(is_secure(behind_a_proxy=False), is_secure(behind_a_proxy=True))
