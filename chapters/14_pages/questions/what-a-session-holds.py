import base64

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "a key for this question, and for nothing else"


@app.post("/login")
def login():
    session["user"] = "ann"
    return "welcome"


client = app.test_client()
client.post("/login")
first_part = client.get_cookie("session").value.split(".")[0]
padding = "=" * (-len(first_part) % 4)
try:
    print(base64.urlsafe_b64decode(first_part + padding).decode())
except ValueError:
    print("a number" if first_part.isdigit() else "nothing")
