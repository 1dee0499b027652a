def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
    user = self.find(user_id)
    if require(actor, action, user.id):
        return user
    raise NotFoundError
