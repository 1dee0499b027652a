def seed(demo: dict[str, Any]) -> list[str]:
    lines = []
    for user in demo["users"]:
        lines.append(seed_user(**user))
    for post in demo["posts"]:
        seed_post(**post)
    db.session.commit()
    return lines
