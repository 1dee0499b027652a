"""Every route has a limit, or a reason for having none."""

from collections.abc import Mapping

from flask import Flask

from app.utils.limits import (
    EMAIL_CHANGE,
    LOGIN,
    NEW_PASSWORD,
    PASSWORD_CHANGE,
    READING,
    REGISTRATION,
    RESET_REQUEST,
    WRITING,
    Limits,
)

BY_KEY = "it reads or changes one row, which it finds by its key"
NO_DATABASE = "it asks no database, and its answer is kept or small"
HEALTH = "a load balancer asks often, and must not be refused"
ADMINS = "it lets in admins alone"
TOKEN = "it takes a token that nobody can guess"

LIMITED: Mapping[str, Limits] = {
    "api.auth.change_password": PASSWORD_CHANGE,
    "api.auth.confirm_email": NEW_PASSWORD,
    "api.auth.login": LOGIN,
    "api.auth.register": REGISTRATION,
    "api.auth.request_password_reset": RESET_REQUEST,
    "api.auth.request_email_change": EMAIL_CHANGE,
    "api.auth.reset_password": NEW_PASSWORD,
    "api.posts.create_post": WRITING,
    "api.posts.list_posts": READING,
    "api.posts.update_post": WRITING,
    "pages.change_email": EMAIL_CHANGE,
    "pages.change_password": PASSWORD_CHANGE,
    "pages.confirm_email": NEW_PASSWORD,
    "pages.drafts": READING,
    "pages.edit_post": WRITING,
    "pages.forgot_password": RESET_REQUEST,
    "pages.list_posts": READING,
    "pages.login": LOGIN,
    "pages.my_posts": READING,
    "pages.register": REGISTRATION,
    "pages.reset_password": NEW_PASSWORD,
    "pages.write_post": WRITING,
}
UNLIMITED: Mapping[str, str] = {
    "api.auth.logout": TOKEN,
    "api.auth.logout_everywhere": TOKEN,
    "api.auth.me": TOKEN,
    "api.auth.refresh": TOKEN,
    "api.docs.show_docs": NO_DATABASE,
    "api.docs.show_document": NO_DATABASE,
    "api.docs.show_file": NO_DATABASE,
    "api.health.live": HEALTH,
    "api.health.ready": HEALTH,
    "api.posts.delete_post": BY_KEY,
    "api.posts.get_post": BY_KEY,
    "api.posts.publish_post": BY_KEY,
    "api.posts.unpublish_post": BY_KEY,
    "api.users.set_access": ADMINS,
    "api.users.create_user": ADMINS,
    "api.users.delete_user": BY_KEY,
    "api.users.get_user": BY_KEY,
    "api.users.list_users": ADMINS,
    "api.users.update_user": BY_KEY,
    "pages.delete_post": BY_KEY,
    "pages.logout": BY_KEY,
    "pages.publish_post": BY_KEY,
    "pages.show_account": BY_KEY,
    "pages.show_post": BY_KEY,
    "pages.unpublish_post": BY_KEY,
    "static": NO_DATABASE,
}


def test_a_route_has_its_limits(app: Flask) -> None:
    views = app.view_functions
    found = {n: vars(v)["limits"] for n, v in views.items() if "limits" in vars(v)}

    assert found == LIMITED


def test_a_route_without_limits_has_a_reason(app: Flask) -> None:
    assert app.view_functions.keys() - LIMITED.keys() == UNLIMITED.keys()
