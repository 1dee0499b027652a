def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
    actor = require(actor, action, user_id)
    for each in sorted({actor.id, user_id}):
        self.session.get(User, each, with_for_update=True, populate_existing=True)
    require(actor, action, user_id)
    return self.find(user_id)
