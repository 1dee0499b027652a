def log_libraries(app_name: str, like: logging.Handler) -> None:
    root = logging.getLogger()
    root.handlers.clear()
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.setLevel(logging.WARNING)
    handler.setFormatter(like.formatter)
    handler.filters = [*like.filters]
    handler.addFilter(lambda record: not is_of(app_name, record))
    root.addHandler(handler)
