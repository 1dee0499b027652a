def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    assert any(to == NEW for to, _, _ in mails(confirmation))
    bodies = [body for _, _, body in mails(confirmation)]
    assert confirmation.address_for(ann, token_in(bodies[0])) == NEW
    assert stored(session, ann).email == "ann@example.com"
