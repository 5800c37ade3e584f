"""An exhibitor to take along: for the address book, and as a code for a phone's camera."""

from io import BytesIO

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from exhibitors.directory.vcards import vcard
from exhibitors.models import Exhibitor
from expo.access import access, public
from expo.editions import in_edition, page_address
from expo.models import Edition


@require_safe
@access(public)
@in_edition
def exhibitor_contact(request: HttpRequest, edition: Edition, slug: str) -> HttpResponse:
    """A vCard in the reader's language."""
    published = Exhibitor.objects.in_edition(edition).published()
    with_stands = published.select_related("edition", "organisation").prefetch_related("stands")
    found = with_stands.filter(slug=slug).first()
    if found is None:
        return _moved(edition, slug, "exhibitor-contact")
    card = vcard(found, page=request.build_absolute_uri(found.get_absolute_url()))
    headers = {"Content-Disposition": f'attachment; filename="{found.slug}.vcf"'}
    return HttpResponse(card, content_type="text/vcard; charset=utf-8", headers=headers)


@require_safe
@access(public)
@in_edition
def exhibitor_code(request: HttpRequest, edition: Edition, slug: str) -> HttpResponse:
    """The full address of the exhibitor's page as a QR code: black on white in the dark too."""
    if not Exhibitor.objects.in_edition(edition).published().filter(slug=slug).exists():
        return _moved(edition, slug, "exhibitor-code")
    address = request.build_absolute_uri(page_address(edition, "exhibitor", slug))
    picture = BytesIO()
    segno.make_qr(address, error="m").save(picture, kind="svg", light="#fff", omitsize=True)
    return HttpResponse(picture.getvalue(), content_type="image/svg+xml; charset=utf-8")


def _moved(edition: Edition, slug: str, name: str) -> HttpResponse:
    """Lead a former address to where it is now, if visitors may see that."""
    now = Exhibitor.renamed(scope_id=edition.pk, slug=slug)
    if now is None or not Exhibitor.objects.published().filter(pk=now.pk).exists():
        raise Http404(_("This page doesn't exist, or no longer does."))
    return redirect(page_address(edition, name, now.slug), permanent=True)
