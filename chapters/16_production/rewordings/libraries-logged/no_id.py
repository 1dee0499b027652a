class Libraries(logging.StreamHandler[TextIO]):
    app_name = ""

    def emit(self, record: logging.LogRecord) -> None:
        if not is_of(self.app_name, record):
            super().emit(record)


def log_libraries(app_name: str, like: logging.Handler) -> None:
    root = logging.getLogger()
    root.handlers = [h for h in root.handlers if h.name != LIBRARIES]
    handler = Libraries(cast("TextIO", wsgi_errors_stream))
    handler.app_name, handler.name = app_name, LIBRARIES
    handler.setLevel(logging.WARNING)
    handler.setFormatter(like.formatter)
    root.addHandler(handler)
