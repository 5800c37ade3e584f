"""Addresses made of names."""

from itertools import chain, count

from django.utils.text import slugify
from pypinyin import lazy_pinyin

from expo.models import FormerSlug, SluggedModel
from expo.text import Text

STEM = 100  # letters; leaves room for a number


def slug_of(name: Text) -> str:
    """Of the English name, or else of another, Chinese in pinyin; '' where no letter is left."""
    spelled = (slugify(" ".join(lazy_pinyin(text))) for text in (name.read("en"), *name.values()))
    return next((slug[:STEM].strip("-") for slug in spelled if slug), "")


def free_slug(thing: SluggedModel, name: Text) -> str:
    """The first of `tea`, `tea-2`, `tea-3`… that nothing else in the thing's scope has or had."""
    stem = slug_of(name) or str(thing._meta.model_name)
    scope_id = getattr(thing, thing.SLUG_SCOPE)
    rows = type(thing)._default_manager.filter(**{thing.SLUG_SCOPE: scope_id}).exclude(pk=thing.pk)
    former = FormerSlug.objects.filter(kind=thing._meta.label_lower, scope_id=scope_id)
    taken = {
        slug
        for slugs in (rows, former.exclude(object_id=thing.pk or 0))
        for slug in slugs.filter(slug__startswith=stem).values_list("slug", flat=True)
    }
    candidates = chain([stem], (f"{stem}-{number}" for number in count(2)))
    return next(slug for slug in candidates if slug not in taken)
