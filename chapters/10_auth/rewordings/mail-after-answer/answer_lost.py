def send(self, recipient: str, subject: str, body: str) -> None:
    request_id = current_request_id()

    def submit() -> None:
        self.executor.submit(self.deliver, request_id, recipient, subject, body)

    after_this_request(lambda response: response.call_on_close(submit))
