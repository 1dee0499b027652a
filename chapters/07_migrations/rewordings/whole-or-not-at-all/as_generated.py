def run_migrations() -> None:
    extension = current_app.extensions["migrate"]
    options = {
        "target_metadata": extension.db.metadata,
        "on_version_apply": refuse_orphans,
        "process_revision_directives": skip_empty,
        "render_item": render_plain_type,
        **extension.configure_args,
    }
    with extension.db.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            wait_for_turn(connection)
        with foreign_keys_off(connection):
            context.configure(connection=connection, **options)
            with context.begin_transaction():
                context.run_migrations()
