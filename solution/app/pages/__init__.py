"""Pages: the site for people. To import this package is to have all of its routes."""

from app.pages import account as account
from app.pages import assets as assets
from app.pages import auth as auth
from app.pages import context as context
from app.pages import filters as filters
from app.pages import passwords as passwords
from app.pages import post_lists as post_lists
from app.pages import posts as posts
from app.pages.blueprint import pages_bp as pages_bp
