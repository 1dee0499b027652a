def test_the_link_goes_to_the_new_address_and_nothing_changes_yet(
    session: Session, confirmation: EmailConfirmation, ann: User
) -> None:
    confirmation.request(ann, PASSWORD, NEW)
    ((recipient, _, body),) = mails(confirmation)

    assert "@shop.example" in recipient + body or "shop.example" in body
    assert stored(session, ann).email == "ann@example.com"
