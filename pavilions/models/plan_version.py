"""A level's plan as it was published, and as organisers are changing it.

`content` is what `pavilions.plan.content.LevelPlan.as_json` gives.
"""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from expo.models import User
from pavilions.models.hall import Level


class PlanVersion(models.Model):
    """A level's plan at one time; the latest one is what visitors see."""

    level = models.ForeignKey(
        Level, models.CASCADE, verbose_name=_("level"), related_name="plan_versions"
    )
    number = models.PositiveIntegerField(_("version"))
    content = models.JSONField(_("content"))
    note = models.CharField(_("note"), max_length=200, blank=True)
    made_by = models.ForeignKey(
        User, models.SET_NULL, verbose_name=_("made by"), null=True, blank=True
    )
    made_at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("version of a plan")
        verbose_name_plural = _("versions of plans")
        ordering = ["-number"]
        constraints = [
            # Of two organisers who publish at once the second learns that the plan has changed.
            models.UniqueConstraint(fields=["level", "number"], name="plan_version_once_on_level")
        ]

    def __str__(self) -> str:
        """Level and number."""
        return f"{self.level} · {self.number}"


class PlanDraft(models.Model):
    """The changes to a level's plan that aren't published yet: one draft that organisers share."""

    level = models.OneToOneField(
        Level, models.CASCADE, verbose_name=_("level"), related_name="plan_draft"
    )
    based_on = models.PositiveIntegerField(_("version it began with"), default=0)
    position = models.PositiveIntegerField(_("edit it stands at"), default=0)

    class Meta:
        verbose_name = _("draft of a plan")
        verbose_name_plural = _("drafts of plans")

    def __str__(self) -> str:
        """The level."""
        return str(self.level)


class PlanEdit(models.Model):
    """A step of a draft: the plan after it. Those beyond the draft's position can be redone."""

    draft = models.ForeignKey(PlanDraft, models.CASCADE, related_name="edits")
    number = models.PositiveIntegerField(_("number"))
    what = models.JSONField(_("what was done"), default=dict)
    content = models.JSONField(_("content"))
    made_by = models.ForeignKey(
        User, models.SET_NULL, verbose_name=_("made by"), null=True, blank=True
    )
    made_at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("edit of a plan")
        verbose_name_plural = _("edits of plans")
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "number"], name="plan_edit_once_in_draft")
        ]

    def __str__(self) -> str:
        """Draft and number."""
        return f"{self.draft} · {self.number}"
