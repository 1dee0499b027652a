def configure_logging(app: Flask) -> None:
    for old in list(app.logger.handlers):
        app.logger.removeHandler(old)
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    handler.addFilter(RequestIdFilter())
    app.logger.addHandler(handler)
    app.logger.setLevel("DEBUG" if app.debug else "INFO")
