"""# 09 Passwords

## What

A password is stored nowhere: not in the table, not in a log, not in an error. The table
has a hash of it, made with a salt by a method that is slow on purpose. A password that
is known from a leak is refused. A login tells nobody whether an address has an account.

## Why

Tables are copied: a backup is lost, a query is injected, a laptop is stolen. With plain
passwords, whoever has the copy has every account, here and at each site where the same
password was used. A text that can be turned back into the password is no better.

A hash without a salt is the same for all who have the same password, so one guess fits
them all. A fast hash lets somebody try billions of guesses a second. That is why the
method has a cost, and why its cost is a setting: tests lower it, production does not.

A login that says "unknown address" tells a stranger who has an account. So does one
that answers sooner where there is no hash to check.

## Wrong

The password itself, under the name of a hash.

[mistakes/unique-email/plain_password.py](chapters/09_services/mistakes/unique-email/plain_password.py)

A digest of it: no salt, and no cost.

[mistakes/hash-password/by_hand.py](chapters/09_services/mistakes/hash-password/by_hand.py)

Two hashes compared. Each has a salt of its own, so they are never equal.

[mistakes/login/hash_made_again.py](chapters/09_services/mistakes/login/hash_made_again.py)

A refusal that is quick for unknown addresses.

[mistakes/login/unknown_at_once.py](chapters/09_services/mistakes/login/unknown_at_once.py)

## Right

Werkzeug writes method, cost and salt into the hash. So a hash that was made at another
cost can be checked too, and the cost can be raised later.

[app/services/passwords.py::Passwords.verify](solution/app/services/passwords.py)

The hash that stands for nobody's is made once, by the same method.

[app/services/passwords.py::hash_of_nobody](solution/app/services/passwords.py)

## Where the guide goes wrong

The guide is a text of rules and sample code for Flask. This course follows its rules,
and corrects its code.

- Its login checks a hash for known addresses only. Measured: 138 ms for a known
  address, 1.3 ms for an unknown one.
- Its command `create-admin EMAIL PASSWORD` puts the password into the history of the
  shell, and `seed-db` makes an admin whose password is `admin123`.
- `SQLALCHEMY_ECHO = True` writes every statement with its values to the log, the
  hashes among them.

## How it is enforced

Tests look into the table and into the log for the password that they have set. They
count the hashes that a refusal computes, and read their cost, in the place of measuring
time: the number is the same for a known and for an unknown address. Another test holds
the method that each configuration is set to.

## Ask yourself

- If somebody had a copy of your table and of your log, how long would one password take
  them?
- Does a refused login do the same work for an address that has no account?
- Can the cost of a hash be raised without all users choosing a new password?

## References

- Werkzeug, Security Helpers: <https://werkzeug.palletsprojects.com/en/stable/utils/>
- OWASP, Password Storage Cheat Sheet:
  <https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html>
- OWASP, Authentication Cheat Sheet, on what a login may tell:
  <https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html>
- NIST, SP 800-63B, on passwords that have leaked:
  <https://pages.nist.gov/800-63-4/sp800-63b.html>
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Passwords(Guardrail):
    """A password is stored nowhere."""

    id = "09"
    slug = "passwords"
    title = "Passwords"
    summary = (
        "A password is stored nowhere, and a login tells nobody who has an account."
    )
    points_at = (
        Symbol("app/services/passwords.py", "Passwords.verify"),
        Symbol("app/services/passwords.py", "Passwords.hash_new"),
        Symbol("app/services/auth_service.py", "AuthService.authenticate"),
    )
