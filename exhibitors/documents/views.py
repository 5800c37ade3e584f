"""Documents for those who may see whose they are."""

from django.http import FileResponse, Http404, HttpRequest
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from exhibitors.models import Document, Exhibitor
from expo.access import access, public
from expo.models import Edition

HOUR = 3600  # seconds


@require_safe
@access(public)
def document(request: HttpRequest, name: str) -> FileResponse:
    """A document to keep, while its exhibitor is public; browsers never open it on this site."""
    shown = Exhibitor.objects.published().exclude(edition__phase=Edition.Phase.DRAFT)
    path = f"documents/{name}"
    found = Document.objects.filter(exhibitor__in=shown, file=path).first()
    if found is None:
        raise Http404(_("There is no such document."))
    try:
        content = found.file.open()
    except FileNotFoundError as error:
        raise Http404(_("There is no such document.")) from error
    return FileResponse(
        content,
        as_attachment=True,
        filename=found.file_name,
        content_type="application/pdf",
        headers={
            "Cache-Control": f"private, max-age={HOUR}",
            "X-Content-Type-Options": "nosniff",
        },
    )
