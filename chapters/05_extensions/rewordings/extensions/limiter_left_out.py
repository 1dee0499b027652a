def register_extensions(app: Flask) -> None:
    limit_connections(app)
    db.init_app(app)
    prepare_database(app)
    migrate.init_app(app, db)
    ma.init_app(app)
    jwt.init_app(app)
    cache.init_app(app)
    mail.init_app(app)
