def full_name(user):
    return user.first + user.last
