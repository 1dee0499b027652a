def register_extensions(app: Flask) -> None:
    for extension in (ma, jwt, cache, mail, limiter):
        extension.init_app(app)
    limit_connections(app)
    db.init_app(app)
    migrate.init_app(app=app, db=db)
    prepare_database(app)
