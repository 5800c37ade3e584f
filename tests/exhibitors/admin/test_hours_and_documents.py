"""Hours and documents on the exhibitor's form."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from exhibitors.models import Document
from exhibitors.models.document import LARGEST
from tests.expo.admin.posting import errors, filled
from tests.factories import make_document, make_exhibitor

pytestmark = pytest.mark.django_db


def page(exhibitor):
    return f"/admin/exhibitors/exhibitor/{exhibitor.pk}/change/"


def with_document(admin_client, exhibitor, **row):
    sent = filled(admin_client, page(exhibitor), documents__TOTAL_FORMS=1)
    row = {"title_en": "Price list"} | row
    return sent | {f"documents-0-{name}": value for name, value in row.items()}


def pdf(content=b"%PDF-1.4 prices", name="prices.pdf"):
    return SimpleUploadedFile(name, content, "application/pdf")


def test_hours_are_saved(admin_client, edition):
    exhibitor = make_exhibitor()
    sent = filled(admin_client, page(exhibitor), hours="2023-11-23 9:30-16:00\n2023-11-27 closed")
    response = admin_client.post(page(exhibitor), sent)
    assert response.status_code == 302, errors(response)
    exhibitor.refresh_from_db()
    assert exhibitor.hours == {"2023-11-23": ["09:30", "16:00"], "2023-11-27": []}
    assert "2023-11-23 09:30–16:00\n2023-11-27 closed" in admin_client.get(page(exhibitor)).text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("soon", "“soon” can&#x27;t be read."),
        ("2023-11-23 16:00-09:00", "2023-11-23 ends before it begins."),
        ("2023-11-23 09:00-25:00", "2023-11-23 needs two times"),
        ("2023-11-22 09:00-17:00", "The expo isn&#x27;t on: 2023-11-22."),
    ],
)
def test_hours_that_cannot_be_are_refused(admin_client, edition, text, message):
    exhibitor = make_exhibitor(hours={"2023-11-23": []})
    sent = filled(admin_client, page(exhibitor), hours=text)
    response = admin_client.post(page(exhibitor), sent)
    assert message in errors(response)
    assert text in response.text  # as it was written
    exhibitor.refresh_from_db()
    assert exhibitor.hours == {"2023-11-23": []}


def test_a_file_is_added(admin_client, edition):
    exhibitor = make_exhibitor()
    sent = with_document(admin_client, exhibitor, file=pdf(), language="en")
    response = admin_client.post(page(exhibitor), sent)
    assert response.status_code == 302, errors(response)
    document = exhibitor.documents.get()
    assert (document.title, document.language) == ({"en": "Price list"}, "en")
    assert "prices" not in document.file.name
    assert document.file.read() == b"%PDF-1.4 prices"


def test_a_link_is_added(admin_client, edition):
    exhibitor = make_exhibitor()
    sent = with_document(admin_client, exhibitor, link="delta.example/prices")
    response = admin_client.post(page(exhibitor), sent)
    assert response.status_code == 302, errors(response)
    assert exhibitor.documents.get().link == "https://delta.example/prices"


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({}, "Give a file or a link, and not both."),
        ({"link": "https://delta.example/", "file": pdf()}, "Give a file or a link, and not both."),
        ({"link": "javascript:alert(1)"}, "Enter a valid URL."),
        ({"link": "ftp://delta.example/x"}, "Enter a valid URL."),
        ({"file": pdf(name="prices.html")}, "File extension “html” is not allowed."),
        ({"file": pdf(b"<html><script>")}, "This file is no PDF."),
        ({"file": pdf(b"%PDF-" + bytes(LARGEST))}, "This file is larger than 10 MB."),
        ({"file": pdf(), "language": "EN"}, "Write an ISO 639 code: en."),
    ],
)
def test_what_cannot_be_given_out_is_refused(admin_client, edition, row, message):
    exhibitor = make_exhibitor()
    if file := row.get("file"):
        file.seek(0)
    response = admin_client.post(page(exhibitor), with_document(admin_client, exhibitor, **row))
    assert message in errors(response)
    assert not Document.objects.exists()


def test_a_document_whose_file_is_gone_can_still_be_called_otherwise(admin_client, edition):
    document = make_document()
    document.file.storage.delete(document.file.name)
    address = page(document.exhibitor)
    sent = filled(admin_client, address, **{"documents-0-title_en": "New name"})
    response = admin_client.post(address, sent)
    assert response.status_code == 302, errors(response)
    document.refresh_from_db()
    assert document.title == {"en": "New name"}


def test_a_document_is_removed(admin_client, edition):
    document = make_document()
    address = page(document.exhibitor)
    sent = filled(admin_client, address, documents__0__DELETE="on")
    assert admin_client.post(address, sent).status_code == 302
    assert not Document.objects.exists()
