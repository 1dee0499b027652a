def run_migrations() -> None:
    extension = current_app.extensions["migrate"]
    with extension.db.engine.connect() as connection, foreign_keys_off(connection):
        on_server = connection.dialect.name == "postgresql"
        if on_server:
            for limit, value in LIMITS.items():
                connection.exec_driver_sql(f"SET {limit} = '{value}'")
            connection.commit()
        context.configure(
            connection=connection,
            target_metadata=extension.db.metadata,
            transaction_per_migration=on_server,
            transactional_ddl=True,
            on_version_apply=refuse_orphans,
            process_revision_directives=skip_empty,
            render_item=render_plain_type,
            **extension.configure_args,
        )
        with context.begin_transaction():
            context.run_migrations()
