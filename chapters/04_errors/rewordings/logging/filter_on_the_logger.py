def configure_logging(app: Flask) -> None:
    logger = app.logger
    stream = logging.StreamHandler(wsgi_errors_stream)
    stream.setFormatter(logging.Formatter(LOG_FORMAT))
    logger.handlers.clear()
    logger.addHandler(stream)
    logger.addFilter(RequestIdFilter())
    logger.setLevel("DEBUG" if app.debug else "INFO")
