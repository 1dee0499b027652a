def run_migrations() -> None:
    extension = current_app.extensions["migrate"]
    options = dict(extension.configure_args)
    options["target_metadata"] = extension.db.metadata
    options["on_version_apply"] = refuse_orphans
    options["process_revision_directives"] = skip_empty
    options["render_item"] = render_plain_type
    options["transactional_ddl"] = True
    with extension.db.engine.connect() as connection:
        on_server = connection.dialect.name == "postgresql"
        options["transaction_per_migration"] = on_server
        if on_server:
            wait_for_turn(connection)
        with foreign_keys_off(connection):
            context.configure(connection, **options)
            with context.begin_transaction():
                context.run_migrations()
