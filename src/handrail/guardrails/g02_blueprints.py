"""# 02 Blueprints

## What

Routes stand on blueprints, one for each resource. One blueprint, `api_bp`, holds
those of the API and gives them their common prefix, `/api/v1`. The factory registers
`api_bp` and nothing else of the API. No route is written on the application itself.

## Why

A blueprint is a list of things to do to an application that does not exist yet. That
is what lets a module with routes be imported before, after and without any
application, as [the factory](src/handrail/guardrails/g01_application_factory.py)
asks.

It also draws borders that pay off later:

- The path of a resource is written once, beside its routes. The version is written
  once, in `api_bp`. A second version is a second blueprint.
- Endpoints have names in layers, such as `api.health.live`. Two resources may both
  have a view named `get_one`.
- A hook on a blueprint runs for its own routes only. The health routes forbid caching
  that way, and no other route pays for it.

## Wrong

The health blueprint is put on the application by itself. Its routes work, at an
address without the version, and the nesting in `app/api/__init__.py` goes unused.

[mistakes/blueprints/health_at_the_top.py](chapters/02_blueprints/mistakes/blueprints/health_at_the_top.py)

A route that is added within the factory works in the first application. The blueprint
belongs to the module, and the second application finds it registered already: Flask
raises `AssertionError`, as it takes no more routes by then. It shows in the second
test of a run, and never with one server process.

[mistakes/blueprints/routes_in_the_factory.py](chapters/02_blueprints/mistakes/blueprints/routes_in_the_factory.py)

A route on the application needs the application, so it imports `run`, which imports
the factory, which imports the routes.

[mistakes/liveness/app_from_run.py](chapters/02_blueprints/mistakes/liveness/app_from_run.py)

## Right

The package of the API imports its parts at the top, as any module does, and nests
them.

[app/api/__init__.py](solution/app/api/__init__.py)

The factory registers the one that holds the others.

[app/__init__.py::register_blueprints](solution/app/__init__.py)

[$ flask routes](solution/)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- It has one blueprint for all routes. Each resource module imports it from `app/api`,
  and `app/api` imports those modules below the line that makes it, under a `noqa` for
  the linter. That is a circle. With the import moved to the top of the file, where
  the linter wants it, `import app.api` is an `ImportError`: the blueprint does not
  exist yet. One blueprint for each resource, nested, needs no such order.
- Prefixes are written at every route (`/users`, `/users/<id>`), so a resource changes
  its address in five places.
- Error handlers look as if they belonged on the blueprint. For a wrong address or a
  wrong method under `/api`, Flask never calls them: no view was found, so no
  blueprint was either. Both answers are HTML pages. See [guardrail
  06](src/handrail/guardrails/g06_error_handlers.py).

## How it is enforced

Tests ask for a route under its version, and for the same route without, which has to
be a 404. They build two applications and expect the routes in both.

## Ask yourself

- If the API had to be served under `/api/v2` tomorrow, in how many places would you
  change an address?
- Can the module with your routes be imported before there is any application?
- For which requests does a hook of yours run, and does a wrong address belong to them?

## References

- Flask, Modular Applications with Blueprints, with sections on nesting and on error
  handlers:
  <https://flask.palletsprojects.com/en/stable/blueprints/>
- Flask, Large Applications as Packages, with a warning about circular imports:
  <https://flask.palletsprojects.com/en/stable/patterns/packages/>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Blueprints(Guardrail):
    """Routes stand on blueprints, one for each resource."""

    id = "02"
    slug = "blueprints"
    title = "Blueprints"
    summary = "Routes stand on blueprints: one for each resource, nested in the API's."
    points_at = (
        Symbol("app/api/__init__.py", "api_bp"),
        Symbol("app/api/health.py", "health_bp"),
        Symbol("app/__init__.py", "register_blueprints"),
    )
