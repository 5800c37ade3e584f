from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_POST, require_safe

from exhibitors.admin.import_forms import ColumnsForm, UploadForm
from exhibitors.exchange.errors import UnusableFileError
from exhibitors.exchange.uploads import Upload, find_upload, report_path
from exhibitors.models import ImportRun
from expo.admin.base import ExpoAdmin
from expo.admin.filters import EditionFilter

_SHOWN = 200  # problems
_STORED = ["file_name", "kind", "edition", "user", "started_at"]
_MADE = ["summary", "report", "problems_"]
_COUNTED = {
    "created": pgettext_lazy("row", "created"),
    "updated": _("updated"),
    "unchanged": _("unchanged"),
    "errors": _("rows left out"),
    "warnings": _("values left out"),
}
_NEEDED = [
    f"exhibitors.{verb}_{thing}" for verb in ("add", "change") for thing in ("exhibitor", "product")
]


class ImportRunAdmin(ExpoAdmin):
    """Lists that were imported, and the way to import one: upload, preview, import."""

    list_display = ["file_name", "kind", "edition", "summary", "user", "started_at"]
    list_filter = [EditionFilter, "kind"]
    list_select_related = ["edition", "user"]
    search_fields = ["file_name"]
    readonly_fields = [*_STORED, *_MADE]
    fields = [*_STORED, *_MADE]

    def get_urls(self) -> list[Any]:
        """With the steps after the upload."""
        steps = [
            path("<slug:token>/preview/", self._page(self.preview), name="import_preview"),
            path("<slug:token>/columns/", self._page(self.columns), name="import_columns"),
            path("<slug:token>/import/", self._page(self.run), name="import_run"),
            path("<int:pk>/report/", self._page(self.download), name="import_report"),
        ]
        return steps + super().get_urls()

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Those who may add and change what lists hold."""
        return super().has_add_permission(request) and request.user.has_perms(_NEEDED)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody: what was done stays written down."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody."""
        return False

    def add_view(self, request: HttpRequest, *_args: Any, **_options: Any) -> HttpResponse:
        """The form for a list; if it holds a table, the preview is next."""
        self._check_permission(request)
        form = UploadForm(request.POST or None, request.FILES or None)
        if request.method == "POST" and form.is_valid() and (upload := form.keep(request.user.pk)):
            return redirect("admin:import_preview", upload.token)
        title = _("Import a list")
        return self._render(request, "upload", {"title": title, "form": form})

    @method_decorator(require_safe)
    def preview(self, request: HttpRequest, token: str) -> HttpResponse:
        """What the import would do, without doing it."""
        upload = self._upload(request, token)
        context: dict[str, Any] = {"title": upload.file_name, "upload": upload}
        try:
            context["form"] = ColumnsForm(upload=upload)
            report = upload.preview()
        except UnusableFileError as error:
            context["refusal"] = str(error)
        else:
            context |= {"report": report, "problems": report.problems[:_SHOWN]}
            context["more_problems"] = max(len(report.problems) - _SHOWN, 0)
            context["more_changes"] = report.created + report.updated - len(report.changes)
        return self._render(request, "preview", context)

    @method_decorator(require_POST)
    def columns(self, request: HttpRequest, token: str) -> HttpResponse:
        """Other fields for the columns, and the preview again."""
        upload = self._upload(request, token)
        form = ColumnsForm(request.POST, upload=upload)
        if form.is_valid():
            upload.with_columns(form.columns())
        return redirect("admin:import_preview", token)

    @method_decorator(require_POST)
    def run(self, request: HttpRequest, token: str) -> HttpResponse:
        """Import the list."""
        upload = self._upload(request, token)
        try:
            run = upload.run()
        except UnusableFileError as error:
            self.message_user(request, str(error), messages.ERROR)
            return redirect("admin:import_preview", token)
        self.message_user(request, _("The list has been imported."), messages.SUCCESS)
        return redirect("admin:exhibitors_importrun_change", run.pk)

    @method_decorator(require_safe)
    def download(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """The report as XLSX."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        run = get_object_or_404(ImportRun, pk=pk)
        file = report_path(run.options.get("report", ""))
        if not file.is_file():
            raise Http404
        return FileResponse(file.open("rb"), as_attachment=True, filename=f"import-{pk}.xlsx")

    @admin.display(description=_("rows"))
    def summary(self, run: ImportRun) -> str:
        """Its counts."""
        counts = run.counts  # in whatever order the database keeps them
        named = ((label, counts[name]) for name, label in _COUNTED.items() if name in counts)
        return " · ".join(f"{label} {count}" for label, count in named)

    @admin.display(description=_("report"))
    def report(self, run: ImportRun) -> str:
        """The way to the report, as long as it is kept."""
        if not report_path(run.options.get("report", "")).is_file():
            return str(_("Reports are kept for a day."))
        address = reverse("admin:import_report", args=[run.pk])
        return format_html('<a href="{}">{}</a>', address, _("Every row as XLSX"))

    @admin.display(description=_("problems"))
    def problems_(self, run: ImportRun) -> SafeString:
        """The first of them."""
        context = {"problems": run.problems[:_SHOWN]}
        return render_to_string("admin/exhibitors/import_problem_table.html", context)

    def _page(self, view: Any) -> Any:
        return self.admin_site.admin_view(view)

    def _check_permission(self, request: HttpRequest) -> None:
        if not self.has_add_permission(request):
            raise PermissionDenied

    def _upload(self, request: HttpRequest, token: str) -> Upload:
        self._check_permission(request)
        if upload := find_upload(token, request.user.pk):
            return upload
        raise Http404

    def _render(self, request: HttpRequest, page: str, context: dict[str, Any]) -> HttpResponse:
        whole = self.admin_site.each_context(request) | {"opts": self.opts} | context
        return render(request, f"admin/exhibitors/import_{page}.html", whole)
