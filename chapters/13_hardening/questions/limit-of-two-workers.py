from flask import Flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address


def make_worker():
    app = Flask(__name__)
    limiter = Limiter(get_remote_address, app=app, storage_uri="memory://")

    @app.post("/login")
    @limiter.limit("1 per minute")
    def login():
        return "welcome"

    return app.test_client()


first, second = make_worker(), make_worker()
for worker in (first, first, second):
    print(worker.post("/login").status_code)
