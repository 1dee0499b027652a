from flask import g


def send(self, recipient: str, subject: str, body: str) -> None:
    mail = partial(self.deliver, current_request_id(), recipient, subject, body)
    is_first, g.mail = "mail" not in g, mail

    @after_this_request
    def send_at_the_end(response: Response) -> Response:
        if is_first:
            response.call_on_close(partial(self.executor.submit, g.mail))
        return response
