def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
    lock_users(self.session, [user_id])
    require(actor, action, user_id)
    return self.find(user_id)
