db: SQLAlchemy = SQLAlchemy(session_options={})
