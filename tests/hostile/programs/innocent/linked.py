"""Has its code elsewhere, and a link to it in the place of `app`."""


def plant(workspace):
    shared = workspace.parent / "shared"
    (workspace / "app").rename(shared)
    (workspace / "app").symlink_to(shared)
