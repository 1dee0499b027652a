"""Applications that are made and asked, good and bad."""

from pathlib import Path

import pytest
from asking import checked

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import Engine
from handrail.guardrails.rules import all_rules

BROKEN = """
    import os
    from flask import Blueprint, Flask, abort, jsonify, request, session
    from flask_cors import CORS
    from flask_jwt_extended import JWTManager, create_access_token, jwt_required
    from flask_sqlalchemy import SQLAlchemy

    db, rules, lonely = SQLAlchemy(), [], Blueprint("lonely", __name__)

    @lonely.get("/lonely")
    def alone():
        return ""

    class Post(db.Model):
        id = db.Column(db.Integer, primary_key=True)

    def create_app(config_name="development"):
        app = Flask(__name__)
        app.config["SECRET_KEY"] = os.environ.get("SHOP_SECRET") or "dev"
        app.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://u@db.example/shop"
        app.config["DEBUG"] = config_name == "production"
        db.init_app(app)
        JWTManager(app)
        CORS(app, supports_credentials=True)
        rules.append(f"/rule/{len(rules)}")
        for number, rule in enumerate(rules):
            app.add_url_rule(rule, f"rule{number}", lambda: "")

        @app.post("/api/posts")
        def add():
            db.session.add(Post())
            db.session.commit()
            return jsonify(ok=True), 201

        @app.delete("/api/posts/<int:number>")
        def remove(number):
            abort(401)

        @app.put("/api/posts/<int:number>")
        @jwt_required()
        def change(number):
            return jsonify(ok=True)

        @app.patch("/api/posts/<int:other>")
        def first(other):
            return jsonify(ok=True)

        @app.patch("/api/posts/<int:number>")
        def second(number):
            return jsonify(ok=True)

        @app.get("/api/visits")
        def visits():
            session["seen"] = True
            Post.query.delete()
            db.session.add(Post())
            db.session.commit()
            return jsonify(ok=True)

        @app.post("/login")
        def login():
            return jsonify(token=create_access_token("1"))

        @app.errorhandler(404)
        def not_found(error):
            return "<p>nothing</p>", 404

        return app
    """

SOUND = """
    import os
    from flask import Flask, abort, jsonify, redirect, request, session
    from flask_cors import CORS
    from flask_jwt_extended import JWTManager, jwt_required
    from werkzeug.exceptions import HTTPException

    ORIGINS = os.environ.get("ORIGINS", "*").split(",")

    def failed(error):
        status = error.code if isinstance(error, HTTPException) else 500
        return jsonify(error=str(status)), status

    def token_error(*_):
        return jsonify(error="token"), 401

    class Config:
        SESSION_COOKIE_SECURE = False

    class Production(Config):
        SESSION_COOKIE_SECURE = True
        SESSION_COOKIE_SAMESITE = "Lax"

    def create_app(config_class=Config):
        app = Flask(__name__)
        app.config.from_object(config_class)
        app.config["SECRET_KEY"] = "dev"
        app.config.from_mapping(SECRET_KEY=os.environ["KEY_OF_SHOP"])
        CORS(app, origins=ORIGINS)
        jwt = JWTManager(app)
        jwt.unauthorized_loader(token_error)
        jwt.invalid_token_loader(token_error)
        jwt.expired_token_loader(token_error)
        for kind in (HTTPException, Exception):
            app.register_error_handler(kind, failed)

        @app.before_request
        def who_is_it():
            if request.method != "GET" and "user" not in session:
                return redirect("/login")

        @app.post("/api/posts")
        def add():
            return jsonify(ok=True), 201

        @app.put("/api/posts")
        @jwt_required()
        def change():
            return jsonify(ok=True)

        app.add_url_rule("/", endpoint="index")

        @app.get("/")
        def home():
            session["seen"] = True
            return jsonify(ok=True)

        return app
    """


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    """What is found in an application that breaks all rules that ask."""
    files = {"shop.py": BROKEN}
    return checked(tmp_path_factory.mktemp("broken"), files, app="shop:create_app")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    """What is found in an application that keeps to them."""
    files = {"shop.py": SOUND}
    return checked(tmp_path_factory.mktemp("sound"), files, app="shop")


def messages(findings: list[Finding], rule: str) -> list[str]:
    """Return what a rule has found."""
    return [f.message for f in findings if f.rule == rule]


@pytest.mark.parametrize(
    ("rule", "part"),
    [
        ("HR013", "the second application has"),
        ("HR022", "PATCH /api/posts/<int:number> is the rule of first too"),
        ("HR022", "does not have the blueprint lonely"),
        ("HR061", "Flask answers 400, 401, 403, 405, 422, 500:"),
        ("HR061", "Below /api, 404 is answered with a page"),
        ("HR081", "missing, malformed, expired"),
        ("HR111", "POST /api/posts answers 201"),
        ("HR111", "INSERT post"),
        ("HR113", "GET /api/visits changes what is stored: DELETE post, INSERT post"),
        ("HR131", "does nothing about HTTPS"),
        ("HR132", "DEBUG"),
        ("HR141", "without Secure"),
        ("HR141", "without SameSite"),
        ("HR161", "in the name of a user"),
    ],
)
def test_what_is_broken_is_found(broken: list[Finding], rule: str, part: str) -> None:
    assert any(part in message for message in messages(broken, rule)), broken


def test_a_known_key_is_told_once(broken: list[Finding]) -> None:
    assert messages(broken, "HR102")
    assert not messages(broken, "HR103")


def test_a_refusal_is_no_breach(broken: list[Finding]) -> None:
    said = " ".join(messages(broken, "HR111"))
    assert "DELETE" not in said
    assert "PUT" not in said
    assert "/login" not in said


def test_findings_stand_at_the_views(broken: list[Finding]) -> None:
    lines = [line.strip() for line in BROKEN.strip("\n").splitlines()]
    found = [f for f in broken if f.rule == "HR111" and "INSERT" in f.message]
    assert lines[found[0].place.line - 1] == '@app.post("/api/posts")'


def test_what_is_sound_is_clean(sound: list[Finding]) -> None:
    asking = {r.id for r in all_rules() if Engine.APPLICATION in r.engines}
    assert not [f for f in sound if f.rule in {*asking, "HR004"}]


def test_without_a_name_nothing_runs(tmp_path: Path) -> None:
    files = {"shop.py": "raise SystemExit\n"}
    assert "HR004" not in {f.rule for f in checked(tmp_path, files)}
