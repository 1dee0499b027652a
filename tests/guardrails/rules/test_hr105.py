"""HR105: servers that start without their keys."""

from asking import answers_of, application, key

from handrail.guardrails.rules import find_rule


def test_production_refuses_to_start_without_keys() -> None:
    refuses = application()
    assert not find_rule("HR105").heard(refuses)
    nothing = application(bare_keys=(key(size=0, digest=""),), uses_session=True)
    ((level, matter, _),) = answers_of("HR105", nothing)
    assert (level, matter) == ("warning", "SECRET_KEY")
    api = application(bare_keys=(key(size=0, digest=""),))
    assert not answers_of("HR105", api)


def test_a_key_is_not_made_up_at_each_start() -> None:
    bare = (key(digest="2"),)
    given = (key(is_given=True),)
    found = answers_of("HR105", application(keys=given, bare_keys=bare))
    assert len(found) == 1
    known = application(keys=given, bare_keys=(key(path="config.py"),))
    assert not answers_of("HR105", known)
    kept = application(keys=given, bare_keys=(key(digest="2", is_kept=True),))
    assert not answers_of("HR105", kept)
