def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
    actor = require(actor, action, user_id)
    lock_users(self.session, {actor.id, user_id})
    return self.find(user_id)
