"""The wall as HTML, read by a parser that is not ours; how it behaves in a browser is another module's."""

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import quote, unquote

import pytest
from conftest import ROOT
from views_samples import HOSTILE
from wall_samples import AS_OF, HEAD, QUARTER, SHIPPED, WORKED, made, plans, rows, written

from planctl import messages
from planctl.plan.loaded import Loaded
from planctl.queries.filters import Filter
from planctl.reports.document import Origin
from planctl.reports.wall import wall
from planctl.views.safe import terminal
from planctl.views.wall import wall_html

JULY: Final = date(2018, 7, 2)
VOID: Final = {"meta", "br", "input", "col"}


@pytest.fixture(autouse=True)
def _chinese() -> Iterator[None]:
    messages.use("zh")
    yield
    messages.use("en")


class Page(HTMLParser):
    """Tags with their attributes and the text within them; unbalanced tags are an error."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.raw: dict[str, str] = {}
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute of {tag} stands twice"
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in ("style", "script"):
            self.raw[self.open[-1]] = self.raw.get(self.open[-1], "") + data
        else:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


def page(*paths: Path, as_of: date = AS_OF) -> Page:
    return Page(wall_html(made(*paths, as_of=as_of)))


@pytest.mark.parametrize("path", [SHIPPED, QUARTER, WORKED])
@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_page_is_small_and_the_same_every_time(path: Path, language: str) -> None:
    messages.use(language)
    html = wall_html(made(path, as_of=JULY))
    assert len(html.encode()) < 300_000
    assert html == wall_html(made(path, as_of=JULY))


def test_nothing_comes_from_elsewhere() -> None:
    html = wall_html(made(QUARTER, as_of=JULY))
    found = Page(html)
    assert not {"link", "img", "iframe", "object", "embed", "base", "audio", "video", "image"} & {
        t for t, _ in found.tags
    }
    for tag, attributes in found.tags:
        for name, value in attributes.items():
            assert name not in ("src", "srcset", "style", "action", "xlink:href", "formaction"), tag
            assert not name.startswith("on"), tag
            if name == "href":
                assert value, tag
                assert value.startswith("#"), tag
    assert not re.search(r"url\(|@import|//", found.raw["style"])
    assert not re.search(r"\b(fetch|XMLHttpRequest|import|eval|innerHTML|localStorage|cookie)\b", found.raw["script"])


def test_the_policy_names_its_style_and_script_and_nothing_else() -> None:
    found = page(QUARTER)
    (policy,) = [meta["content"] for meta in found.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]

    def hashed(text: str) -> str:
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

    assert policy == (
        f"default-src 'none'; style-src {hashed(found.raw['style'])}; script-src {hashed(found.raw['script'])}; "
        "base-uri 'none'; form-action 'none'"
    )
    assert len(found.all("style")) == len(found.all("script")) == 1


def test_assets_are_ascii_and_lines_of_code() -> None:
    for name in ("wall.css", "wall.js"):
        text = (ROOT / "src" / "planctl" / "views" / "assets" / name).read_bytes()
        assert text.isascii()
        assert b"</" not in text


def test_every_address_within_the_page_leads_somewhere() -> None:
    for found in (page(QUARTER, as_of=JULY), page(QUARTER, WORKED)):
        ids = [str(attributes["id"]) for _, attributes in found.tags if "id" in attributes]
        assert len(set(ids)) == len(ids)
        links = {unquote(str(attributes["href"])[1:]) for _, attributes in found.tags if "href" in attributes}
        assert links <= set(ids)


def test_every_measure_has_a_row_and_opens_to_its_words() -> None:
    found = page(QUARTER, as_of=JULY)
    details = [each["data-key"] for each in found.all("details") if each.get("class") == "measure"]
    assert len(details) == 49
    assert [each["data-key"] for each in found.all("tr") if "data-key" in each] == details
    for loaded in plans(QUARTER, as_of=JULY):
        assert loaded.plan
        for item, group, measure in loaded.plan.walk():
            for words in (item.title, group.title if group else item.title, measure.text, measure.deadline):
                assert words in found.text
            for entry in measure.progress:
                assert str(entry.date) in found.text
                for words in filter(None, (entry.note, entry.problem, entry.next, entry.evidence)):
                    assert words in found.text
    # the reading, the extension with what became of it, and why
    assert "“4月前”按含当月理解:最迟2018年4月30日" in found.text
    assert "2018-04-26 申请延至6月底" in found.text
    assert "到期日已改为 2018-06-30" in found.text
    assert "2018-06-30(原到期日 2018-04-30)" in found.text
    assert "绿:2018-06-25 完成,到期日 2018-06-30" in found.text
    assert "规则 default 第2条:绿:按期完成,或已销号" in found.text
    assert "10,理解为“10月”" in found.text
    assert "原文缺“月”字,位于5月前与11月前之间" in found.text
    assert "共12期,已到期4期,完成1期" in found.text


def test_a_sign_stands_on_every_due_date_at_its_place() -> None:
    html = wall_html(made(QUARTER, as_of=JULY))
    row = re.search(r'<tr data-key="6.1".*?</tr>', html, re.DOTALL)
    assert row
    # 30 June is the end of the sixth of twelve equal months, 30 April of the fourth.
    assert '<use href="#k-green" x="50%" y="50%"/>' in row[0]
    assert '<line class="moved" x1="33.33%" x2="50%" y1="50%" y2="50%"/>' in row[0]
    assert "<title>2018-06-30:绿,已完成(原到期日 2018-04-30)</title>" in row[0]
    assert 'class="span"' not in row[0], "4月前 names no first day"
    quarter = re.search(r'<tr data-key="1.2".*?</tr>', html, re.DOTALL)
    assert quarter
    assert '<line class="span" x1="25%" x2="50%" y1="50%" y2="50%"/>' in quarter[0]
    ticks = re.findall(r'<use href="#(?:k-)?(\w+)" x=', html)
    found = rows(plans(QUARTER, as_of=JULY), JULY)
    signs = ["early" if each["timing"] == "before_issue" else str(each["light"]) for each in found]
    assert sorted(ticks) == sorted(signs)
    assert signs.count("early") == 12
    assert html.count('x1="50.54%" x2="50.54%" y1="0" y2="100%"') == 2, "the as-of day in the timeline and the curve"


def test_what_was_due_before_the_plan_has_a_sign_of_its_own_that_is_explained() -> None:
    html = wall_html(made(QUARTER, as_of=JULY))
    assert '<use href="#k-grey" x="8.33%" y="50%"/>' not in html, "31 January, the plan is of March"
    assert '<use href="#early" x="8.33%" y="50%"/>' in html
    assert '<g id="early"' in html
    assert "短横是方案印发前已到期、不作要求的项次" in html
    assert "无从要求" not in html


def test_the_same_file_gives_the_same_page_from_any_folder() -> None:
    def from_folder(folder: str) -> str:
        loaded = written(QUARTER.read_text(encoding="utf-8"), JULY, f"{folder}2018.yaml")
        origin = Origin("2018", "方案", 2018, f"{folder}2018.yaml", "default", None, False)
        return wall_html(wall(loaded, Filter(), JULY, [origin]))

    assert "2018.yaml 第" in from_folder("")
    assert from_folder("../b/docs/quarter/") == from_folder("") == from_folder("C:/office/")


def test_what_fell_due_has_one_name() -> None:
    html = wall_html(made(QUARTER, as_of=JULY))
    assert "<dt>已到期项次</dt>" in html
    assert "日期已过" not in html


def test_what_has_no_date_stands_without_a_sign_and_says_so() -> None:
    html = wall_html(made(WORKED))
    row = re.search(r'<tr data-key="2.3".*?</tr>', html, re.DOTALL)
    assert row
    assert "没有到期日</text>" in row[0]
    assert "#k-" in row[0].split('<td class="year">')[0], "its light stands beside its number"
    assert "#k-" not in row[0].split('<td class="year">')[1]


def test_dates_of_other_years_stand_in_columns_of_their_own() -> None:
    def drawn(deadline: str) -> str:
        text = HEAD + f'  - {{id: "1.1", text: 措施, deadline: {deadline}}}\n'
        return wall_html(wall(written(text), Filter(), AS_OF))

    assert ">以后</text>" not in drawn("12月底前")
    later = drawn("2019年3月底前")
    assert ">以后</text>" in later
    assert 'x="96.15%" y="50%"' in later  # the middle of the last of thirteen columns
    earlier = drawn("2017年11月底前")
    assert ">以前</text>" in earlier
    assert 'x="3.85%" y="50%"' in earlier


@pytest.mark.parametrize("as_of", [date(2017, 5, 1), date(2019, 5, 1)])
def test_a_day_outside_the_year_has_no_line_and_the_curve_says_so(as_of: date) -> None:
    html = wall_html(made(QUARTER, as_of=as_of))
    assert 'class="now"' not in html.split('<table class="timeline">')[1]
    assert ("2018年:截至日尚未进入这一年" if as_of.year < 2018 else "截至日 2019-05-01 不在2018年内") in html


def test_the_curve_counts_a_date_that_was_moved_into_another_year_and_says_so() -> None:
    moved = (
        "    extensions: [{asked: 2018-05-01, to: 2019年3月底, approved: 2018-05-02, approved_by: 甲, reason: 等}]\n"
    )
    text = HEAD + '  - {id: "1.1", text: 措施, deadline: 4月}\n  - id: "1.2"\n    text: 措施\n    deadline: 5月\n'
    found = wall(written(text + moved), Filter(), AS_OF)
    (curve,) = found.curves
    assert found.lines[1].row["due"] == date(2019, 3, 31)
    assert (curve.total, curve.marks[-1].due) == (2, 1)
    drawn = Page(wall_html(found)).text
    assert "占全部2项次的比例" in drawn
    assert "50.0%(1/2)" in drawn


def test_a_light_that_only_dates_have_is_no_filter() -> None:
    found = made(QUARTER, as_of=JULY)
    both = next(each for each in found.lines if {light.light.colour for light in each.standings} >= {"red", "green"})
    one = found._replace(
        lines=(both,), choices={**found.choices, "light": {"red": 1}}, numbers={**found.numbers, "red": 1, "green": 1}
    )
    drawn = Page(wall_html(one))
    assert [each["data-value"] for each in drawn.all("span") if each.get("data-set") == "light"] == ["red"]
    assert "绿" in drawn.text


def test_what_comes_next_of_several_plans_says_which_and_can_be_followed() -> None:
    found = made(QUARTER, WORKED)
    (_, first), *_ = found.numbers["coming"]
    assert first
    assert {address.split("/")[0] for _, due in found.numbers["coming"] for address in due} == {"2018", "worked"}
    linked = [str(each["href"]) for each in Page(wall_html(found)).all("a")]
    keys = {each.key for each in found.lines}
    for _, due in found.numbers["coming"]:
        for address in due:
            assert address in keys
            assert "#open=" + quote(address, safe="") in linked


@pytest.mark.parametrize("as_of", [AS_OF, JULY, date(2018, 12, 31)])
@pytest.mark.parametrize("paths", [(SHIPPED,), (QUARTER,), (WORKED,), (QUARTER, WORKED)])
def test_what_a_name_or_light_filters_by_is_there_to_choose(paths: tuple[Path, ...], as_of: date) -> None:
    found = made(*paths, as_of=as_of)
    for each in Page(wall_html(found)).all("span"):
        if each.get("data-set"):
            assert each["data-value"] in found.choices[str(each["data-set"])]


def test_what_is_not_overdue_is_not_drawn_as_if_it_were() -> None:
    assert '<b class="late">' not in wall_html(made(SHIPPED, as_of=date(2018, 3, 7)))
    assert "没有逾期" in page(SHIPPED, as_of=date(2018, 3, 7)).text
    assert '<b class="late">39</b>' in wall_html(made(QUARTER, as_of=JULY))


def test_the_foot_says_where_it_comes_from() -> None:
    def foot(commit: str | None, changed: bool = False) -> str:
        origin = Origin("2018", "方案", 2018, "plans/2018.yaml", "default", commit, changed)
        return Page(wall_html(made(QUARTER, as_of=JULY, origins=[origin]))).text

    assert "方案文件2018.yaml,git提交1a2b3c4。\n" in foot("1a2b3c4")
    assert "方案文件2018.yaml,git提交1a2b3c4,另有未提交的改动。" in foot("1a2b3c4", True)
    assert "方案文件2018.yaml,git提交不详。" in foot(None)
    words = foot(None)
    assert "基准日2018年7月2日;亮灯规则:default(通用规则)。" in words
    assert "完成与否以方案文件中的进展记录为准,没有记录的按“未开始”计。" in words
    assert "亮灯规则 default:通用规则" in words
    assert "黄:被退回,或7天内到期尚未完成" in words, "the plan's own number of days"


def test_what_it_was_limited_to_and_what_it_lacks_stand_at_the_head() -> None:
    broken = written(HEAD + '  - {id: "1.1", text: 措施, deadline: 4月, nonsense: 1}\n')
    found = Page(wall_html(wall(broken, Filter(), AS_OF), ["筛选:责任处室 <一处>"]))
    assert "筛选:责任处室 <一处>" in found.texts
    assert "本页可能不完整:plan.yaml 有1处错误。查看:planctl validate plan.yaml" in found.texts
    assert "不完整" not in page(WORKED).text


def test_nothing_that_fits_is_said() -> None:
    loaded = plans(WORKED)
    html = wall_html(wall(loaded, Filter(search="没有这样的字"), AS_OF))
    assert '<p class="none">没有符合条件的措施。</p>' in html
    assert '<p class="none" hidden>' in wall_html(wall(loaded, Filter(), AS_OF))


def test_the_english_page_is_english_but_for_the_plan() -> None:
    messages.use("en")
    html = wall_html(made(WORKED))
    assert '<html lang="en">' in html
    labels = re.sub(r"(?s)<(script|style)>.*?</\1>", "", html)
    for words in ("Overdue, not done", "By leading division", "As of 2018-06-10", "What comes next", ">Jan</text>"):
        assert words in labels
    for _, chinese in messages.room("wall").values():
        if len(chinese) > 3 and "{" not in chinese:
            assert chinese not in labels


WORSE: Final = (
    *HOSTILE,
    "</script><script>alert(1)</script>",
    "</Script ><Script>alert(1)</Script>",
    "</style><style>*{display:none}",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "<!--",
    "]]>",
    "&lt;b&gt;&amp;#60;",
    "a&b=c#d%41?e+f",
    "javascript:alert(1)",
    "\u202ejavascript:alert(1)",
)


def hostile(text: str) -> list[Loaded]:
    """A plan with one text in every place that holds text."""
    loaded = plans(QUARTER, as_of=JULY)[0]
    assert loaded.plan
    entry = loaded.plan.items[4].measures[0].progress[0]
    told = entry._replace(note=text, problem=text, next=text, evidence=text, by=text, for_=text)
    item = loaded.plan.items[8]
    group = item.groups[0]
    names = (text,)
    measure = group.measures[0]._replace(
        id=text, text=text, deadline=text, reads_as=text, because=text, handler=text, goal=text, note=text,
        leaders=names, lead=names, support=names, carried_from=text, progress=(told,),
    )  # fmt: skip
    group = group._replace(id=text, title=text, measures=(measure,))
    item = item._replace(id=text, title=text, groups=(group,))
    plan = loaded.plan._replace(title=text, name=text, issuer=text, chief=text, items=(item,))
    return [loaded._replace(path=text, plan=plan)]


@pytest.mark.parametrize("text", WORSE)
@pytest.mark.parametrize("several", [False, True])
def test_text_stays_text(text: str, several: bool) -> None:
    """The tags are those of the same page with plain text in it, and the text is there to be read."""
    origin = Origin(text, text, 2018, text, "default", text, True)
    loaded, tame = hostile(text), hostile("平常")
    if several:
        loaded, tame = [*loaded, *plans(WORKED)], [*tame, *plans(WORKED)]
    found = Page(wall_html(wall(loaded, Filter(), JULY, [origin]), [text]))
    plain = Page(wall_html(wall(tame, Filter(), JULY, [origin._replace(path="平常")]), ["平常"]))
    breaks = [(tag, sorted(attributes)) for tag, attributes in found.tags if tag != "br"]
    assert breaks == [(tag, sorted(attributes)) for tag, attributes in plain.tags if tag != "br"]
    assert found.raw == plain.raw
    shown = terminal(text, newlines=True)
    for line in shown.split("\n"):
        assert line in found.text
    assert not set("\x1b\x9b\x07\x00\u202e\u2028\ud800") & set(found.text)
    keys = [str(each["data-key"]) for each in found.all("details") if each.get("class") == "measure"]
    assert any(shown in key for key in keys)


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("https://example.com/a?b=1&c=2", True),
        ("HTTP://example.com", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        (" https://example.com", False),
        ("见 https://example.com", False),
        ('https://example.com/"onmouseover=alert(1)', False),
    ],
)
def test_evidence_that_is_one_address_can_be_followed(text: str, followed: bool) -> None:
    found = Page(wall_html(wall(hostile(text), Filter(), JULY)))
    outside = [each for each in found.all("a") if not str(each["href"]).startswith("#")]
    assert bool(outside) == followed
    assert all(each["href"] == text and each["rel"] == "noreferrer noopener" for each in outside)
