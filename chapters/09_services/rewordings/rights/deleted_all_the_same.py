def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
    from sqlalchemy import select

    actor = require(actor, action, user_id)
    lock_users(self.session, [actor.id, user_id])
    require(actor, action, user_id)
    query = select(User).where(User.id == user_id)
    user = self.session.scalars(query).one_or_none()
    if not user:
        raise NotFoundError("There is no such user")
    return user
