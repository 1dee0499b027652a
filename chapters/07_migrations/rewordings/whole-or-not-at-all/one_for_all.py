def run_migrations() -> None:
    extension = current_app.extensions["migrate"]
    settings = dict(
        target_metadata=extension.db.metadata,
        transaction_per_migration=False,
        transactional_ddl=True,
        on_version_apply=refuse_orphans,
        process_revision_directives=skip_empty,
        render_item=render_plain_type,
    )
    with extension.db.engine.connect() as connection, foreign_keys_off(connection):
        if connection.dialect.name == "postgresql":
            wait_for_turn(connection)
        context.configure(connection, **settings, **extension.configure_args)
        with context.begin_transaction():
            context.run_migrations()
