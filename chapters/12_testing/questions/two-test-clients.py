from flask import Flask, session

app = Flask(__name__)
app.secret_key = "a key for this question, and for nothing else"


@app.post("/login")
def login():
    session["user"] = "ann"
    return "welcome"


@app.get("/me")
def me():
    return session.get("user", "nobody")


first, second = app.test_client(), app.test_client()
first.post("/login")
print(first.get("/me").text, second.get("/me").text)
