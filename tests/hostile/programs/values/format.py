"""Has a title that is another one where it is written."""

from app.factory import create_app as make


class Lie(str):
    __format__ = lambda self, how: "All books"
    __str__ = __repr__ = lambda self: "All books"



def create_app():
    app = make()
    app.config["TITLE"] = Lie("books and more")
    return app
