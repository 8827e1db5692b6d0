from hypothesis import given
from hypothesis import strategies as st

from planctl.findings import finding
from planctl.source import Source
from planctl.text.draft import Draft, Mend, Replay, Token, token_at
from planctl.text.loader import PARSER


@given(st.text("ab\t\x00\u2028中", max_size=20), st.sets(st.integers(0, 20), max_size=5))
def test_every_place_in_a_draft_leads_back_to_the_file(text: str, places: set[int]) -> None:
    spaces = frozenset(place for place in places if place <= len(text))
    draft = Draft(Source("plan.yaml", text), {}, spaces)
    assert len(draft.text) == len(text)
    assert len(draft.given) == len(text) + len(spaces)
    assert draft.origin(len(draft.given)) == len(text)
    for index, character in enumerate(draft.given):
        origin = draft.origin(index)
        assert (origin in spaces and character == " ") or draft.text[origin] == character
        if character in draft.text and ord(character) in draft.restored:
            assert draft.restored[ord(character)] == text[origin]


def test_what_stands_in_for_a_character_is_not_in_the_text() -> None:
    draft = Draft(Source("plan.yaml", "\ue000\x00\ue001\u2028"))
    assert draft.text == "\ue000\ue002\ue001\ue003"
    assert draft.text.translate(draft.restored) == "\ue000\x00\ue001\u2028"


def test_mends_add_up_and_a_wide_indentation_can_be_read_narrow() -> None:
    source = Source("plan.yaml", "　a：b\n")
    indent = Mend(finding("PL109", "plan.yaml", variant="indent"), {0: " "}, frozenset({1}))
    colon = Mend(finding("PL108", "plan.yaml", variant="wide"), {2: ":"}, frozenset({3}))
    assert Draft(source).mended([indent]).mended([colon]).given == "  a: b\n"
    assert Draft(source).mended([indent.narrow(), colon.narrow()]).given == " a: b\n"


def test_a_replay_reports_scalars_at_their_places_in_the_file() -> None:
    draft = Draft(Source("plan.yaml", "a:b\n"), {}, frozenset({2}))
    replay = Replay(draft, PARSER)
    for _ in range(7):
        replay.get_event()
    assert replay.tokens == [Token(0, 1, ""), Token(2, 3, "")]
    assert token_at(replay.tokens, 0) == Token(0, 1, "")
    assert token_at(replay.tokens, 1) is None
    assert token_at(replay.tokens, 2) == Token(2, 3, "")
    assert token_at([], 0) is None
