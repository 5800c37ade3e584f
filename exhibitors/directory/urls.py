from django.urls import include, path

from exhibitors.directory import facet_pages, places, suggestions, views

urlpatterns = [
    path("", views.home, name="home"),
    path("exhibitors/", views.exhibitors, name="exhibitors"),
    path("by/exhibitors/<slug:key>/", facet_pages.exhibitors, name="exhibitors-by"),
    path("by/products/<slug:key>/", facet_pages.products, name="products-by"),
    path("exhibitors/<slug:slug>/", views.exhibitor, name="exhibitor"),
    path("exhibitors/<slug:slug>/products/", views.exhibitor_products, name="exhibitor-products"),
    path("pavilions/", places.pavilions, name="pavilions"),
    path("pavilions/<slug:slug>/", places.pavilion, name="pavilion"),
    path("halls/<path:code>/", places.hall, name="hall"),
    path("countries/<str:code>/", places.country, name="country"),
    path("categories/<slug:slug>/", places.category, name="category"),
    path("products/", views.products, name="products"),
    path("products/<slug:exhibitor>/<slug:slug>/", views.product, name="product"),
    path("suggest/", suggestions.suggest, name="suggest"),
    path("programme/", include("exhibitors.programme.urls")),
]
