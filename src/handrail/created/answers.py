"""The answers of an application: the words of its process, as checked values."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Made:
    """What was made.

    Attributes:
        call: How, as one writes it.
        path: The file of the factory, or of the module that the application stands in.
        line: Where it begins there; 0 without a factory.
        is_factory: Whether there was one: else the application stood in the module.
        is_wrapped: Whether another object holds it, which answers in its place.
        debug: Whether DEBUG is on.
        testing: Whether TESTING is on.
        secure_session: Whether the session's cookie is for HTTPS alone.
    """

    call: str
    path: str
    line: int
    is_factory: bool
    is_wrapped: bool
    debug: bool
    testing: bool
    secure_session: bool


@dataclass(frozen=True)
class Key:
    """A key that is signed with.

    Attributes:
        name: Of its setting.
        size: Bytes; 0 where there is none.
        is_given: Whether it is the one that the environment had.
        is_common: Whether it is one that everybody tries first.
        is_kept: Whether the application keeps it in a file; nobody looks for one that
            the environment gives.
        digest: With a salt; tells whether two are the same.
        path: The file that it is written down in; empty if none was found.
        line: Where in that file.
    """

    name: str
    size: int
    is_given: bool
    is_common: bool
    is_kept: bool
    digest: str
    path: str
    line: int


@dataclass(frozen=True)
class Rule:
    """A rule of the application's map of addresses.

    Attributes:
        rule: With its variable parts.
        endpoint: Of its view.
        methods: That it answers, but for HEAD and OPTIONS.
        host: Or the subdomain that it is for; empty for all.
        is_aside: Whether it stands beside another one by design, or has no view.
        path: The file of its view; empty for a library's.
        line: Where the view begins.
        url: A path that it matches; empty where none is known.
    """

    rule: str
    endpoint: str
    methods: tuple[str, ...]
    host: str
    is_aside: bool
    path: str
    line: int
    url: str


@dataclass(frozen=True)
class Blueprint:
    """A blueprint that a module of the application has made.

    Attributes:
        path: The file of the module.
        variable: Its name there.
        name: That it goes by in endpoints.
    """

    path: str
    variable: str
    name: str


@dataclass(frozen=True)
class Cookie:
    """A cookie, as it was sent."""

    name: str
    secure: bool
    http_only: bool
    same_site: str


@dataclass(frozen=True)
class Probe:
    """An answer to a request that nobody has signed.

    Attributes:
        method: Of the request.
        rule: That it matched.
        endpoint: Of the view.
        path: The file of the view; empty for a library's.
        line: Where the view begins.
        status: Of the answer; 0 where there was none.
        type: The answer's media type.
        location: Where the client is sent on to.
        origin: Which other site may read the answer.
        credentials: Whether it may do so in the name of a user.
        hsts: How long browsers are to use HTTPS alone.
        writes: What changed in the database: `INSERT users`.
        cookies: That came with it.
    """

    method: str
    rule: str
    endpoint: str
    path: str
    line: int
    status: int
    type: str
    location: str
    origin: str
    credentials: bool
    hsts: str
    writes: tuple[str, ...]
    cookies: tuple[Cookie, ...]


@dataclass(frozen=True)
class Failed:
    """An answer to an error.

    Attributes:
        path: Of the request that ran into it.
        status: Of the error.
        is_default: Whether it is the page of the framework.
        is_outside: Whether it ran into that before any view.
        type: The answer's media type.
        raised: What a handler raised instead of answering, in words; else nothing.
    """

    path: str
    status: int
    is_default: bool
    is_outside: bool
    type: str
    raised: str


@dataclass(frozen=True)
class TokenError:
    """An answer to an error of a token.

    Attributes:
        kind: Missing, malformed, expired or revoked.
        status: Of the answer.
        is_default: Whether it has the shape that Flask-JWT-Extended gives it.
        raised: What was raised instead of an answer; else nothing.
    """

    kind: str
    status: int
    is_default: bool
    raised: str


@dataclass(frozen=True)
class Second:
    """What came of a second application from the same factory.

    Attributes:
        raised: What the second call raised; else nothing.
        path: The file that it was raised in.
        line: Where in that file.
        is_same: Whether both are one object.
        shared: What else the two have in common, in words.
    """

    raised: str
    path: str
    line: int
    is_same: bool
    shared: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """What migrations make otherwise than models say.

    Attributes:
        kind: `CHECK`, `condition` of an index, or `members` of an Enum.
        table: Which it belongs to.
        name: Of the constraint, the index or the column.
        models: What the models say; empty where they say nothing.
        migrations: What the migrations make; empty where they make nothing.
    """

    kind: str
    table: str
    name: str
    models: str
    migrations: str
