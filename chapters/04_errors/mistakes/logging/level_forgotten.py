def configure_logging(app: Flask) -> None:
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.setLevel(logging.INFO)
    handler.addFilter(RequestIdFilter())
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    app.logger.handlers = [handler]
