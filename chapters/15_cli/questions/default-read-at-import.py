import os

import click
from flask import Flask

app = Flask(__name__)


@app.cli.command("greet")
@click.option("--early", default=os.environ.get("SHOP_USER", "nobody"))
@click.option("--late", envvar="SHOP_USER", default="nobody")
def greet(early, late):
    click.echo(f"{early} {late}")


os.environ["SHOP_USER"] = "ann"
print(app.test_cli_runner().invoke(args=["greet"]).output.strip())
