def run_migrations() -> None:
    extension = current_app.extensions["migrate"]
    with extension.db.engine.connect() as connection, foreign_keys_off(connection):
        context.configure(
            connection=connection,
            target_metadata=extension.db.metadata,
            transactional_ddl=True,
            on_version_apply=refuse_orphans,
            process_revision_directives=skip_empty,
            render_item=render_plain_type,
            **extension.configure_args,
        )
        with context.begin_transaction():
            context.run_migrations()
