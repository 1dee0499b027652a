def log_libraries(app_name: str, like: logging.Handler) -> None:
    root = logging.getLogger()
    for known in [*root.handlers]:
        if known.name == LIBRARIES:
            root.removeHandler(known)
    new = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    new.name = LIBRARIES
    new.filters = [lambda record: not is_of(app_name, record)]
    root.addHandler(new)
