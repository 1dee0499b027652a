def configure_logging(app: Flask) -> None:
    logging.basicConfig(
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
        level=logging.DEBUG if app.debug else logging.INFO,
    )
