def set_access(self, actor, user_id, changes):
    user = self.find(user_id)
    require(actor, Action.SET_ACCESS, owner_id=user_id)
    for name, value in changes.items():
        setattr(user, name, value)
    if not user.is_active:
        revoke_logins(self.session, user_id)
    self.session.commit()
    return user
