from itertools import count

from tests.bench.timing import ALL, Contestant, Times, interleave


def test_percentiles_lie_between_the_nearest_values():
    assert Times.of([0.001]) == Times(1, 1, 1)
    assert Times.of([0.003, 0.001]) == Times(2, 2.9, 3)


def test_contestants_take_turns_and_the_first_pass_does_not_count():
    log = []
    contestants = [
        Contestant("a", lambda q: log.append(f"a{q}"), prepare=lambda _q: log.append("ready")),
        Contestant("b", lambda q: log.append(f"b{q}")),
    ]
    ticks = count()
    questions = [("word", 1), ("filter", 2)]
    seconds = interleave(contestants, questions, passes=1, clock=lambda: next(ticks))
    both = [each for each in log if each != "ready"]
    assert both == ["a1", "b1", "b2", "a2", "b1", "a1", "a2", "b2"]
    assert log.count("ready") == 4
    assert seconds["word", "a"] == [1]
    assert seconds[ALL, "b"] == [1, 1]
