from flask import Flask


class Config:
    PAGE_SIZE = 20
    page_title = "Posts"


app = Flask(__name__)
app.config.from_object(Config)

names = [name for name in app.config if name.lower().startswith("page")]
print(" ".join(names) or "nothing")
