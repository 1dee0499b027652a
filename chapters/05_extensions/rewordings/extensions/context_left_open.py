def register_extensions(app: Flask) -> None:
    context = app.app_context()
    context.push()
    limit_connections(app)
    db.init_app(app)
    prepare_database(app)
    migrate.init_app(app, db)
    for extension in [ma, jwt, cache, mail, limiter]:
        extension.init_app(app)
