def send(self, recipient: str, subject: str, body: str) -> None:
    request_id = current_request_id()
    self.executor.submit(self.deliver, request_id, recipient, subject, body)
