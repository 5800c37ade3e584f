"""Pictures for those who may see what they belong to."""

from pathlib import PurePath

from django.db.models import Exists, OuterRef
from django.http import FileResponse, Http404, HttpRequest
from django.utils.translation import gettext as _

from exhibitors.models import Exhibitor, Picture
from exhibitors.models.picture import TYPES
from expo.access import access, public
from expo.models import Edition

WEEK = 7 * 24 * 3600  # seconds; a name never gets another content


@access(public)
def picture(request: HttpRequest, name: str) -> FileResponse:
    """A logo, or a picture of a product, or a version of one, while its exhibitor is public."""
    shown_by = Exhibitor.objects.published().exclude(edition__phase=Edition.Phase.DRAFT)
    as_logo = shown_by.filter(organisation__logo=OuterRef("pk"))
    of_product = shown_by.filter(products__pictures=OuterRef("pk"))
    shown = Picture.objects.filter(Exists(as_logo) | Exists(of_product))
    found = shown.with_file(name).first()
    kind = TYPES.get(PurePath(name).suffix)
    if found is None or name not in found.names or kind is None:
        raise Http404(_("There is no such picture."))
    try:
        content = found.file.storage.open(name)
    except FileNotFoundError as error:
        raise Http404(_("There is no such picture.")) from error
    return FileResponse(
        content,
        content_type=kind,
        headers={
            "Cache-Control": f"public, max-age={WEEK}, immutable",
            "X-Content-Type-Options": "nosniff",
        },
    )
