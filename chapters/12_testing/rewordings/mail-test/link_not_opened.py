def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    (mail,) = mails(confirmation)
    assert mail[0] == NEW
    assert any(line.startswith(LINK) and line != LINK for line in mail[2].splitlines())
    assert stored(session, ann).email == "ann@example.com"
