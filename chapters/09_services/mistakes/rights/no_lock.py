def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
    require(actor, action, user_id)
    return self.find(user_id)
