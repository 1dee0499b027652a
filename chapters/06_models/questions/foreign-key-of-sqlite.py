from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, create_engine
from sqlalchemy.exc import IntegrityError

metadata = MetaData()
Table("users", metadata, Column("id", Integer, primary_key=True))
logins = Table("logins", metadata, Column("user_id", ForeignKey("users.id")))

engine = create_engine("sqlite://")
metadata.create_all(engine)
with engine.connect() as connection:
    try:
        connection.execute(logins.insert().values(user_id=7))
        found = connection.scalar(logins.select())
        print("stored" if found == 7 else "stored, with no user")
    except IntegrityError:
        print("IntegrityError")
engine.dispose()
