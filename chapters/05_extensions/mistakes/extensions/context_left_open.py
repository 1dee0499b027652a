def register_extensions(app: Flask) -> None:
    limit_connections(app)
    db.init_app(app)
    app.app_context().push()
    prepare_database(app)
    migrate.init_app(app, db)
    for extension in (ma, jwt, cache, mail, limiter):
        extension.init_app(app)
