def downgrade() -> None:
    return None
