"""What real deadlines are read as, and what a reading always keeps."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planctl import messages
from planctl.findings import CODES
from planctl.phrases.deadlines import read, words
from planctl.phrases.reading import KINDS, UNDATED, Reading

DATA = Path(__file__).parent / "data"

# Rows that planctl reads otherwise, and why.
OTHERWISE = {
    "每年1月底之前": "recurs every year, as 每年3月1日之前 and 每年年底 in the same table do",
    "力争到2022年或更长时间": "open_target is read as open, soft",
}


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def codes(reading: Reading) -> list[str]:
    return list(dict.fromkeys(doubt.code for doubt in reading.doubts))


@pytest.fixture
def english() -> Iterator[None]:
    messages.use("en")
    yield
    messages.use("en")


@pytest.mark.parametrize("row", rows("deadline-phrases.tsv"), ids=lambda row: row["expression"] or "blank")
def test_a_real_phrase_is_read_as_its_row_says(row: dict[str, str]) -> None:
    reading = read(row["expression"], int(row["year"]))
    if row["expression"] in OTHERWISE:
        assert reading.kind != row["kind"]
        return
    assert reading.kind == row["kind"]
    assert reading.start == day(row["start"])
    assert reading.due == day(row["due"])
    assert (reading.rrule or "") == row["rrule"]
    assert reading.proposal == day(row["proposal"])


@pytest.mark.parametrize("row", rows("more-deadline-phrases.tsv"), ids=lambda row: row["phrase"])
def test_other_phrases_are_read_as_their_rows_say(row: dict[str, str]) -> None:
    reading = read(row["phrase"], 2018)
    assert reading.kind == row["kind"]
    assert (reading.start, reading.due) == (day(row["start"]), day(row["due"]))
    assert (reading.strict_due, reading.proposal) == (day(row["strict"]), day(row["proposal"]))
    assert (reading.rrule or "") == row["rrule"]
    assert reading.soft == (row["soft"] == "soft")
    assert " ".join(codes(reading)) == row["doubts"]
    named = [f"{point.due} {point.milestone}" for point in reading.points if point.milestone]
    assert "; ".join(named) == row["milestones"]


def test_a_yearly_deadline_recurs() -> None:
    reading = read("每年1月底之前", 2018)
    assert (reading.kind, reading.due) == ("recurring", date(2018, 1, 31))
    assert reading.rrule == "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1"


def test_an_open_target_is_open_and_soft() -> None:
    reading = read("力争到2022年或更长时间", 2018)
    assert (reading.kind, reading.due, reading.soft) == ("open", None, True)


def test_before_a_month_keeps_both_readings_and_says_so() -> None:
    reading = read("4月前", 2018)
    assert (reading.due, reading.strict_due) == (date(2018, 4, 30), date(2018, 3, 31))
    (doubt,) = reading.doubts
    assert (doubt.code, doubt.variant) == ("PL402", "month")
    assert dict(doubt.args) == {"words": "4月前", "due": "2018-04-30", "strict": "2018-03-31", "instead": "4月底前"}


@pytest.mark.parametrize(
    ("phrase", "due"),
    [
        ("4月前", date(2018, 3, 31)),
        ("1月前", date(2017, 12, 31)),
        ("12月中旬前", date(2018, 12, 10)),
        ("2020年前", date(2019, 12, 31)),
        ("6月前、12月前", date(2018, 11, 30)),
        # These leave no doubt and stay.
        ("4月底前", date(2018, 4, 30)),
        ("4月15日前", date(2018, 4, 15)),
        ("4月", date(2018, 4, 30)),
        ("二季度末前", date(2018, 6, 30)),
    ],
)
def test_a_plan_may_agree_that_before_excludes_the_period(phrase: str, due: date) -> None:
    reading = read(phrase, 2018, inclusive=False)
    assert reading.due == due
    assert "PL402" not in codes(reading)


@pytest.mark.parametrize(
    ("phrase", "code", "variant", "args"),
    [
        ("4月前", "PL402", "month", {"instead": "4月底前"}),
        ("2018年4月前", "PL402", "month", {"instead": "2018年4月底前"}),
        ("三季度前", "PL402", "quarter", {"instead": "三季度末前", "strict": "2018-06-30"}),
        ("12月中旬前", "PL402", "ten", {"instead": "12月20日前"}),
        ("2020年前", "PL402", "year", {"instead": "2020年底前"}),
        ("上半年前", "PL402", "half", {"instead": "6月30日前"}),
        ("2018年6月30日(星期五)", "PL403", "weekday", {"words": "星期五", "said": 5, "actual": 6}),
        ("7月3日至7月15日(10天)", "PL403", "day", {"said": 10, "actual": 13}),
        ("3月至6月(3个月)", "PL403", "month", {"said": 3, "actual": 4}),
        ("6月底前完成主体工程", "PL404", "", {"rest": "主体工程"}),
        ("周协调、月调度", "PL404", "", {"rest": "月调度"}),
        ("到2027年底前", "PL405", "later", {"due": "2027-12-31", "year": 2018}),
        ("2017年3月10日前", "PL405", "earlier", {"due": "2017-03-10", "year": 2018}),
        ("10", "PL406", "proposal", {"proposal": "2018-10-31"}),
        ("43281", "PL406", "proposal", {"proposal": "2018-06-30"}),
        ("1031日", "PL406", "proposal", {"proposal": "2018-10-31"}),
        ("6-10", "PL406", "", {"words": "6-10"}),
        ("3、6、9", "PL406", "", {}),
        ("2月29日前", "PL407", "leap", {"year": 2018}),
        ("6月31日", "PL407", "day", {"words": "6月31日"}),
        ("13月", "PL407", "month", {"words": "13月"}),
        ("五季度", "PL407", "quarter", {}),
        ("近期", "PL408", "vague", {}),
        ("月底前", "PL408", "relative", {}),
        ("定期", "PL408", "recurring_vague", {}),
        ("", "PL408", "blank", {}),
        ("一周内", "PL408", "duration", {}),
        ("会后一周内", "PL408", "duration_from_event", {}),
        ("收到通知后10个工作日内", "PL408", "duration_from_event", {}),
        ("自印发之日起30日内", "PL408", "duration_from_event", {}),
        ("6月30日后10个工作日内", "PL408", "duration_from_day", {}),
        ("同上", "PL408", "ditto", {"words": "同上"}),
        ("全年不少于4次", "PL404", "count", {"rest": "4次", "words": "全年不少于4次"}),
        ("每年春节前", "PL408", "event", {}),
        ("省级验收前", "PL408", "event", {}),
        ("春节前", "PL408", "festival", {"proposal": "2018-02-15"}),
        ("春季", "PL408", "season", {"proposal": "2018-05-31"}),
        ("自3月起", "PL408", "from_date", {"start": "2018-03-01"}),
        ("即日起", "PL408", "from_now", {}),
        ("我们再看看", "PL401", "", {"words": "我们再看看"}),
        ("7月15日至7月3日", "PL401", "backwards", {"start": "2018-07-15", "due": "2018-07-03"}),
    ],
)
def test_a_doubt_names_what_it_is_about(phrase: str, code: str, variant: str, args: dict[str, object]) -> None:
    doubt = next(doubt for doubt in read(phrase, 2018).doubts if doubt.code == code)
    assert doubt.variant == variant
    assert args.items() <= dict(doubt.args).items()


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("力争 4月前完成", "4月前"),
        ("６ 月 底前完成 主体工程", "主体工程"),
        ("2018年6月30日 (星期五)", "星期五"),
        ("2 月 29 日前", "2 月 29 日"),
        ("6月底前,会后一周内", "会后一周内"),
    ],
)
def test_a_doubt_points_at_its_words_in_the_text_as_given(phrase: str, words: str) -> None:
    doubt = read(phrase, 2018).doubts[0]
    assert phrase[doubt.start : doubt.end] == words


@pytest.mark.parametrize("phrase", ["长期坚持", "尽快", "适时", "按要求时限办理"])
def test_words_that_mean_no_date_raise_no_doubt(phrase: str) -> None:
    reading = read(phrase, 2018)
    assert reading.due is None
    assert not reading.doubts


@pytest.mark.parametrize(
    ("phrase", "periods"),
    [
        ("每月", ["2018-01", "2018-02"]),
        ("每季度首月", ["2018-Q1", "2018-Q2"]),
        ("每季度末月25日前", ["2018-Q1", "2018-Q2"]),
        ("每半年", ["2018-H1", "2018-H2"]),
        ("每周", ["2018-W01", "2018-W02"]),
        ("每年3月1日前", ["2018"]),
        ("每月5日和20日", ["2018-01-05", "2018-01-20"]),
        ("每天", ["2018-01-01", "2018-01-02"]),
        ("每季度结束后10日内", ["2018-Q1", "2018-Q2"]),
        ("每月次月5日前", ["2018-01", "2018-02"]),
        ("6月底前开工、12月底前完工", ["2018-06-30", "2018-12-31"]),
        ("6月底前", [None]),
    ],
)
def test_an_occurrence_speaks_for_its_period(phrase: str, periods: list[str | None]) -> None:
    assert [point.period for point in read(phrase, 2018).points[:2]] == periods


def test_stages_keep_their_words() -> None:
    reading = read("6月底前完成初稿,9月底前印发", 2018)
    assert [(point.due, point.milestone) for point in reading.points] == [
        (date(2018, 6, 30), "完成初稿"),
        (date(2018, 9, 30), "印发"),
    ]


@pytest.mark.parametrize("phrase", ["每年1月", "3月起每月", "周通报", "二季度", "4月前", "6月、12月"])
def test_the_rules_used_are_told_on_one_line_in_both_languages(phrase: str, english: None) -> None:
    reading = read(phrase, 2018)
    told = words(reading)
    assert "“" in told
    assert "\n" not in told
    messages.use("zh")
    assert words(reading) != told


def test_the_rule_of_before_is_told_with_its_dates(english: None) -> None:
    reading = read("4月前", 2018)
    assert (
        words(reading) == "“4月前” is read to include the month: 2018-04-30 at the latest (read strictly, 2018-03-31)"
    )
    messages.use("zh")
    assert words(reading) == "“4月前”按含当月理解:最迟2018年4月30日(严格理解为2018年3月31日)"


def test_a_recurrence_is_told_with_its_days(english: None) -> None:
    messages.use("zh")
    told = words(read("3月起每月25日前", 2018))
    assert told == (
        "“每月25日前”:每月25日到期,从2018年3月25日到2018年12月25日共10次;“3月起”:限于2018年3月1日至2018年12月31日"
    )


PARTS = [
    *"一二三四五六七八九十廿两0123456789",
    *"年月日号周旬季末底初前后内起至到、,;()每第个次天",
    *("季度", "上半年", "下半年", "半年", "中旬", "之前", "以前", "左右", "力争", "务必", "确保", "截至", "不迟于"),
    *("工作日", "次年", "今年", "明年", "全年", "年底", "逐月", "按季度", "完成", "开工", "调度", "首月", "最后一个"),
    *("长期坚持", "尽快", "适时", "定期", "待定", "春节", "“五一”", "会后", "验收", "2018年", "2月29日", "12月31日"),
    *(
        "除",
        "外",
        "除外",
        "调整为",
        "可延至",
        "计划",
        "(第一批)",
        "单月",
        "上旬和下旬",
        "双十一",
        "3次",
        "同上",
        "结束后",
        "次月",
    ),
    *(
        "报送上年度总结",
        "力争5月底前",
        "确有困难",
        "上、中、下旬",
        "2018.4-6",
        "6.20-30",
        "第15周",
        "百日",
        "方案",
        "情况",
    ),
    *("2018-06-30", "6.30", "Q2", "H1", "W15", "weekly", "(星期六)", "十四五", "即日起", "-", "—", "/", " ", "\n"),
]
PHRASES = st.lists(st.sampled_from(PARTS), max_size=9).map("".join)


def holds(reading: Reading, text: str) -> None:
    """What is true of every reading."""
    assert reading.text == text
    assert reading.kind in KINDS
    if reading.kind in UNDATED or reading.kind == "malformed":
        assert reading.due is None
    dues = [point.due for point in reading.points]
    assert dues == sorted(dues)
    assert (reading.due is None) == (not dues)
    periods = [point.period for point in reading.points]
    assert len(periods) == len(set(periods))
    if reading.due:
        assert reading.due == dues[-1]
        assert reading.start is None or reading.start <= reading.due
        assert reading.strict_due is None or reading.strict_due < reading.due
    if reading.kind == "malformed":
        assert reading.doubts
    for doubt in reading.doubts:
        assert doubt.code in CODES
        assert 0 <= doubt.start <= doubt.end <= len(text)
    for language in messages.LANGUAGES:
        messages.use(language)
        assert "\n" not in words(reading) or "\n" in text
    messages.use("en")


@given(st.text(max_size=40), st.integers(1, 9999))
def test_any_text_has_a_reading(text: str, year: int) -> None:
    holds(read(text, year), text)


@given(PHRASES, st.integers(1998, 2050))
def test_any_phrase_made_of_the_grammars_words_has_a_reading(text: str, year: int) -> None:
    holds(read(text, year), text)


@given(PHRASES)
def test_agreeing_on_the_strict_reading_never_makes_a_deadline_later(text: str) -> None:
    due, strict = read(text, 2018).due, read(text, 2018, inclusive=False).due
    assert strict in (due, None) or (due is not None and strict < due)


WIDE = str.maketrans("0123456789()", "０１２３４５６７８９（）")
CHINESE = {3: "三", 6: "六", 10: "十", 11: "十一", 12: "十二", 20: "二十", 25: "廿五"}


ALL = [row["phrase"] for row in rows("more-deadline-phrases.tsv")]
ALL += [row["expression"] for row in rows("deadline-phrases.tsv")]


@pytest.mark.parametrize("phrase", ALL)
def test_width_and_blanks_do_not_change_a_reading(phrase: str) -> None:
    plain = read(phrase, 2018)
    for same in (phrase.translate(WIDE), "\u3000".join(phrase), f"\u00a0{phrase} ", "\u200b".join(phrase)):
        other = read(same, 2018)
        assert (other.kind, other.start, other.due, other.rrule) == (plain.kind, plain.start, plain.due, plain.rrule)


@given(
    st.sampled_from(sorted(CHINESE)),
    st.sampled_from(["{}日前", "每月{}日前", "6月{}日", "{}月底前", "{}月前", "{}个月内"]),
)
def test_chinese_numerals_read_as_figures(number: int, form: str) -> None:
    figures, chinese = read(form.format(number), 2018), read(form.format(CHINESE[number]), 2018)
    assert (figures.kind, figures.due, figures.rrule) == (chinese.kind, chinese.due, chinese.rrule)


@pytest.mark.parametrize("part", ["4月前、", "(", "9", "第", "天", "月前甲", "1、", "每", "年底", "6月至"])
def test_a_long_text_is_answered_in_good_time(part: str) -> None:
    holds(read(part * (1000 // len(part)), 2018), part * (1000 // len(part)))
    assert read(part * 100_000, 2018).due is None
