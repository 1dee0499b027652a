"""Made-up settings of an environment."""

from handrail.check.application.environment import added, names_in, production

SOURCE = """
os.environ["REDIS_URL"], os.environ.get('MAIL_SERVER'), os.getenv("API_KEY", "x")
env.str("SENTRY_DSN"), environ.get("PYTHONPATH"), d["NO_VARIABLE"], env("APP_MODE")
"""


def test_names_are_read_from_source_and_from_examples() -> None:
    names = names_in([SOURCE], ["# REMARK=1\nPUBLIC_URL=\nexport SALT=x\n"])
    assert names == {
        "API_KEY",
        "APP_MODE",
        "MAIL_SERVER",
        "PUBLIC_URL",
        "REDIS_URL",
        "SALT",
        "SENTRY_DSN",
    }


def test_production_has_a_value_for_what_a_name_tells() -> None:
    names = {
        "APP_MODE",
        "REDIS_URL",
        "FLASK_DEBUG",
        "MAIL_TIMEOUT",
        "COLOUR",
        "SEARCH_URL",
    }
    environ = production(names, {"COLOUR": "red"})
    assert environ["APP_MODE"] == environ["FLASK_ENV"] == "production"
    assert environ["DATABASE_URL"] == "sqlite://"
    assert environ["REDIS_URL"].startswith("redis://")
    assert environ["COLOUR"] == "red"
    assert environ["SEARCH_URL"].endswith(":9200")
    assert not {"FLASK_DEBUG", "MAIL_TIMEOUT"} & environ.keys()


def test_secrets_are_long_and_never_the_same() -> None:
    first, second = production((), {}), production((), {})
    assert len(first["SECRET_KEY"].encode()) >= 48
    keys = {e[n] for e in (first, second) for n in ("SECRET_KEY", "JWT_SECRET_KEY")}
    assert len(keys) == 4


def test_an_error_tells_what_is_missing() -> None:
    said = "MAIL_SERVER and COLOUR are not set; PATH and SECRET_KEY are. OK?"
    more = added({"SECRET_KEY": "x"}, said)
    assert more == {"MAIL_SERVER": "app.example", "COLOUR": "made-up"}
