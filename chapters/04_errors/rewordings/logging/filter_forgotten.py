def configure_logging(app: Flask) -> None:
    stream = logging.StreamHandler(wsgi_errors_stream)
    stream.setFormatter(logging.Formatter(fmt=LOG_FORMAT))
    app.logger.handlers.clear()
    app.logger.addHandler(stream)
    app.logger.setLevel("DEBUG" if app.debug else "INFO")
