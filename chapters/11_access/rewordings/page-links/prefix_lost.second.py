def link_to(number: int) -> str:
    args = request.args.copy()
    args["page"] = str(number)
    return "%s?%s" % (request.path, urlencode(args))
