"""How far two words are apart, in slips of the hand."""


def apart(word: str, other: str, most: int) -> int:
    """The least number of slips that make one word of the other; `most` + 1 if it is more.

    A slip is a letter more, less or other, or two neighbours in the wrong order (the optimal
    string alignment distance).
    """
    if abs(len(word) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)
