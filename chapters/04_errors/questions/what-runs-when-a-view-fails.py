from flask import Flask

app = Flask(__name__)


class SoldOutError(Exception):
    pass


@app.errorhandler(SoldOutError)
def handle(error):
    print("handler")
    return "Sold out", 409


@app.after_request
def after(response):
    print("after")
    return response


@app.teardown_request
def teardown(error):
    print("teardown")


@app.get("/")
def view():
    print("view")
    raise SoldOutError


app.test_client().get("/")
