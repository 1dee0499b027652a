def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    sent = mails(confirmation)
    assert [to for to, _, _ in sent] == [NEW]
    token = token_in(sent[0][2])
    assert NEW == confirmation.address_for(ann, token)
