def downgrade() -> None:
    raise RuntimeError("Irreversible: restore a backup")
