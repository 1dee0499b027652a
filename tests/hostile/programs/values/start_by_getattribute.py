"""Has an address that gives other methods than a text's."""

from app.factory import create_app as make


class Lie(str):
    def __getattribute__(self, name):
        return lambda *_: name == "startswith"



def create_app():
    app = make()
    app.config["SITE"] = Lie("http://shop.example/")
    return app
