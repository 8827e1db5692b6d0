"""The words of deadlines."""

from planctl.phrases import words_of_time, words_of_work
from planctl.phrases.lexicon import LONGEST, WORDS


def test_no_word_says_two_things() -> None:
    words = [word for _, row in (*words_of_time.ROWS, *words_of_work.ROWS) for word in row.split()]
    assert len(words) == len(set(words))


def test_a_word_may_say_several_things_at_once() -> None:
    assert WORDS["年终"] == (("unit", 0, "year"), ("end", 0, ""))
    assert WORDS["个月"] == (("unit", 1, "month"),)


def test_the_longest_word_of_a_sign_is_known() -> None:
    for word in WORDS:
        assert len(word) <= LONGEST[word[0]]
