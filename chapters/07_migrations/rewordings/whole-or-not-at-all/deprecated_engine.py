def get_engine():
    try:
        return current_app.extensions["migrate"].db.get_engine()
    except (TypeError, AttributeError):
        return current_app.extensions["migrate"].db.engine


def run_migrations() -> None:
    extension = current_app.extensions["migrate"]
    with get_engine().connect() as connection, foreign_keys_off(connection):
        is_sqlite = connection.dialect.name == "sqlite"
        if not is_sqlite:
            wait_for_turn(connection)
        context.configure(
            connection=connection,
            target_metadata=extension.db.metadata,
            transaction_per_migration=not is_sqlite,
            transactional_ddl=True,
            on_version_apply=refuse_orphans,
            process_revision_directives=skip_empty,
            render_item=render_plain_type,
            **extension.configure_args,
        )
        with context.begin_transaction():
            context.run_migrations()
