import secrets

from flask import Flask, session


def make_worker():
    app = Flask(__name__)
    app.secret_key = secrets.token_bytes(32)

    @app.post("/login")
    def login():
        session["user"] = "ada"
        return "welcome"

    @app.get("/me")
    def me():
        return session.get("user", "nobody")

    return app.test_client()


first, second = make_worker(), make_worker()
first.post("/login")
second.set_cookie("session", first.get_cookie("session").value)
answer = second.get("/me")
print(answer.text if answer.status_code == 200 else answer.status_code)
