def downgrade() -> None:
    raise CommandError("This migration cannot be undone.")
