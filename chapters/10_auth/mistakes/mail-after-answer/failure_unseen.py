def send(self, recipient: str, subject: str, body: str) -> None:
    mail = partial(self.mailer.send, recipient, subject, body)

    @after_this_request
    def send_at_the_end(response: Response) -> Response:
        response.call_on_close(partial(self.executor.submit, mail))
        return response
