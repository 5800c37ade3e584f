from django.urls import path

from exhibitors.directory import views

urlpatterns = [
    path("", views.home, name="home"),
    path("exhibitors/", views.exhibitors, name="exhibitors"),
    path("exhibitors/<slug:slug>/", views.exhibitor, name="exhibitor"),
    path("products/", views.products, name="products"),
    path("products/<slug:exhibitor>/<slug:slug>/", views.product, name="product"),
]
