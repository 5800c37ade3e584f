from django.urls import path

from exhibitors.pictures.views import picture

urlpatterns = [path("<path:name>", picture, name="picture")]
