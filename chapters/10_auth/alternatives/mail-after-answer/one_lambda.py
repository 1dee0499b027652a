def send(self, recipient: str, subject: str, body: str) -> None:
    mail = (current_request_id(), recipient, subject, body)

    def add(response: Response) -> Response:
        response.call_on_close(lambda: self.executor.submit(self.deliver, *mail))
        return response

    after_this_request(add)
