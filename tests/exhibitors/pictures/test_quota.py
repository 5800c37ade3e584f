"""An exhibitor has room for so many pictures, and is told where there is no more."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from exhibitors.pictures import quota
from tests.exhibitors.pictures.originals import PHOTO
from tests.expo.admin.posting import errors, filled
from tests.factories import make_exhibitor, make_organisation, make_picture, make_product

pytestmark = pytest.mark.django_db
TOO_MANY = "Tea House would have 3 pictures. An exhibitor may have 2."
TOO_LARGE = "Tea House would have pictures with 3 MB. An exhibitor may have 2 MB."


@pytest.fixture
def exhibitor():
    """It has two pictures: its logo and one of a product; other exhibitors' don't matter."""
    make_product().pictures.add(make_picture(sizes=False), make_picture(sizes=False))
    logo = make_picture(sizes=False)
    exhibitor = make_exhibitor(organisation=make_organisation("Tea House", logo=logo))
    make_product(exhibitor=exhibitor).pictures.add(make_picture(sizes=False))
    return exhibitor


@pytest.fixture
def room_for_two(monkeypatch):
    monkeypatch.setattr(quota, "MOST", 2)


@pytest.fixture
def room_for_two_megabytes(monkeypatch):
    """A megabyte is what one picture takes."""
    monkeypatch.setattr(quota, "MOST_MEGABYTES", 2)
    monkeypatch.setattr(quota, "MEGABYTE", make_picture(sizes=False).file.size)


def save(admin_client, kind, thing, **changes):
    address = f"/admin/exhibitors/{kind}/{thing.pk}/change/"
    return admin_client.post(address, filled(admin_client, address, **changes))


def test_what_is_promised():
    assert (quota.MOST, quota.MOST_MEGABYTES, quota.MEGABYTE) == (50, 200, 1024 * 1024)


@pytest.mark.usefixtures("room_for_two")
def test_no_product_gets_a_picture_too_many(admin_client, exhibitor):
    product = exhibitor.products.get()
    chosen = [*product.pictures.all(), make_picture(sizes=False)]

    response = save(admin_client, "product", product, pictures=[each.pk for each in chosen])

    assert TOO_MANY in errors(response)
    assert list(product.pictures.all()) == chosen[:1]


@pytest.mark.usefixtures("room_for_two_megabytes")
def test_no_product_gets_a_picture_too_large(admin_client, exhibitor):
    product = make_product(exhibitor=exhibitor)

    response = save(admin_client, "product", product, pictures=[make_picture(sizes=False).pk])

    assert TOO_LARGE in errors(response)
    assert not product.pictures.exists()


@pytest.mark.usefixtures("room_for_two", "room_for_two_megabytes")
def test_one_for_another_and_the_same_again_need_no_room(admin_client, exhibitor):
    product, other = exhibitor.products.get(), make_picture(sizes=False)

    assert save(admin_client, "product", product, pictures=[other.pk]).status_code == 302
    second = make_product(exhibitor=exhibitor)
    assert save(admin_client, "product", second, pictures=[other.pk]).status_code == 302

    assert list(second.pictures.all()) == list(product.pictures.all()) == [other]


@pytest.mark.usefixtures("room_for_two")
def test_who_has_too_many_already_may_change_the_rest(admin_client, exhibitor):
    product = exhibitor.products.get()
    product.pictures.add(make_picture(sizes=False))

    assert save(admin_client, "product", product, name_en="Green tea").status_code == 302

    product.refresh_from_db()
    assert str(product.name) == "Green tea"


@pytest.mark.usefixtures("room_for_two")
def test_a_logo_takes_the_place_of_another_or_needs_room(admin_client, exhibitor):
    organisation, logo = exhibitor.organisation, make_picture(sizes=False)
    response = save(admin_client, "organisation", organisation, logo=logo.pk)
    assert response.status_code == 302, errors(response)
    organisation.logo = None
    organisation.save()
    make_product(exhibitor=exhibitor).pictures.add(make_picture(sizes=False))

    response = save(admin_client, "organisation", organisation, logo=logo.pk)

    assert TOO_MANY in errors(response)
    organisation.refresh_from_db()
    assert organisation.logo is None


def test_a_new_file_has_to_fit_with_everybody_who_shows_it(
    admin_client, exhibitor, room_for_two_megabytes, monkeypatch
):
    monkeypatch.setattr(quota, "MOST_MEGABYTES", 1.5)
    small = make_picture(20, 10, sizes=False)
    for product in exhibitor.products.all():
        product.pictures.set([small])
    file = SimpleUploadedFile("photo.jpg", PHOTO)

    response = save(admin_client, "picture", small, file=file)

    assert "Tea House would have pictures with 2 MB." in errors(response)
    names = small.names
    small.refresh_from_db()
    assert small.names == names
    assert small.file.storage.exists(small.file.name)
