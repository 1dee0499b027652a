def log_libraries(app_name: str, like: logging.Handler) -> None:
    root = logging.getLogger()
    root.setLevel(logging.WARNING)
    root.handlers = [h for h in root.handlers if h.get_name() != LIBRARIES]
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.set_name(LIBRARIES)
    handler.setFormatter(like.formatter)
    handler.filters += like.filters
    handler.addFilter(lambda record: not is_of(app_name, record))
    root.addHandler(handler)
