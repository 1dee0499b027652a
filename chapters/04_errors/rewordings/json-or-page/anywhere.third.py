def wants_json():
    return request.path.find("/api") != -1
