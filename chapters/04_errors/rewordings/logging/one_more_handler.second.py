def configure_logging(app):
    handler = logging.StreamHandler(wsgi_errors_stream)
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    handler.addFilter(RequestIdFilter())
    logging.getLogger("app").addHandler(handler)
    logging.getLogger("app").setLevel("DEBUG" if app.debug else "INFO")
