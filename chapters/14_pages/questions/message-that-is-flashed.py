from flask import Flask, flash, get_flashed_messages, redirect

app = Flask(__name__)
app.secret_key = "a key for this question, and for nothing else"


@app.post("/posts")
def store():
    flash("Stored.")
    return redirect("/posts", 303)


@app.get("/posts")
def posts():
    return str(get_flashed_messages())


client = app.test_client()
client.post("/posts")
for _ in range(2):
    print(client.get("/posts").text)
