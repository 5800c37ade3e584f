from django.urls import path

from exhibitors.documents.views import document

urlpatterns = [path("documents/<path:name>", document, name="document")]
