def send(self, recipient: str, subject: str, body: str) -> None:
    def mail() -> None:
        self.deliver(current_request_id(), recipient, subject, body)

    @after_this_request
    def send_at_the_end(response: Response) -> Response:
        response.call_on_close(partial(self.executor.submit, mail))
        return response
