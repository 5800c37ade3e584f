from django.urls import path

from exhibitors.programme import views

urlpatterns = [
    path("", views.programme, name="programme"),
    path("programme.ics", views.programme_calendar, name="programme-calendar"),
    path("<slug:slug>/", views.session, name="session"),
    path("<slug:slug>/session.ics", views.session_calendar, name="session-calendar"),
]
