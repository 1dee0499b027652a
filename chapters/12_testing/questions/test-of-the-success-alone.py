from flask import Flask, request


def make_app(*, asks):
    app = Flask(__name__)

    @app.delete("/posts/1")
    def delete():
        if asks and request.headers.get("User") != "admin":
            return "You may not.", 403
        return "", 204

    return app


def ends(app, user, status):
    answer = app.test_client().delete("/posts/1", headers={"User": user})
    return "passes" if answer.status_code == status else "fails"


right, wrong = make_app(asks=True), make_app(asks=False)
print("success:", ends(right, "admin", 204), ends(wrong, "admin", 204))
print("error:", ends(right, "stranger", 403), ends(wrong, "stranger", 403))
