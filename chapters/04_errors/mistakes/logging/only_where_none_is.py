def configure_logging(app: Flask) -> None:
    app.logger.setLevel(logging.DEBUG if app.debug else logging.INFO)
    if app.logger.handlers:
        return
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.addFilter(RequestIdFilter())
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    app.logger.addHandler(handler)
