def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
    actor = require(actor, action, user_id)
    lock_users(self.session, {actor.id, user_id})
    require(actor, action, user_id)
    user = self.session.get(User, user_id)
    if user is None:
        raise NotFoundError("There is no such user")
    return user
