from django.urls import path

from expo.accounts.views import SignInLink

app_name = "accounts"
urlpatterns = [path("link/", SignInLink.as_view(), name="link")]
