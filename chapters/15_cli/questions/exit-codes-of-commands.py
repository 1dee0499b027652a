import click
from flask import Flask

app = Flask(__name__)


@app.cli.command("works")
def works():
    click.echo("done")


@app.cli.command("fails")
def fails():
    raise click.ClickException("There is no such user.")


runner = app.test_cli_runner()
calls = ["works"], ["works", "--fast"], ["fails"]
print(*(runner.invoke(args=call).exit_code for call in calls))
