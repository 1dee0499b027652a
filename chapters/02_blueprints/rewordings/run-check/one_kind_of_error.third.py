def check_passes(name, check):
    try:
        check()
        return True
    except RuntimeError as e:
        current_app.logger.error("%s %s", name, e)
        return False
