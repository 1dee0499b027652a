def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    mailer: Any = confirmation.links.mailer
    mailer.send.assert_called_once()
    assert stored(session, ann).email == "ann@example.com"
