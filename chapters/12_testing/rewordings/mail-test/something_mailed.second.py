def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    assert len(mails(confirmation)) == 1
    session.rollback()
    session.refresh(ann)
    assert ann.email == "ann@example.com"
