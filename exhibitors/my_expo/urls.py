from django.urls import path

from exhibitors.my_expo import changes, views
from exhibitors.my_expo.route.views import route

urlpatterns = [
    path("", views.my_expo, name="my-expo"),
    path("save/", changes.save, name="my-expo-save"),
    path("discard/", changes.discard, name="my-expo-discard"),
    path("note/", changes.note, name="my-expo-note"),
    path("tick/", changes.tick, name="my-expo-tick"),
    path("untick/", changes.untick, name="my-expo-untick"),
    path("share/", changes.share, name="my-expo-share"),
    path("revoke/", changes.revoke, name="my-expo-revoke"),
    path("erase/", changes.erase, name="my-expo-erase"),
    path("forget/", changes.forget, name="my-expo-forget"),
    path("compare/", views.comparison, name="my-expo-compare"),
    path("route/", route, name="my-expo-route"),
    path("shared/<str:token>/", views.shared, name="my-expo-shared"),
    path("shared/<str:token>/save/", changes.save_shared, name="my-expo-shared-save"),
]
