import flask

db = SQLAlchemy(model_class=Base)
application = flask.Flask("app")
application.config.from_mapping(SQLALCHEMY_DATABASE_URI="sqlite://")
db.init_app(application)
