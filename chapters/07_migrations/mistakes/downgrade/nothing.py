def downgrade() -> None:
    pass
