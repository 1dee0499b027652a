from flask import Flask, g

app = Flask(__name__)

with app.app_context():
    g.user = "ada"
    with app.app_context():
        print(g.get("user", "nobody"))
    print(g.get("user", "nobody"))
