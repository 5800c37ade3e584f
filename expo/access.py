"""Who may open which page: every URL's view declares one policy."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from expo.models import User

Policy = Callable[[User | AnonymousUser], bool]
View = Callable[..., HttpResponseBase]


def public(user: User | AnonymousUser) -> bool:
    """Anyone may."""
    return True


def access(policy: Policy) -> Callable[[View], View]:
    """Declare a view's policy; those it refuses get 403, or are asked to sign in first."""

    def declare(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            # A public page doesn't look at who asks: that would cost it the session's queries.
            if policy is not public and not policy(request.user):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.access_policy = policy  # type: ignore[attr-defined]
        guarded.login_required = policy is not public  # type: ignore[attr-defined]
        return guarded

    return declare
