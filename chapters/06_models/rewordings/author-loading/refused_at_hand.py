author: Mapped["User"] = relationship("User", lazy="raise", innerjoin=True)
