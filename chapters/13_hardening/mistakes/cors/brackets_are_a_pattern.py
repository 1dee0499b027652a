def register_cors(app: Flask) -> None:
    cors.init_app(
        app,
        resources=API,
        origins=app.config["CORS_ORIGINS"],
        methods=METHODS,
        allow_headers=REQUEST_HEADERS,
        expose_headers=RESPONSE_HEADERS,
        max_age=PREFLIGHT_AGE,
        supports_credentials=False,
        always_send=False,
        vary_header=False,
    )
    app.after_request(vary_by_origin)
