def send(self, recipient: str, subject: str, body: str) -> None:
    try:
        self.mailer.send(recipient, subject, body)
    except Exception:
        request_id = current_request_id()
        self.logger.exception("The mail of request %s was not sent", request_id)
