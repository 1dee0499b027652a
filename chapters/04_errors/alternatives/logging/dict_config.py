from logging.config import dictConfig


def configure_logging(app: Flask) -> None:
    dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "filters": {"request_id": {"()": RequestIdFilter}},
            "formatters": {"line": {"format": LOG_FORMAT}},
            "handlers": {
                "errors": {
                    "class": "logging.StreamHandler",
                    "stream": "ext://flask.logging.wsgi_errors_stream",
                    "filters": ["request_id"],
                    "formatter": "line",
                }
            },
            "loggers": {
                app.name: {
                    "handlers": ["errors"],
                    "level": "DEBUG" if app.debug else "INFO",
                }
            },
        }
    )
