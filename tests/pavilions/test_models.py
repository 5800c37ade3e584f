import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.translation import override

from expo.text import Text
from pavilions.models import Booth, Hall, Level
from tests.factories import make_booth, make_edition, make_hall, make_pavilion

pytestmark = pytest.mark.django_db


class TestHalls:
    def test_a_code_is_unique_in_its_edition(self, edition):
        make_hall("3")
        make_hall("3", edition=make_edition())
        with pytest.raises(IntegrityError):
            make_hall("3")

    @pytest.mark.parametrize("hue", [0, 9])
    def test_hues_are_those_of_the_look(self, hue):
        with pytest.raises(IntegrityError, match="hall_hue_known"):
            make_hall(hue=hue)

    @pytest.mark.parametrize(
        ("opens", "closes"), [("10:00", None), (None, "18:00"), ("18:00", "10:00")]
    )
    def test_hours_of_its_own_are_a_beginning_and_a_later_end(self, opens, closes):
        make_hall(opens_at="10:00", closes_at="18:00")
        with pytest.raises(IntegrityError, match="hall_closes_after_it_opens"):
            make_hall(opens_at=opens, closes_at=closes)

    def test_without_a_name_it_is_called_by_its_code(self):
        assert str(Hall(code="3")) == "Hall 3"
        with override("zh-hans"):
            assert str(Hall(code="3", name=Text({"zh-hans": "茶馆"}))) == "茶馆"

    def test_a_level_is_there_once(self):
        hall = make_hall()
        with pytest.raises(IntegrityError):
            Level.objects.create(hall=hall, ordinal=0)


class TestBooths:
    def test_a_code_is_unique_in_its_hall(self):
        make_booth("3-B012")
        make_booth("4-B012")
        with pytest.raises(IntegrityError):
            make_booth("3-B012")

    def test_a_code_is_unique_across_the_hall_s_levels(self):
        hall = make_booth("3-B012").hall
        upstairs = Level.objects.create(hall=hall, ordinal=1)
        with pytest.raises(IntegrityError):
            Booth.objects.create(level=upstairs, code="B012")

    def test_a_taken_code_is_told_to_the_organiser(self):
        booth = make_booth("3-B012")
        with pytest.raises(ValidationError, match="has a booth of that code already"):
            Booth(hall=booth.hall, level=booth.level, code="B012").full_clean()

    def test_the_hall_is_its_level_s(self):
        booth, other = make_booth(), make_hall()
        booth.level = other.levels.get()
        booth.save()
        assert Booth.objects.get().hall == other

    def test_a_level_of_another_hall_is_refused(self):
        booth = Booth(hall=make_hall(), level=make_hall().levels.get(), code="B1")
        with pytest.raises(ValidationError, match="This level is in another hall"):
            booth.full_clean()

    @pytest.mark.parametrize(
        ("hall", "code", "label"),
        [
            ("3.2", "B025", "3.2-B025"),
            ("3", "A-12", "3-A-12"),
            ("Hall-X", "A1", "Hall-X-A1"),
            ("Hall-X", "", "Hall-X"),
        ],
    )
    def test_a_booth_is_found_by_its_sign(self, hall, code, label):
        booth = Booth.objects.create(level=make_hall(hall).levels.get(), code=code)
        make_booth("9-Z9")
        assert booth.label == label
        assert list(Booth.objects.labelled(label)) == [booth]

    def test_those_of_an_edition(self, edition):
        booth = make_booth()
        make_booth(edition=make_edition())
        assert list(Booth.objects.in_edition(edition)) == [booth]


class TestPavilions:
    def test_an_address_is_unique_in_its_edition(self, edition):
        make_pavilion(slug="srec")
        make_pavilion(slug="srec", edition=make_edition())
        with pytest.raises(IntegrityError):
            make_pavilion(slug="srec")

    def test_its_country_is_one(self):
        with pytest.raises(IntegrityError, match="pavilion_country_known"):
            make_pavilion(country="XX")

    def test_it_outlives_its_hall(self):
        pavilion = make_pavilion(hall=make_hall())
        pavilion.hall.delete()
        pavilion.refresh_from_db()
        assert pavilion.hall is None
