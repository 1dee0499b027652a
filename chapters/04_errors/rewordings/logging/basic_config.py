def configure_logging(app: Flask) -> None:
    level = logging.DEBUG if app.debug else logging.INFO
    logging.basicConfig(level=level, format="%(levelname)s: %(message)s")
    app.logger.setLevel(level)
