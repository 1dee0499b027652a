def send(self, recipient: str, subject: str, body: str) -> None:
    self.mailer.send(recipient, subject, body)
