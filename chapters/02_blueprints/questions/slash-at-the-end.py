from flask import Flask

app = Flask(__name__)


@app.get("/users/")
def users():
    return "users"


@app.get("/posts")
def posts():
    return "posts"


client = app.test_client()
print(client.get("/users").status_code)
print(client.get("/posts/").status_code)
