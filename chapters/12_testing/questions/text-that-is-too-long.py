from sqlalchemy import Column, MetaData, String, Table, create_engine, func, select
from sqlalchemy.exc import SQLAlchemyError

metadata = MetaData()
codes = Table("codes", metadata, Column("code", String(5)))
engine = create_engine("sqlite://")
metadata.create_all(engine)

with engine.connect() as connection:
    try:
        connection.execute(codes.insert().values(code="0123456789"))
        print(connection.scalar(select(func.length(codes.c.code))))
    except SQLAlchemyError as error:
        print(type(error).__name__)
engine.dispose()
