def register_extensions(app: Flask) -> None:
    for extension in (db, ma, jwt, cache, mail, limiter):
        extension.init_app(app)
    migrate.init_app(app, db)
    limit_connections(app)
    prepare_database(app)
