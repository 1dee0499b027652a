def lock_for(self, actor: User | None, action: Action, user_id: int) -> User:
    require(actor, action, user_id)
    user = self.session.get(User, user_id, with_for_update=True)
    if user is None or user.is_deleted:
        raise NotFoundError("There is no such user")
    require(actor, action, user_id)
    return user
