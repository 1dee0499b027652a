"""`[tool.handrail]`: what counts, by which names; what is wrong in it is told."""

from pathlib import Path

import pytest
from checking import write_files

from handrail.check.check import check
from handrail.check.refusals import SettingsError
from handrail.check.settings import Settings, read_settings
from handrail.guardrails.finding import Level
from handrail.source.house import House


def settings(root: Path, text: str) -> Settings:
    (root / "pyproject.toml").write_text(text, encoding="utf-8")
    return read_settings(root)


def test_without_a_table_the_house_counts(tmp_path: Path) -> None:
    assert settings(tmp_path, "[project]\nname = 'shop'\n") == Settings()


def test_a_table_is_read_whole(tmp_path: Path) -> None:
    text = """
        [tool.handrail]
        profile = "api"
        ignore = ["HR05", "hr121"]
        exclude = ["old/*"]
        baseline = "accepted.json"
        [tool.handrail.house]
        extensions = ["plugins"]
        password_length = 12
        [tool.handrail.rules.HR101]
        level = "hint"
        exclude = ["demo/*"]
        """
    found = settings(tmp_path, text)
    assert found.house == House(extensions=("plugins",), password_length=12)
    assert (found.profile, found.baseline) == ("api", "accepted.json")
    assert found.counts("HR101")
    assert not found.counts("HR121")
    assert not found.counts("HR051")
    assert not found.counts("HR143")  # of pages


def test_a_file_below_is_read_by_the_settings_above(tmp_path: Path) -> None:
    settings(tmp_path, '[tool.handrail]\nprofile = "minimal"\n')
    (tmp_path / "shop").mkdir()
    assert read_settings(tmp_path / "shop").profile == "minimal"


def test_rules_have_a_level_and_paths_of_their_own(tmp_path: Path) -> None:
    write_files(tmp_path, {"a.py": "app.debug = True\n", "old/b.py": "app.debug = 1\n"})
    write_files(tmp_path, {"demo/c.py": "app.debug = True\n"})
    rules = {"HR132": {"level": "hint", "exclude": ["demo/*"]}}
    mine = Settings(select=("HR132",), exclude=("old",), rules=rules)
    report = check(tmp_path, mine, lambda *_: None, keeps=False)
    assert [(f.place.path, f.level) for f in report.findings] == [("a.py", Level.HINT)]


def test_a_name_of_the_house_is_kept_to(tmp_path: Path) -> None:
    text = "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\n"
    write_files(tmp_path, {"shop/plugins.py": text})
    mine = Settings(select=("HR032",), house=House(extensions=("plugins",)))
    assert check(tmp_path, mine, lambda *_: None, keeps=False).findings == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[tool.handrail]\nprofil = 'api'\n", "has 'profil'"),
        ("[tool.handrail]\nprofile = 'all'\n", "no profile 'all'"),
        ("[tool.handrail]\nselect = 'HR101'\n", "select .* list of texts"),
        ("[tool.handrail]\nignore = ['XY']\n", "no rule begins with 'XY'"),
        ("[tool.handrail.house]\nhash_length = 'x'\n", "hash_length .* int"),
        ("[tool.handrail.house]\nroom = 1\n", "has 'room'"),
        ("[tool.handrail.rules.HR101]\nlevel = 'x'\n", "the level of HR101"),
        (
            "[tool.handrail.rules.HR999]\nlevel = 'hint'\n",
            "no rule begins with 'HR999'",
        ),
        ("[tool.handrail\n", "cannot be read as TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_file(
    tmp_path: Path, text: str, says: str
) -> None:
    with pytest.raises(SettingsError, match=f"pyproject.toml.*{says}"):
        settings(tmp_path, text)
