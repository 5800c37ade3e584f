import re
import secrets
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import FileExtensionValidator, RegexValidator, URLValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from exhibitors.models.exhibitor import Exhibitor
from expo.text import TextField

LARGEST = 10 * 1024 * 1024  # bytes of a file
PDF = b"%PDF-"
UNFIT = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')  # for the name of a file


def random_document_name(document: "Document", name: str) -> str:
    """A path that tells nothing and can't be guessed."""
    token = secrets.token_hex(12)
    return f"documents/{token[:2]}/{token}.pdf"


def validate_pdf(file: Any) -> None:
    """Refuse a new file that is too large, or has no more than a PDF's name."""
    if getattr(file, "_committed", False):
        return  # it was looked at when it came, and may be far away by now
    if file.size > LARGEST:
        raise ValidationError(_("This file is larger than 10 MB."))
    file.seek(0)
    start = file.read(len(PDF))
    file.seek(0)
    if start != PDF:
        raise ValidationError(_("This file is no PDF."))


class Document(models.Model):
    """A catalogue, price list or certificate that an exhibitor gives out: a file or a link."""

    exhibitor = models.ForeignKey(
        Exhibitor, models.CASCADE, verbose_name=_("exhibitor"), related_name="documents"
    )
    title = TextField(_("title"))
    language = models.CharField(
        _("language"),
        max_length=3,
        blank=True,
        validators=[RegexValidator(r"^[a-z]{2,3}\Z", _("Write an ISO 639 code: en."))],
        help_text=_("ISO 639 code of the language it is written in: en."),
    )
    file = models.FileField(
        _("file"),
        upload_to=random_document_name,
        blank=True,
        validators=[FileExtensionValidator(["pdf"]), validate_pdf],
        help_text=_("A PDF of at most 10 MB."),
        db_index=True,  # documents are served by their path
    )
    link = models.URLField(
        _("link"), max_length=500, blank=True, validators=[URLValidator(["http", "https"])]
    )

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(~models.Q(file=""), link="")
                | models.Q(~models.Q(link=""), file=""),
                name="document_file_or_link",
                violation_error_message=_("Give a file or a link, and not both."),
            )
        ]

    def __str__(self) -> str:
        """Its title."""
        return str(self.title)

    @property
    def file_name(self) -> str:
        """What its file is called when somebody keeps it: its title in the reader's language."""
        words = UNFIT.sub(" ", str(self.title)).split()
        return f"{' '.join(words).strip(' .') or self.pk}.pdf"
