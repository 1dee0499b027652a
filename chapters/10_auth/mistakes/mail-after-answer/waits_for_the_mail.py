def send(self, recipient: str, subject: str, body: str) -> None:
    self.deliver(current_request_id(), recipient, subject, body)
