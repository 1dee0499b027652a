def configure_logging(app: Flask) -> None:
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.addFilter(RequestIdFilter())
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    app.logger.handlers = [handler]
    app.logger.setLevel(logging.DEBUG if app.debug else logging.INFO)
