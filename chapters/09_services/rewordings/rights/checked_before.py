def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
    allowed = require(actor, action, user_id)
    ids = [allowed.id, user_id]
    lock_users(self.session, ids)
    user = self.find(user_id)
    return user
