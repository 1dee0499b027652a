from flask import Flask

app = Flask(__name__)


@app.before_request
def first_before():
    print("before 1")


@app.before_request
def second_before():
    print("before 2")


@app.after_request
def first_after(response):
    print("after 1")
    return response


@app.after_request
def second_after(response):
    print("after 2")
    return response


@app.get("/")
def view():
    print("view")
    return "hello"


app.test_client().get("/")
