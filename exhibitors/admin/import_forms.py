from collections.abc import Iterator
from itertools import islice
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from exhibitors.exchange.columns import own_columns, recognised
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.uploads import Upload, keep_upload
from exhibitors.models import ImportRun
from expo.models import Edition

_MOST_BYTES = 50 << 20
_EXAMPLES = 3


class UploadForm(forms.Form):
    """A list, and how to import it."""

    file = forms.FileField(
        label=_("File"), help_text=_("CSV, TSV, XLSX or JSON; 20,000 rows and 50 MB at most.")
    )
    kind = forms.ChoiceField(label=_("It lists"), choices=ImportRun.Kind.choices)
    edition = forms.ModelChoiceField(
        Edition.objects.all(), label=_("Edition"), initial=Edition.objects.current
    )
    without_heading = forms.BooleanField(label=_("The first row is not a heading"), required=False)
    create_missing = forms.BooleanField(
        label=_("Make halls, booths, pavilions and categories that don't exist"), required=False
    )
    publish = forms.BooleanField(label=_("Let visitors see the exhibitors at once"), required=False)

    def clean_file(self) -> Any:
        """Refuse what is too big."""
        file = self.cleaned_data["file"]
        if file.size > _MOST_BYTES:
            raise forms.ValidationError(_("This file is bigger than 50 MB. Split the list."))
        return file

    def keep(self, user: int | None) -> Upload | None:
        """Keep the list; None, and an error, if it holds no table."""
        data = self.cleaned_data
        upload = keep_upload(
            data["file"].chunks(),
            user=user,
            file_name=data["file"].name,
            edition=data["edition"].pk,
            kind=data["kind"],
            create_missing=data["create_missing"],
            publish=data["publish"],
            # Columns that are named by number are those of a list without a heading.
            columns={"1": ""} if data["without_heading"] else {},
        )
        try:
            upload.table()
        except UnusableFileError as error:
            upload.discard()
            self.add_error("file", str(error))
            return None
        return upload


class ColumnsForm(forms.Form):
    """A choice for each column of a list: the field that it holds."""

    def __init__(self, *args: Any, upload: Upload) -> None:
        """Propose what is known by now; UnusableFileError if the list holds no table."""
        super().__init__(*args)
        table = upload.table()
        choices = [("", _("not used")), *((name, name) for name in own_columns(upload.kind))]
        known = recognised(table.columns, upload.columns, upload.kind)
        self._titles = table.columns
        self._examples = [row.cells for row in islice(table.rows(), _EXAMPLES)]
        for index, title in enumerate(table.columns):
            self.fields[f"column-{index}"] = forms.ChoiceField(
                label=title or str(index + 1),
                choices=choices,
                required=False,
                initial=known.get(index, ""),
            )

    def rows(self) -> Iterator[tuple[BoundField, str]]:
        """Each column's choice, and what stands in its first cells."""
        for index, field in enumerate(self):
            cells = (cells[index].strip() for cells in self._examples)
            yield field, " · ".join(cell[:80] for cell in cells if cell)

    def columns(self) -> dict[str, str]:
        """The chosen fields, by title or, where that says nothing, by number."""
        return {
            title if title and self._titles.count(title) == 1 else str(index + 1): field
            for index, title in enumerate(self._titles)
            for field in [self.cleaned_data[f"column-{index}"]]
        }
