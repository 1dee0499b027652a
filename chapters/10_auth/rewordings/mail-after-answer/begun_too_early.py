def send(self, recipient: str, subject: str, body: str) -> None:
    mail = partial(self.deliver, current_request_id(), recipient, subject, body)
    submit = self.executor.submit
    submit(mail)
