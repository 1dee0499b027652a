from flask import Flask, request

app = Flask(__name__)


@app.get("/posts")
def posts():
    try:
        print(request.args.get("page", 1, type=int))
    except ValueError:
        print("ValueError")
    return "posts"


app.test_client().get("/posts?page=abc")
