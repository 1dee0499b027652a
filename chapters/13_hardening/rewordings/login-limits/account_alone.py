LOGIN: Limits = [
    attempts(f"{number} per {unit}", "login", key_func=account)
    for number, unit in ((10, "minute"), (30, "hour"))
]
