from unittest.mock import patch

from flask import Flask
from flask_mail import Mail, Message

app = Flask(__name__)
app.config.update(TESTING=True, MAIL_DEFAULT_SENDER="shop@shop.test")
mail = Mail(app)

with app.app_context(), patch("smtplib.SMTP") as server, mail.record_messages() as box:
    mail.send(Message("Welcome", recipients=["ann@shop.test"], body="Hello."))
print(len(box), server.call_count)
