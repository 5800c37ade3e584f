from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache

from expo.access import access, public
from expo.accounts.links import user_of_token
from expo.accounts.services import sign_in_by_token


@method_decorator([access(public), never_cache], name="dispatch")
class SignInLink(View):
    """What a one-time link opens. Looking doesn't use it up: mail programs look at links too."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Ask whether to sign in."""
        token = request.GET.get("sesame", "")
        user = user_of_token(token)
        if user is None:
            return self.refuse(request)
        return render(request, "expo/accounts/link.html", {"account": user, "token": token})

    def post(self, request: HttpRequest) -> HttpResponse:
        """Sign in."""
        user = sign_in_by_token(request=request, token=request.POST.get("sesame", ""))
        if user is None:
            return self.refuse(request)
        return redirect(settings.LOGIN_REDIRECT_URL if user.is_staff else "/")

    def refuse(self, request: HttpRequest) -> HttpResponse:
        """Say how to get a link that works."""
        return render(request, "expo/accounts/link_refused.html", status=400)
