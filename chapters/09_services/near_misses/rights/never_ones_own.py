def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
    actor = require(actor, action)
    lock_users(self.session, {actor.id, user_id})
    require(actor, action)
    return self.find(user_id)
