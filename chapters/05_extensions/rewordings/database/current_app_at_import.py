import flask

db = SQLAlchemy(app=flask.current_app, model_class=Base)
