import click
from flask import Flask

app = Flask(__name__)


@app.cli.command("create-admin")
def create_admin():
    click.prompt("Password", hide_input=True)


runner = app.test_cli_runner()
print(runner.invoke(args=["create-admin"], input="correct horse\n").output.strip())
