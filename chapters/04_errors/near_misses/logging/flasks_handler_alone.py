from flask.logging import default_handler


def configure_logging(app: Flask) -> None:
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.addFilter(RequestIdFilter())
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    app.logger.removeHandler(default_handler)
    app.logger.addHandler(handler)
    app.logger.setLevel(logging.DEBUG if app.debug else logging.INFO)
