def register_extensions(app: Flask) -> None:
    import flask_sqlalchemy
    
    global db
    limit_connections(app)
    db = flask_sqlalchemy.SQLAlchemy()
    db.init_app(app)
    migrate.init_app(app, db)
    for extension in (ma, jwt, cache, mail, limiter):
        extension.init_app(app)
