def log_libraries(app_name: str, like: logging.Handler) -> None:
    root = logging.getLogger()
    root.handlers = [h for h in root.handlers if h.name != LIBRARIES]
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.set_name(LIBRARIES)
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))
    handler.filters = [*like.filters]
    handler.addFilter(lambda record: not is_of(app_name, record))
    root.addHandler(handler)
