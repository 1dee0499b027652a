def run_migrations() -> None:
    extension = current_app.extensions["migrate"]
    settings = dict(extension.configure_args)
    settings.update(transactional_ddl=True, transaction_per_migration=True)
    with extension.db.engine.connect() as connection, foreign_keys_off(connection):
        if connection.dialect.name == "postgresql":
            wait_for_turn(connection)
        context.configure(
            connection,
            target_metadata=extension.db.metadata,
            on_version_apply=refuse_orphans,
            process_revision_directives=skip_empty,
            render_item=render_plain_type,
            **settings,
        )
        with context.begin_transaction():
            context.run_migrations()
