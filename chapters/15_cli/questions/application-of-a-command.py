import click
from flask import Flask, current_app

app = Flask("shop")


@app.cli.command("first")
def first():
    click.echo(current_app.name)


@click.command("second")
def second():
    click.echo(current_app.name)


app.cli.add_command(second)
runner = app.test_cli_runner()
for name in ("first", "second"):
    result = runner.invoke(args=[name])
    error = type(result.exception).__name__
    print(error if result.exit_code else result.output.strip())
