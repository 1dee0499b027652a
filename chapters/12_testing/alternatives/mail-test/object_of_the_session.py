def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    (mail,) = mails(confirmation)
    to, _, text = mail
    assert to == NEW != ann.email
    assert confirmation.address_for(ann, token_in(text)) == NEW
    assert ann.email == "ann@example.com"
