def send(self, recipient: str, subject: str, body: str) -> None:
    @after_this_request
    def send_at_the_end(response: Response) -> Response:
        response.call_on_close(
            lambda: self.executor.submit(
                self.deliver, current_request_id(), recipient, subject, body
            )
        )
        return response
