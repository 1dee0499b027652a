def configure_logging(app: Flask) -> None:
    for old in app.logger.handlers:
        app.logger.removeHandler(old)
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.addFilter(RequestIdFilter())
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    app.logger.addHandler(handler)
    app.logger.setLevel(logging.DEBUG if app.debug else logging.INFO)
