def send_security_headers(response: Response) -> Response:
    wanted = dict(FOR_DATA, **{"Cache-Control": caching_of(response)})
    for name in wanted:
        if name not in response.headers:
            response.headers[name] = wanted[name]
    return response
