from typing import Any

from django.contrib.auth import admin as auth_admin
from django.contrib.auth import forms as auth_forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from expo.admin.base import ExpoAdmin
from expo.models import User


def free_address(email: str, user: User) -> str:
    """The address in lower case, which no other user may have; else ValidationError."""
    if User.objects.filter(email__iexact=email).exclude(pk=user.pk).exists():
        raise ValidationError(_("Another user has this e-mail address."))
    return email.lower()


def may_touch(request: HttpRequest, user: User | None) -> bool:
    """Nobody gets at those who may do more than they themselves."""
    return request.user.is_superuser or user is None or not user.is_superuser


class UserForm(auth_forms.UserChangeForm):
    """A user's own facts."""

    class Meta:
        model = User
        fields = "__all__"  # the admin's fieldsets choose

    def clean_email(self) -> str:
        """One user an address."""
        return free_address(self.cleaned_data["email"], self.instance)


class UserAddForm(auth_forms.AdminUserCreationForm):
    """A new user; at first without a password."""

    usable_password = auth_forms.SetUnusablePasswordMixin.create_usable_password_field(
        _("Without a password they sign in by a one-time link.")
    )

    class Meta:
        model = User
        fields = ["email", "name", "is_staff"]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["usable_password"].label = _("Sign-in by password")
        self.fields["usable_password"].initial = "false"

    def clean_email(self) -> str:
        """One user an address."""
        return free_address(self.cleaned_data["email"], self.instance)


class UserAdmin(ExpoAdmin, auth_admin.UserAdmin):
    """Those who sign in."""

    form = UserForm
    add_form = UserAddForm
    list_display = ["email", "name", "is_staff", "is_superuser", "is_active", "last_login"]
    list_filter = ["is_staff", "is_superuser", "is_active"]
    search_fields = ["email", "name"]
    ordering = ["email"]
    date_hierarchy = "joined_at"
    readonly_fields = ["last_login", "joined_at"]
    fieldsets = [
        (None, {"fields": ["email", "name", "password"]}),
        (_("What they may do"), {"fields": ["is_active", "is_staff", "is_superuser"]}),
        (_("Single permissions"), {"classes": ["collapse"], "fields": ["user_permissions"]}),
        (_("Dates"), {"fields": ["last_login", "joined_at"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["email", "name", "is_staff"]}),
        (_("Password"), {"fields": ["usable_password", "password1", "password2"]}),
    ]

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        """Only those who may do everything give rights to others."""
        rights = ["is_staff", "is_superuser", "user_permissions"]
        given = [] if request.user.is_superuser else rights
        return [*super().get_readonly_fields(request, obj), *given]

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Only those who may do everything change one who may, whose password it would be."""
        return may_touch(request, obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """As with changing them."""
        return may_touch(request, obj) and super().has_delete_permission(request, obj)
