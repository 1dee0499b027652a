def register_cors(app: Flask) -> None:
    cors.init_app(
        app,
        resources=API,
        origins=tuple(exactly(o) for o in app.config["CORS_ORIGINS"]),
        methods=METHODS,
        allow_headers=REQUEST_HEADERS,
        expose_headers=RESPONSE_HEADERS,
        max_age=PREFLIGHT_AGE,
        always_send=False,
        vary_header=True,
    )
