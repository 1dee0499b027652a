def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    recipient, _, body = mails(confirmation)[0]

    assert recipient == NEW
    assert confirmation.address_for(ann, token_in(body)) == NEW
    assert stored(session, ann).email == "ann@example.com"
