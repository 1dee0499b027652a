def choose_request_id(offered):
    if offered:
        cleaned = re.sub("[^a-zA-Z0-9._-]", "", offered)
        if cleaned:
            return cleaned[:64]
    return uuid.uuid4().hex
