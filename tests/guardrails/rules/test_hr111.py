"""HR111: changes that anybody may make."""

from asking import answers_of, application, probe


def test_a_change_is_an_error_if_a_table_shows_it() -> None:
    written = probe("POST", status=201, writes=("INSERT posts",))
    quiet = probe("PUT", status=200)
    found = answers_of("HR111", application(probes=(written, quiet, probe("DELETE"))))
    assert [level for level, *_ in found] == ["error", "warning"]
    exempt = {"HR111": {"posts": "All may post here."}}
    left_out = application(probes=(written,), exempt=exempt)
    assert not answers_of("HR111", left_out)
