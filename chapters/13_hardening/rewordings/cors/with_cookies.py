def register_cors(app: Flask) -> None:
    app.config["CORS_SUPPORTS_CREDENTIALS"] = True
    rules = {"origins": [exactly(o) for o in app.config["CORS_ORIGINS"]]}
    cors.init_app(
        app,
        resources={API: rules},
        methods=METHODS,
        allow_headers=REQUEST_HEADERS,
        expose_headers=RESPONSE_HEADERS,
        max_age=PREFLIGHT_AGE,
        always_send=False,
        vary_header=False,
    )
    app.after_request(vary_by_origin)
