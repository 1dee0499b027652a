def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    ((recipient, _, body),) = mails(confirmation)
    before = stored(session, ann).email
    confirmation.confirm(ann, token_in(body), login_id=1)

    assert (recipient, before) == (NEW, "ann@example.com")
    assert stored(session, ann).email == NEW
