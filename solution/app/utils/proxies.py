"""Proxies: what those before the application say of a request, and no more."""

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix


def trust_proxies(app: Flask) -> None:
    """Take the client's address and scheme from the PROXY_HOPS proxies in front.

    Each proxy adds to the end of the headers, so that many entries from the end are
    ours, and all before them is the client's own word. With no proxy, all of it is.
    """
    hops = app.config["PROXY_HOPS"]
    # Not the host: proxies hand on X-Forwarded-Host as the client sent it, unless
    # told otherwise, and nothing here needs it.
    app.wsgi_app = ProxyFix(  # type: ignore[method-assign] # Flask's own advice
        app.wsgi_app, x_for=hops, x_proto=hops, x_host=0, x_port=0, x_prefix=0
    )
