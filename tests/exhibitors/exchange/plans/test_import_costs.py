"""How much an import asks of the database, and what it tells the search index."""

import pytest
from django.db.models import Count

from expo.models import IndexChange
from pavilions.models import Hall
from tests.factories import make_pavilion

pytestmark = pytest.mark.django_db


def test_queries_dont_grow_with_rows(run, edition, django_assert_num_queries):
    make_pavilion(slug="tea")
    lines = [f"3,{row}{n},{3 + 4 * n},{4 + 9 * k}" for k, row in enumerate("ABC") for n in range(9)]
    text = "hall,code,x,y,width,height,pavilion\n{}\n"
    for count in (1, 9, 27):
        run(text.format("\n".join(f"{line},3,3,tea" for line in lines[:count])))
        Hall.objects.all().delete()
        with django_assert_num_queries(29):
            run(text.format("\n".join(f"{line},3,3,tea" for line in lines[:count])))
        counted = Hall.objects.annotate(n=Count("booths")).get()
        assert counted.n == count
        Hall.objects.all().delete()


def test_the_index_learns_of_it(run, edition):
    text = "hall,code,x,y,width,height\n3,A1,3,12,4,3\n"
    run(text)
    assert list(IndexChange.objects.values_list("edition", "exhibitor_id")) == [(edition.pk, None)]
    run(text)
    assert IndexChange.objects.count() == 1
