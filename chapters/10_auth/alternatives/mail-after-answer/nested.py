def send(self, recipient: str, subject: str, body: str) -> None:
    request_id = current_request_id()

    @after_this_request
    def at_the_end(response: Response) -> Response:
        @response.call_on_close
        def hand_over() -> None:
            self.executor.submit(self.deliver, request_id, recipient, subject, body)

        return response
