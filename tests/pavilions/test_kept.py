from pavilions.kept import Kept


def test_a_thing_is_made_once_while_its_facts_are_the_same():
    kept, made = Kept(2), []
    for facts in ("old", "old", "new", "new"):
        kept.get("a", facts, lambda facts=facts: made.append(facts))
    assert made == ["old", "new"]


def test_what_nobody_asked_for_longest_goes_first():
    kept = Kept(2)
    for key in ("a", "b", "a", "c"):
        kept.get(key, 1, lambda key=key: f"first {key}")
    assert kept.get("a", 1, lambda: "second") == "first a"
    assert kept.get("b", 1, lambda: "second") == "second"


def test_all_is_forgotten_when_asked():
    kept = Kept(2)
    kept.get("a", 1, lambda: "first")
    kept.forget()
    assert kept.get("a", 1, lambda: "second") == "second"


def test_what_is_made_elsewhere_is_known_while_its_facts_are_the_same():
    kept = Kept(1)
    assert kept.known("a", 1) is None
    assert kept.keep("a", 1, "first") == "first"
    assert kept.known("a", 1) == "first"
    assert kept.known("a", 2) is None
    kept.keep("b", 1, "other")
    assert kept.known("a", 1) is None
