def send(self, recipient: str, subject: str, body: str) -> None:
    mail = partial(self.deliver, current_request_id(), recipient, subject, body)

    def hand_over(response: Response) -> Response:
        self.executor.submit(mail)
        return response

    after_this_request(hand_over)
