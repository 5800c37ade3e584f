from django.urls import path

from expo.pages import views

urlpatterns = [
    path("card.png", views.card, name="card"),
    path("visit/", views.visit, name="visit"),
    path("privacy/", views.privacy, name="privacy"),
    path("accessibility/", views.accessibility, name="accessibility"),
]
