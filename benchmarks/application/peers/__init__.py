"""The list of users and one user as other frameworks have them.

They do what the reference application does for the same answer: the token is checked
and its user looked up, rows come by the ORM and are counted, marshmallow checks what is
asked and shows what is found. They leave out what is not needed for that: the end of a
login, an ETag, security headers, an access log, limits.
"""
