def register_extensions(app: Flask) -> None:
    limit_connections(app)
    db.init_app(app)
    prepare_database(app)
    migrate.init_app(app, db)
    for extension in (ma, jwt, cache, limiter):
        extension.init_app(app)
