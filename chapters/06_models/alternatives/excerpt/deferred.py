from sqlalchemy.orm import deferred

excerpt: Mapped[str] = deferred(func.substr(body, 1, EXCERPT_LENGTH))
