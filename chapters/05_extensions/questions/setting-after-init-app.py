from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()
app = Flask(__name__)

app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////srv/first.db"
db.init_app(app)
try:
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:////srv/second.db"
    with app.app_context():
        print(db.engine.url)
except RuntimeError:
    print("RuntimeError")
