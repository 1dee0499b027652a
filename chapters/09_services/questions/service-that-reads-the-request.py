from flask import Flask, request


def language():
    try:
        print(request.headers.get("Accept-Language"))
    except RuntimeError:
        print("RuntimeError")


app = Flask(__name__)


@app.get("/")
def view():
    language()
    return "done"


app.test_client().get("/", headers={"Accept-Language": "en"})
with app.app_context():
    language()
