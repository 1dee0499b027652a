def log_libraries(app_name: str, like: logging.Handler) -> None:
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.name = LIBRARIES
    handler.filters = [*like.filters, lambda record: not is_of(app_name, record)]
    handler.formatter = like.formatter
    root = logging.getLogger()
    others = [known for known in root.handlers if known.name != LIBRARIES]
    root.handlers = [*others, handler]
