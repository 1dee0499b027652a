def configure_logging(app: Flask) -> None:
    if not app.logger.handlers:
        stream = logging.StreamHandler(wsgi_errors_stream)
        stream.setFormatter(logging.Formatter(LOG_FORMAT))
        stream.addFilter(RequestIdFilter())
        app.logger.handlers = [stream]
    app.logger.setLevel("DEBUG" if app.debug else "INFO")
