def register_extensions(app: Flask) -> None:
    db.init_app(app)
    limit_connections(app)
    prepare_database(app)
    migrate.init_app(app, db)
    for extension in (ma, jwt, cache, mail):
        extension.init_app(app)
