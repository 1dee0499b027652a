def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    found = {to: body for to, _, body in mails(confirmation)}
    assert confirmation.address_for(ann, token_in(found[NEW])) == NEW
    assert stored(session, ann).email == "ann@example.com"
