author: Mapped["User"] = relationship("User", lazy="select", foreign_keys=[author_id])
