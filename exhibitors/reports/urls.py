from django.urls import path

from exhibitors.reports import views

urlpatterns = [
    path("exhibitors/<slug:slug>/report/", views.report, name="report"),
    path("exhibitors/<slug:slug>/report/thanks/", views.thanks, name="report-thanks"),
]
