from flask_sqlalchemy import SQLAlchemy


def register_extensions(app: Flask) -> None:
    database = SQLAlchemy(model_class=models.Base)
    limit_connections(app)
    database.init_app(app)
    prepare_database(app)
    migrate.init_app(app, database)
    for extension in (ma, jwt, cache, mail, limiter):
        extension.init_app(app)
