import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from views_samples import TEXT_1_4, TEXT_5_2, TEXT_9_2

from planctl.views.folding import fold, longest_unit
from planctl.views.width import widest

NO_START = ",.;:!?)]}%，。、；：！？）》」』】〉〕］｝”’％…"
NO_END = "([{（《「『【〈〔［｛“‘"

texts = st.text("处室科技园区,。、;:“”《》()（），%…—7.8x年月 \u3000aé\u0301𠮷", max_size=60)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("加快产业优化升级", 8, ["加快产业", "优化升级"]),
        ("加快产业,优化升级", 8, ["加快产", "业,优化", "升级"]),
        ("推进“新两园”建设", 6, ["推进", "“新两", "园”建", "设"]),
        ("产值增长7.8%以上", 11, ["产值增长", "7.8%以上"]),
        ("截至2018年5月底", 9, ["截至", "2018年5月", "底"]),
        ("按节点推进——不拖延", 12, ["按节点推进", "——不拖延"]),
        ("due by the end of May", 10, ["due by the", "end of May"]),
        ("见 https://jxj.wuhan.gov.cn/plan", 12, ["见", "https://jxj.", "wuhan.gov.cn", "/plan"]),
        ("长", 1, ["长"]),
        ("", 5, [""]),
    ],
)
def test_folds_as_a_typesetter_would(text: str, width: int, lines: list[str]) -> None:
    assert fold(text, width) == lines


def test_names_of_a_list_stay_whole() -> None:
    names = "综合规划处、科学技术处、投资技改处"
    assert fold(names, 16, names=True) == ["综合规划处、", "科学技术处、", "投资技改处"]
    assert fold(names, 24, names=True) == ["综合规划处、科学技术处、", "投资技改处"]


def test_a_name_longer_than_the_line_is_split_like_text() -> None:
    assert fold("投资和技术改造处、, 甲", 8, names=True) == ["投资和技", "术改造", "处、, 甲"]


@pytest.mark.parametrize("text", [TEXT_5_2, TEXT_1_4, TEXT_9_2])
@pytest.mark.parametrize("width", [16, 23, 40, 61])
def test_real_text_keeps_the_rules_at_every_width(text: str, width: int) -> None:
    lines = fold(text, width)
    assert "".join(lines) == text.replace("资料见 ", "资料见") or "".join(lines) == text
    assert all(widest(line) <= width for line in lines)
    assert not [line for line in lines if line[0] in NO_START or line[-1] in NO_END]
    assert all(figure in " ".join(lines) for figure in ("2018年", "17%", "2025") if figure in text)


@given(texts, st.integers(1, 30), st.booleans())
def test_nothing_is_lost_but_spaces_at_a_break(text: str, width: int, names: bool) -> None:
    rest = text
    for line in fold(text, width, names=names):
        rest = rest.lstrip(" \u3000")
        line = line.lstrip(" \u3000")
        assert rest.startswith(line)
        rest = rest.removeprefix(line)
    assert not rest.strip(" \u3000")


@given(texts, st.integers(2, 30), st.booleans())
def test_no_line_is_wider_than_asked(text: str, width: int, names: bool) -> None:
    assert all(widest(line) <= width for line in fold(text, width, names=names))


@given(st.text("处室科技园区,。、“”《》7", max_size=60), st.integers(4, 30))
def test_no_line_starts_or_ends_wrongly_while_there_is_room(text: str, width: int) -> None:
    assume(longest_unit(text) <= width)
    lines = fold(text, width)
    assert not [line for line in lines[1:] if line[0] in NO_START]
    assert not [line for line in lines[:-1] if line[-1] in NO_END]


def test_longest_unit() -> None:
    assert longest_unit("产值增长7.8%以上") == 4
    assert longest_unit("综合规划处、科学技术处", names=True) == 12
    assert longest_unit("") == 0
