from flask import Flask
from flask_wtf.csrf import CSRFProtect

app = Flask(__name__)
app.secret_key = "a key for this question, and for nothing else"
CSRFProtect(app)


@app.get("/posts")
def posts():
    return "posts"


@app.post("/posts")
def store():
    return "stored"


client = app.test_client()
print(client.get("/posts").status_code)
print(client.post("/posts", data={"title": "Rain"}).status_code)
