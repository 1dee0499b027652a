def send(self, recipient: str, subject: str, body: str) -> None:
    request_id = current_request_id()

    @after_this_request
    def deliver(response: Response) -> Response:
        self.deliver(request_id, recipient, subject, body)
        return response
