from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import text

db = SQLAlchemy()
posts = db.Table("posts", db.Column("id", db.Integer))


def make_app():
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db.init_app(app)
    return app


first, second = make_app(), make_app()
with first.app_context():
    db.create_all()
with second.app_context():
    try:
        print(db.session.scalar(text("SELECT count(*) FROM posts")))
    except Exception as error:
        print(type(error).__name__)
