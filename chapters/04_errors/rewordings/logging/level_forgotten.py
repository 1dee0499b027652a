def configure_logging(app: Flask) -> None:
    stream = logging.StreamHandler(wsgi_errors_stream)
    stream.addFilter(RequestIdFilter())
    stream.setFormatter(logging.Formatter(LOG_FORMAT))
    app.logger.handlers.clear()
    app.logger.addHandler(stream)
