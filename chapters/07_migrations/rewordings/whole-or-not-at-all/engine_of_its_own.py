from sqlalchemy import engine_from_config, pool


def run_migrations() -> None:
    extension = current_app.extensions["migrate"]
    url = str(current_app.config["SQLALCHEMY_DATABASE_URI"])
    connectable = engine_from_config(
        {"sqlalchemy.url": url}, prefix="sqlalchemy.", poolclass=pool.NullPool
    )
    with connectable.connect() as connection, foreign_keys_off(connection):
        on_sqlite = connection.dialect.name == "sqlite"
        if not on_sqlite:
            wait_for_turn(connection)
        context.configure(
            connection=connection,
            target_metadata=extension.db.metadata,
            transaction_per_migration=not on_sqlite,
            transactional_ddl=True,
            on_version_apply=refuse_orphans,
            process_revision_directives=skip_empty,
            render_item=render_plain_type,
            **extension.configure_args,
        )
        with context.begin_transaction():
            context.run_migrations()
