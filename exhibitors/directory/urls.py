from django.urls import include, path

from exhibitors.directory import (
    atom,
    cards,
    contact,
    facet_pages,
    places,
    style,
    suggestions,
    views,
)

urlpatterns = [
    path("", views.home, name="home"),
    path("exhibitors/", views.exhibitors, name="exhibitors"),
    path("by/exhibitors/<slug:key>/", facet_pages.exhibitors, name="exhibitors-by"),
    path("by/products/<slug:key>/", facet_pages.products, name="products-by"),
    path("exhibitors/new.atom", atom.new_exhibitors, name="new-exhibitors"),
    path("exhibitors/<slug:slug>/", views.exhibitor, name="exhibitor"),
    path("exhibitors/<slug:slug>/card.png", cards.exhibitor, name="exhibitor-card"),
    path("exhibitors/<slug:slug>/contact.vcf", contact.exhibitor_contact, name="exhibitor-contact"),
    path("exhibitors/<slug:slug>/qr.svg", contact.exhibitor_code, name="exhibitor-code"),
    path("exhibitors/<slug:slug>/products/", views.exhibitor_products, name="exhibitor-products"),
    path("pavilions/", places.pavilions, name="pavilions"),
    path("pavilions/<slug:slug>/", places.pavilion, name="pavilion"),
    path("halls/<path:code>/", places.hall, name="hall"),
    path("countries/<str:code>/", places.country, name="country"),
    path("categories/<slug:slug>/", places.category, name="category"),
    path("products/", views.products, name="products"),
    path("products/<slug:exhibitor>/<slug:slug>/", views.product, name="product"),
    path("suggest/", suggestions.suggest, name="suggest"),
    path("style/", style.style, name="style"),
    path("programme/", include("exhibitors.programme.urls")),
    path("my-expo/", include("exhibitors.my_expo.urls")),
]
