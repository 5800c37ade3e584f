from django.contrib.admin import ModelAdmin
from django.db import IntegrityError

from expo.models import Edition
from tests.expo.admin.posting import errors, filled
from tests.factories import make_edition

ADD = "/admin/expo/edition/add/"


def test_who_comes_second_reads_it_in_the_form(admin_client, monkeypatch):
    sent = filled(
        admin_client,
        ADD,
        name_en="Tea Fair",
        slug="tea",
        starts_on="2026-05-01",
        ends_on="2026-05-03",
    )
    stock = ModelAdmin.changeform_view

    def overtaken(self, *args, **options):
        """Another organiser saves the same slug between this form's check and its saving."""
        if not Edition.objects.exists():
            make_edition("tea")
            raise IntegrityError
        return stock(self, *args, **options)

    monkeypatch.setattr(ModelAdmin, "changeform_view", overtaken)
    response = admin_client.post(ADD, sent)
    assert "Edition with this Slug already exists." in errors(response)
    assert response.context["adminform"].form["name"].value() == ["Tea Fair", "", "", ""]
