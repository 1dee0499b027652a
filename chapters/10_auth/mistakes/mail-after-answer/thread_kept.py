def send(self, recipient: str, subject: str, body: str) -> None:
    request_id = current_request_id()
    mail = partial(self.deliver, request_id, recipient, subject, body)

    @after_this_request
    def send_at_the_end(response: Response) -> Response:
        response.call_on_close(mail)
        return response
