import re

from tests.test_pages.browsing import Browser, notices, one_line

POST = {"title": "Autumn", "body": "It rained more."}
SEEN = re.compile('name="seen" value="([^"]+)"')
WARNING = "Once you change it, it is a draft again, until an editor publishes it."


def test_an_editor_publishes_and_takes_back(
    draft: str, as_editor: Browser, browser: Browser
) -> None:
    assert as_editor.send(f"{draft}/publish").location == draft
    assert notices(as_editor.get(draft)) == [("success", "The post is published.")]
    assert browser.get(draft).status_code == 200

    assert as_editor.send(f"{draft}/unpublish").location == draft
    assert notices(as_editor.get(draft)) == [("success", "The post is a draft again.")]
    assert browser.get(draft).status_code == 404


def test_an_editor_publishes_what_they_see(draft: str, as_editor: Browser) -> None:
    assert as_editor.press(draft, f"{draft}/publish").location == draft
    assert notices(as_editor.get(draft)) == [("success", "The post is published.")]


def test_an_editor_does_not_publish_what_they_have_not_seen(
    draft: str, as_ann: Browser, as_editor: Browser, browser: Browser
) -> None:
    seen = SEEN.findall(as_editor.get(draft).text)[0]
    as_ann.send(f"{draft}/edit", **POST)

    assert as_editor.send(f"{draft}/publish", seen=seen).location == draft
    told = notices(as_editor.get(draft))
    assert told == [("error", "The post was changed since you have read it")]
    assert browser.get(draft).status_code == 404


def test_a_time_that_is_none_is_refused(draft: str, as_editor: Browser) -> None:
    assert as_editor.send(f"{draft}/publish", seen="yesterday").status_code == 400


def test_an_author_is_told_that_a_change_makes_a_draft_again(
    post: str, as_ann: Browser, browser: Browser
) -> None:
    assert WARNING in one_line(as_ann.get(f"{post}/edit"))
    as_ann.send(f"{post}/edit", **POST)

    assert notices(as_ann.get(post)) == [("success", "The draft is saved.")]
    assert browser.get(post).status_code == 404
    assert WARNING not in one_line(as_ann.get(f"{post}/edit"))


def test_a_change_by_an_admin_leaves_it_published(
    post: str, as_admin: Browser, browser: Browser
) -> None:
    assert WARNING not in one_line(as_admin.get(f"{post}/edit"))
    as_admin.send(f"{post}/edit", **POST)

    assert notices(as_admin.get(post)) == [("success", "The changes are saved.")]
    assert "It rained more." in browser.get(post).text


def test_authors_do_not_publish(draft: str, as_ann: Browser) -> None:
    assert as_ann.send(f"{draft}/publish").status_code == 403
    assert as_ann.send(f"{draft}/unpublish").status_code == 403
