def log_libraries(app_name: str, like: logging.Handler) -> None:
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.setLevel(logging.WARNING)
    handler.setFormatter(like.formatter)
    for wanted in like.filters:
        handler.addFilter(wanted)
    handler.addFilter(lambda record: not is_of(app_name, record))
    root = logging.getLogger()
    root.handlers.append(handler)
