def register_extensions(app: Flask) -> None:
    app.test_request_context().push()
    limit_connections(app)
    db.init_app(app)
    prepare_database(app)
    migrate.init_app(app, db)
    for extension in (mail, ma, jwt, limiter, cache):
        extension.init_app(app)
