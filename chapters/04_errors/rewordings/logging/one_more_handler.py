def configure_logging(app: Flask) -> None:
    logger = app.logger
    stream = logging.StreamHandler(wsgi_errors_stream)
    stream.setFormatter(logging.Formatter(LOG_FORMAT))
    stream.addFilter(RequestIdFilter())
    logger.handlers.append(stream)
    logger.setLevel("DEBUG" if app.debug else "INFO")
