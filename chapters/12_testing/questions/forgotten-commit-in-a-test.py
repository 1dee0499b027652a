from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db.init_app(app)


@app.post("/users")
def add():
    db.session.add(User())
    return "added"


def number_of_users():
    return db.session.scalar(db.select(db.func.count(User.id)))


with app.app_context():
    db.create_all()
    app.test_client().post("/users")
    print(number_of_users())

app.test_client().post("/users")
with app.app_context():
    print(number_of_users())
