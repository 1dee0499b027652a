def log_libraries(app_name: str, like: logging.Handler) -> None:
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.name = LIBRARIES
    handler.setLevel(logging.WARNING)
    handler.filters = [*like.filters, lambda record: not is_of(app_name, record)]
    handler.formatter = like.formatter
    logging.getLogger().addHandler(handler)
