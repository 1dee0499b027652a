import click
from flask import Flask

app = Flask(__name__)


@app.cli.command("mail-all")
def mail_all():
    click.echo("3 users")
    raise click.ClickException("The mail server is away.")


result = app.test_cli_runner().invoke(args=["mail-all"])
for name, text in (("out:", result.stdout), ("err:", result.stderr)):
    print(name, " ".join(text.split()))
