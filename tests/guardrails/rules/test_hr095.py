"""HR095: links in mails that go where the client says."""

from pathlib import Path

from checking import assert_finds


def test_the_host_of_a_request_in_a_mail_is_found(tmp_path: Path) -> None:
    files = {
        "shop/mails.py": """
            from flask import current_app, request

            def send_reset(user):
                send_mail(user.email, request.host_url + "reset/" + user.token)  # <-

            def send_confirmation(user):
                send_mail(user.email, current_app.config["SITE"] + user.token)

            def where():
                return request.host_url
            """,
    }
    assert_finds(tmp_path, "HR095", files)
