def is_local(target: str) -> bool:
    return target in {'/', '/my-posts', '/posts/new'}
