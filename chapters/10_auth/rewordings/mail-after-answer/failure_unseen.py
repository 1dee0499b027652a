def send(self, recipient: str, subject: str, body: str) -> None:
    @after_this_request
    def later(response: Response) -> Response:
        @response.call_on_close
        def submit() -> None:
            self.executor.submit(self.mailer.send, recipient, subject, body)

        return response
