def choose_request_id(offered):
    if offered is not None and WELL_FORMED.fullmatch(offered.strip()):
        return offered
    return uuid.uuid4().hex
