def register_cors(app: Flask) -> None:
    listed = {origin.lower() for origin in app.config["CORS_ORIGINS"]}

    @app.after_request
    def allow(response: Response) -> Response:
        origin = request.headers.get("Origin", "")
        if not API.match(request.path) or origin.lower() not in listed:
            return response
        asked = request.headers.get("Access-Control-Request-Headers", "").lower()
        known = {name.lower() for name in REQUEST_HEADERS}
        sent = [name.strip() for name in asked.split(",") if name.strip() in known]
        age = int(PREFLIGHT_AGE.total_seconds())
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = ", ".join(RESPONSE_HEADERS)
        if request.method == "OPTIONS":
            response.headers["Access-Control-Allow-Headers"] = ", ".join(sent)
            response.headers["Access-Control-Allow-Methods"] = ", ".join(METHODS)
            response.headers["Access-Control-Max-Age"] = str(age)
        return response

    app.after_request(vary_by_origin)
