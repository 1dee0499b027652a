from flask import Flask

app = Flask(__name__)


@app.before_request
def closed():
    print("before")
    return "Closed until Monday.", 503


@app.after_request
def note(response):
    print("after")
    return response


@app.get("/")
def view():
    print("view")
    return "hello"


print(app.test_client().get("/").status_code)
