def send(self, recipient: str, subject: str, body: str) -> None:
    send = self.mailer.send
    send(recipient=recipient, subject=subject, body=body)
