from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, inspect
from sqlalchemy.exc import OperationalError

engine = create_engine("sqlite://")

yesterday = MetaData()
Table("users", yesterday, Column("id", Integer, primary_key=True))
yesterday.create_all(engine)

today = MetaData()
columns = Column("id", Integer, primary_key=True), Column("name", String(80))
Table("users", today, *columns)
try:
    today.create_all(engine)
    print(" ".join(c["name"] for c in inspect(engine).get_columns("users")))
except OperationalError:
    print("OperationalError")
engine.dispose()
