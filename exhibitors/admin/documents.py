from django import forms
from django.db import models

from exhibitors.models import Document
from expo.admin.rows import RowInline


class DocumentInline(RowInline):
    """What an exhibitor gives out."""

    model = Document
    fields = ["title", "language", "file", "link"]
    formfield_overrides = {  # narrow enough for four in a row
        models.CharField: {"widget": forms.TextInput(attrs={"size": 3})},
        models.URLField: {"assume_scheme": "https", "widget": forms.URLInput(attrs={"size": 20})},
    }
