"""Where applications, clients and tables are made."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from checking import write_files
from flask import Flask
from flask.testing import FlaskClient

from handrail.check.testrun.current import Current
from handrail.check.testrun.making import Making

TEXT = """
    def client():
        return shop.create_app().test_client()

    def test_a():
        shop.create_app()
    """
SHOP = """
    from flask import Flask

    def create_app():
        return Flask(__name__)
    """


@pytest.fixture
def making(tmp_path: Path) -> Iterator[Making]:
    making = Making(Current(tmp_path.resolve()))
    making.start()
    yield making
    making.stop()


def loaded(root: Path, name: str, text: str, **names: Any) -> dict[str, Any]:
    """Return what the names of a file stand for when it has run."""
    write_files(root, {name: text})
    code = compile((root / name).read_text(), str((root / name).resolve()), "exec")
    names = {"__name__": "loaded", **names}
    exec(code, names)
    return names


@pytest.fixture
def tests(tmp_path: Path) -> dict[str, Any]:
    class Shop:
        create_app = staticmethod(loaded(tmp_path, "shop.py", SHOP)["create_app"])

    return loaded(tmp_path, "tests/test_a.py", TEXT, shop=Shop)


def test_a_function_that_tests_share_is_as_good_as_a_fixture(
    making: Making, tests: dict[str, Any]
) -> None:
    tests["client"]()
    assert {(m.kind, m.by, m.path, m.line) for m in making.made} == {
        ("application", "fixture", "tests/test_a.py", 2),
        ("client", "fixture", "tests/test_a.py", 2),
    }


def test_what_the_test_itself_makes_is_its_own(
    making: Making, tests: dict[str, Any]
) -> None:
    making.current.code = tests["test_a"].__code__
    tests["test_a"]()
    assert {(m.kind, m.by, m.line) for m in making.made} == {("application", "test", 5)}


def test_what_is_made_at_import_is_told_and_an_applications_own_is_not(
    making: Making, tmp_path: Path
) -> None:
    loaded(tmp_path, "shop.py", "from flask import Flask\napp = Flask('shop')\n")
    assert making.made == set()
    text = "from flask import Flask\napp = Flask('shop')\n"
    loaded(tmp_path, "tests/conftest.py", text)
    assert [(m.by, m.line) for m in making.made] == [("import", 2)]


def test_a_library_that_makes_it_counts_as_a_fixture(making: Making) -> None:
    Flask("shop")
    assert [(m.by, m.path) for m in making.made] == [("fixture", "")]


def test_tables_are_told(making: Making) -> None:
    making.watch_tables()
    metadata = sa.MetaData()
    engine = sa.create_engine("sqlite://")
    metadata.create_all(engine)
    engine.dispose()
    assert {m.kind for m in making.made} == {"tables"}
    making.stop()
    making.made.clear()
    metadata.create_all(engine)
    engine.dispose()
    assert making.made == set()


def test_the_classes_are_left_as_they_were(tmp_path: Path) -> None:
    before: list[Callable[..., None]] = [Flask.__init__, FlaskClient.__init__]
    making = Making(Current(tmp_path))
    making.start()
    assert Flask.__init__ is not before[0]
    making.stop()
    assert [Flask.__init__, FlaskClient.__init__] == before
