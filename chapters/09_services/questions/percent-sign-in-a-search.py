from sqlalchemy import Column, MetaData, String, Table, create_engine, func, select

metadata = MetaData()
posts = Table("posts", metadata, Column("title", String))
engine = create_engine("sqlite://")
metadata.create_all(engine)

with engine.begin() as connection:
    titles = "100% wool", "100 days of rain"
    connection.execute(posts.insert(), [{"title": title} for title in titles])

    def number(condition):
        query = select(func.count()).select_from(posts).where(condition)
        return connection.scalar(query)

    plain = number(posts.c.title.contains("100%"))
    print(plain, number(posts.c.title.contains("100%", autoescape=True)))
engine.dispose()
