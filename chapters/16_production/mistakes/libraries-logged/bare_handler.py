def log_libraries(app_name: str, like: logging.Handler) -> None:
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.name = LIBRARIES
    handler.addFilter(lambda record: not is_of(app_name, record))
    root = logging.getLogger()
    others = [known for known in root.handlers if known.name != LIBRARIES]
    root.handlers = [*others, handler]
