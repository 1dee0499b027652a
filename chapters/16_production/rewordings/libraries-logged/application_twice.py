def log_libraries(app_name: str, like: logging.Handler) -> None:
    root = logging.getLogger()
    for known in [*root.handlers]:
        if known.name == LIBRARIES:
            root.removeHandler(known)
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.set_name(LIBRARIES)
    handler.setLevel("WARNING")
    handler.setFormatter(like.formatter)
    for wanted in like.filters:
        handler.addFilter(wanted)
    root.addHandler(handler)
