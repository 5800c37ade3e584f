from django.contrib.auth import login
from django.db import transaction
from django.http import HttpRequest

from expo.accounts.links import user_of_token
from expo.models import User


@transaction.atomic
def sign_in_by_token(*, request: HttpRequest, token: str) -> User | None:
    """Sign the token's user in and use the token up; None when it is no good."""
    if user := user_of_token(token):
        User.objects.select_for_update().get(pk=user.pk)
        # Whoever waited here for another use of the same token finds it used.
        user = user_of_token(token)
    if user:
        login(request, user)
    return user


@transaction.atomic
def make_organiser(*, email: str) -> User:
    """The user of that address, made when there is none, who may do everything."""
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        return User.objects.create_superuser(email)
    user.is_active = user.is_staff = user.is_superuser = True
    user.save(update_fields=["is_active", "is_staff", "is_superuser"])
    return user
