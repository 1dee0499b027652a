def register_extensions(app: Flask) -> None:
    limit_connections(app)
    db.init_app(app)
    prepare_database(app)
    for extension in (migrate, ma, jwt, cache, mail, limiter):
        extension.init_app(app)
