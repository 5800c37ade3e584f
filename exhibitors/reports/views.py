"""The page on which visitors report a listing."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from exhibitors.models import Exhibitor
from exhibitors.reports.forms import ReportForm
from exhibitors.reports.services import TooManyReports, report_listing, sender_of
from expo.access import access, public
from expo.clients import client_address
from expo.editions import in_edition, page_address
from expo.models import Edition


@require_http_methods(["GET", "HEAD", "POST"])
@access(public)
@in_edition
def report(request: HttpRequest, edition: Edition, slug: str) -> HttpResponse:
    """Say what is wrong with a listing."""
    exhibitor, form = _exhibitor(edition, slug), ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _sent(request, exhibitor, form):
        return redirect(page_address(edition, "report-thanks", slug))
    context = {"edition": edition, "exhibitor": exhibitor, "form": form}
    status = 429 if form.non_field_errors() else 400 if form.errors else 200
    return render(request, "exhibitors/reports/report.html", context, status=status)


@require_safe
@access(public)
@in_edition
def thanks(request: HttpRequest, edition: Edition, slug: str) -> HttpResponse:
    """Thank for a report."""
    context = {"edition": edition, "exhibitor": _exhibitor(edition, slug)}
    return render(request, "exhibitors/reports/thanks.html", context)


def _exhibitor(edition: Edition, slug: str) -> Exhibitor:
    """The exhibitor, if visitors may see it."""
    published = Exhibitor.objects.in_edition(edition).published()
    found = published.select_related("edition", "organisation").filter(slug=slug).first()
    if found is None:
        raise Http404(_("This page doesn't exist, or no longer does."))
    return found


def _sent(request: HttpRequest, exhibitor: Exhibitor, form: ReportForm) -> bool:
    """Hand the report over, or say in the form why not; a robot is left to think it was."""
    if form.by_robot:
        return True
    try:
        report_listing(
            exhibitor=exhibitor,
            reason=form.cleaned_data["reason"],
            text=form.cleaned_data["text"],
            email=form.cleaned_data["email"],
            sender=sender_of(client_address(request)),
        )
    except TooManyReports:
        form.add_error(None, _("You have sent many reports. Wait a while, then send this again."))
        return False
    return True
