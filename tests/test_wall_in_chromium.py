"""The wall as a person uses it: opened from a folder in a real browser, filtered, opened, shared, printed."""

import itertools
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from wall_samples import HEAD, QUARTER, WORKED, plans, written

from planctl import messages
from planctl.plan.loaded import Loaded
from planctl.queries.filters import Filter
from planctl.reports.wall import Wall, wall
from planctl.views.wall import wall_html

CHROMIUM: Final = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine: apt-get install chromium"),
]
JULY: Final = date(2018, 7, 2)
QUARTERS: Final = {"": "", "Q1": "一季度", "Q2": "二季度", "Q3": "三季度", "Q4": "四季度"}
LIGHTS: Final = {"": "", "red": "红", "yellow": "黄", "green": "绿", "grey": "灰"}
# The parts of a colour as the browser computes it, and the contrast of two (WCAG 2.1).
CONTRAST: Final = """(selector) => {
  const luminance = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const behind = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (colour !== "rgba(0, 0, 0, 0)") return colour;
    }
  };
  return [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).map((each) => {
    const style = getComputedStyle(each);
    const own = each instanceof SVGElement ? (each.matches(".k-grey") ? style.stroke : style.fill) : style.color;
    const [one, other] = [luminance(own), luminance(behind(each))];
    return [(Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05), each.outerHTML.slice(0, 80)];
  });
}"""
KEYS: Final = "[...document.querySelectorAll('{}')].filter((e) => e.checkVisibility()).map((e) => e.dataset.key)"
SHOWN: Final = KEYS.format("details.measure")
ROWS: Final = KEYS.format("tr[data-key]")
OPEN: Final = KEYS.format("details.measure[open]")
GO: Final = "(hash) => { history.replaceState(null, '', hash); dispatchEvent(new Event('popstate')); }"
WIDER: Final = """(width) => [...document.querySelectorAll("main *, footer *")]
  .filter((e) => e.checkVisibility() && !e.closest(".unseen, .shapes") && e.getBoundingClientRect().right > width + 1)
  .map((e) => e.outerHTML.slice(0, 90))"""
TEXTS: Final = (
    ".red, .yellow, .green, .grey, p, dt, dd, td, th, summary span, h1, h2, h3, h4, a, label span, button:enabled"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        args = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=args)
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A share as offices have them: Chinese names, and spaces in them."""
    found = tmp_path_factory.mktemp("share") / "督查 2018#年"
    found.mkdir()
    return found


def save(folder: Path, name: str, loaded: list[Loaded], language: str = "zh", as_of: date = JULY) -> Wall:
    made = wall(loaded, Filter(), as_of)
    with messages.speaking(language):
        (folder / f"{name}.html").write_text(wall_html(made, ()), encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def quarter(folder: Path) -> Wall:
    return save(folder, "挂图", plans(QUARTER, as_of=JULY))


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, folder: Path) -> Iterator[Open]:
    """A page of the folder in a window of its own. Whatever it complains of, and whatever it asks for besides its own
    file, fails the test."""
    contexts: list[Any] = []
    complaints: list[str] = []
    asked: list[str] = []

    def opened(fragment: str = "", name: str = "挂图", width: int = 1280, height: int = 900, **settings: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto((folder / f"{name}.html").as_uri() + fragment)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []
    own = {path.as_uri() for path in folder.iterdir()}
    assert {url.partition(".html#")[0].removesuffix(".html") + ".html" for url in asked} <= own


def expected(made: Wall, division: str = "", leader: str = "", light: str = "", quarter: str = "") -> list[str]:
    """The measures that fit, told from the values and not from the page."""
    return [
        line.key
        for line in made.lines
        if (not division or division in line.divisions)
        and (not leader or leader in line.leaders)
        and (not quarter or quarter in line.quarters)
        and (not light or (line.quarters[quarter] if quarter else line.pressing.light.colour) == light)
    ]


def choose(page: Page, field: str, value: str) -> None:
    page.locator(f"#filters select[name={field}]").select_option(value)


def until(page: Page, condition: str) -> None:
    """Wait for the browser's own events; what Playwright has for it needs eval, which the page's policy forbids."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"never came true: {condition} ({address(page)})")


def said(page: Page) -> str:
    return page.locator("#shown").inner_text()


def address(page: Page) -> str:
    return str(page.evaluate("location.href"))


def test_a_page_opened_from_a_folder_shows_everything(open_page: Open, quarter: Wall) -> None:
    page = open_page()
    assert page.title() == "市经济和信息化委办理方案进度挂图,截至2018-07-02"
    assert page.evaluate(SHOWN) == page.evaluate(ROWS) == expected(quarter)
    assert said(page).split("\n")[0] == "显示 49 / 49 项措施"
    assert page.locator("#filters").is_visible()
    assert "#" not in address(page).rpartition("/")[2]


def test_a_person_filters_by_division_and_light(open_page: Open, quarter: Wall) -> None:
    page = open_page()
    choose(page, "division", "工业园区处")
    assert page.evaluate(SHOWN) == page.evaluate(ROWS) == expected(quarter, division="工业园区处")
    assert said(page).split("\n") == ["显示 8 / 49 项措施", "黄1,绿4,灰3", "筛选:责任处室(牵头或配合) 工业园区处"]
    choose(page, "light", "green")
    assert page.evaluate(SHOWN) == page.evaluate(ROWS) == ["5.1", "5.2", "6.1", "6.3"]
    assert said(page).split("\n")[0] == "显示 4 / 49 项措施"
    assert address(page).endswith(f"#division={quote('工业园区处')}&light=green")
    # items, their headings in both lists, and no others
    assert page.locator("#items tbody tr:visible th").all_inner_texts() == ["6", "5"]
    assert page.locator(".timeline tr.item:visible th b").all_inner_texts() == ["5", "6"]
    assert page.locator("section.item:visible h3 b").all_inner_texts() == ["5", "6"]
    # what does not follow says so
    assert page.locator("dl.figures b").all_inner_texts() == ["5", "6", "58", "39"]
    assert "不随下面的筛选变化" in page.locator(".whole").inner_text()
    page.get_by_role("button", name="显示全部").click()
    assert page.evaluate(SHOWN) == expected(quarter)
    assert "#" not in address(page).rpartition("/")[2]


def test_every_choice_shows_what_the_values_say(open_page: Open, quarter: Wall) -> None:
    page = open_page()
    divisions = ["", *quarter.choices["division"]]
    leaders = ["", *quarter.choices["leader"]]
    asked = [
        *itertools.product(divisions, [""], LIGHTS, QUARTERS),
        *itertools.product([""], leaders, LIGHTS, QUARTERS),
    ]
    for division, leader, light, period in asked:
        fields = {"division": division, "leader": leader, "light": light, "quarter": period}
        fragment = "&".join(f"{name}={quote(value)}" for name, value in fields.items() if value)
        page.evaluate(GO, f"#{fragment}")
        fitting = expected(quarter, division, leader, light, period)
        assert page.evaluate(SHOWN) == fitting, fields
        assert said(page).startswith(f"显示 {len(fitting)} / 49 项措施"), fields
        assert page.locator(".none").first.is_visible() == (not fitting)


def test_a_quarter_names_its_own_light(open_page: Open, quarter: Wall) -> None:
    page = open_page("#quarter=Q1&light=green")
    assert page.evaluate(SHOWN) == ["9.2.1", "12.1"]
    choose(page, "light", "red")
    assert "3.2" in page.evaluate(SHOWN)
    assert page.locator("tr[data-key='3.2'] g.Q1").first.evaluate("(e) => getComputedStyle(e).opacity") == "1"
    assert page.locator("tr[data-key='3.2'] g.Q2").first.evaluate("(e) => getComputedStyle(e).opacity") == "0.25"


def test_a_person_types_what_is_looked_for(open_page: Open, quarter: Wall) -> None:
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type("电磁 防护")
    assert page.evaluate(SHOWN) == ["8.2", "8.5"], "white space does not count"
    assert "筛选:“电磁 防护”" in said(page)
    page.keyboard.press("Escape")
    assert page.evaluate(SHOWN) == expected(quarter)
    page.keyboard.type("9.2.1")
    assert page.evaluate(SHOWN) == ["9.2.1"]
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("两个区尚未提交")
    assert page.evaluate(SHOWN) == ["5.1"], "what entries say is found"
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("逾期未完成")
    assert page.evaluate(SHOWN) == [], "labels and rules are not"
    assert page.get_by_text("没有符合条件的措施。").first.is_visible()


def test_a_measure_opens_to_all_there_is_to_know(open_page: Open, quarter: Wall) -> None:
    page = open_page()
    page.locator("tr[data-key='6.1'] a").click()
    assert page.evaluate(OPEN) == ["6.1"]
    assert address(page).endswith("#open=6.1")
    measure = page.locator("details[data-key='6.1']")
    for words in (
        "编制《园区基础和配套设施建设项目计划》,推进新城区基础和配套设施建设,完善园区功能配套",
        "绿:2018-06-25 完成,到期日 2018-06-30",
        "规则 default 第2条:绿:按期完成,或已销号",
        "“4月前”按含当月理解",
        "2018-06-30(原到期日 2018-04-30)",
        "2018-04-26 申请延至6月底(（示例）两个新城区调整规划),刘卫军批准;到期日已改为 2018-06-30",
        "（示例）计划已编制",
    ):
        assert words in measure.inner_text()
    assert measure.locator("summary").evaluate("(e) => e === document.activeElement")
    box = measure.bounding_box()
    bar = page.locator("#filters").bounding_box()
    assert box
    assert bar
    assert bar["y"] + bar["height"] <= box["y"] < 300, "it stands below the filters, not behind them"
    measure.locator("summary").click()
    assert page.evaluate(OPEN) == []
    until(page, "!location.hash")


def test_the_address_shares_the_view(open_page: Open, quarter: Wall) -> None:
    page = open_page()
    choose(page, "leader", "刘卫军")
    choose(page, "quarter", "Q2")
    page.locator("#filters input").fill("新两园")
    page.locator("tr[data-key='5.1'] a").click()
    fragment = "#" + address(page).partition(".html#")[2]
    assert fragment == f"#leader={quote('刘卫军')}&quarter=Q2&q={quote('新两园')}&open=5.1"
    other = open_page(fragment)
    for expression in (SHOWN, ROWS, OPEN):
        assert other.evaluate(expression) == page.evaluate(expression)
    assert (page.evaluate(SHOWN), page.evaluate(OPEN)) == (["5.1", "5.2"], ["5.1"])
    assert said(other) == said(page)
    assert other.locator("#filters input").input_value() == "新两园"
    assert other.locator("details[data-key='5.1'] summary").evaluate("(e) => e === document.activeElement")
    assert address(other) == address(page)


def test_who_arrives_with_a_filter_is_told_so(open_page: Open, quarter: Wall) -> None:
    page = open_page(f"#division={quote('工业园区处')}&light=green")
    assert page.title() == "责任处室(牵头或配合) 工业园区处,亮灯 绿 | 市经济和信息化委办理方案进度挂图,截至2018-07-02"
    told = "显示 4 / 49 项措施 · 筛选:责任处室(牵头或配合) 工业园区处,亮灯 绿"
    assert page.locator("#above span").inner_text() == told
    bar, top = page.locator("#filters").bounding_box(), page.locator("#above").bounding_box()
    assert bar
    assert top
    assert 0 <= bar["y"] < 40, "it begins at the filters"
    assert top["y"] < 0, "the line stands at the head of the page"
    page.get_by_role("link", name="显示全部").click()
    assert page.evaluate(SHOWN) == expected(quarter)
    assert not page.locator("#above").is_visible()
    assert page.title() == "市经济和信息化委办理方案进度挂图,截至2018-07-02"
    assert "#" not in address(page).rpartition("/")[2]


def test_who_arrives_without_a_filter_sees_the_head(open_page: Open, quarter: Wall) -> None:
    page = open_page()
    assert not page.locator("#above").is_visible()
    assert page.evaluate("scrollY") == 0


def test_dates_and_states_are_whole_on_a_phone(open_page: Open, folder: Path) -> None:
    entry = "{{date: 2018-04-0{n}, for: 2018-04, state: in_progress, problem: {problem}}}"
    entries = ", ".join(entry.format(n=n, problem="各区意见不一" * 40) for n in (8, 9))
    text = HEAD + f'  - {{id: "1.1", text: 调度, deadline: 每月, progress: [{entries}]}}\n'
    save(folder, "phone", written(text))
    page = open_page("#open=1.1", name="phone", width=390, height=844)
    lines = page.evaluate(
        "[...document.querySelectorAll('.open tbody th, .entries td:nth-child(2)')].map((e) =>"
        " [e.innerText, e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight)])"
    )
    assert len(lines) > 10
    for words, high in lines:
        assert high < len(words.splitlines()) + 0.6, words
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_back_and_forward_follow_what_was_done(open_page: Open, quarter: Wall) -> None:
    page = open_page()
    choose(page, "division", "工业园区处")
    choose(page, "light", "grey")
    page.locator("#filters input").focus()
    page.keyboard.type("督查")
    assert page.evaluate(SHOWN) == ["5.3", "6.4"]
    page.locator("tr[data-key='5.3'] a").click()
    assert page.evaluate(OPEN) == ["5.3"]
    page.go_back()
    assert page.evaluate(OPEN) == []
    page.go_back()
    assert page.evaluate(SHOWN) == expected(quarter, "工业园区处", light="grey"), "a word is one step, not one a letter"
    assert page.locator("#filters input").input_value() == ""
    page.go_back()
    assert page.locator("#filters select[name=light]").input_value() == ""
    page.go_back()
    assert page.evaluate(SHOWN) == expected(quarter)
    for _ in range(4):
        page.go_forward()
    assert (page.evaluate(SHOWN), page.evaluate(OPEN)) == (["5.3", "6.4"], ["5.3"])


def test_a_name_in_a_table_filters_by_it(open_page: Open, quarter: Wall) -> None:
    page = open_page("#light=red")
    page.locator(".status.division").get_by_role("link", name="重化产业处").click()
    until(page, "location.hash.startsWith('#division')")
    assert page.evaluate(SHOWN) == expected(quarter, "重化产业处")
    page.locator(".status.leader").get_by_role("link", name="(未注明)").click()
    until(page, "location.hash === '#leader=-'")
    assert page.evaluate(SHOWN) == expected(quarter, leader="-") == ["4.1", "4.2", "4.3"]


def test_what_comes_next_opens_even_what_is_filtered_out(open_page: Open, quarter: Wall) -> None:
    page = open_page("#light=green")
    page.locator(".coming a", has_text="3.2").first.click()
    until(page, "location.hash === '#open=3.2'")
    assert page.evaluate(OPEN) == ["3.2"]
    assert page.locator("details[data-key='3.2']").is_visible()


def test_all_of_it_works_from_the_keyboard(open_page: Open, quarter: Wall) -> None:
    page = open_page()

    def focused() -> str:
        return str(page.evaluate("document.activeElement.outerHTML.slice(0, 60)"))

    page.keyboard.press("Tab")
    assert 'class="skip"' in focused()
    assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    assert 'id="measures"' in focused()
    page.keyboard.press("Tab")
    assert 'id="all"' in focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate(OPEN) == ["1.1"]
    page.keyboard.press("/")
    page.keyboard.type("星级")
    assert page.evaluate(SHOWN) == ["5.4"]
    page.keyboard.press("Tab")
    assert 'id="clear"' in focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash").endswith("open=5.4"), "the row in the timeline comes next"
    page.keyboard.press("Escape")
    assert page.evaluate(SHOWN) == ["5.4"], "outside the text field the key takes nothing back"
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    assert page.evaluate(SHOWN) == expected(quarter)
    page.locator("select[name=light]").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(SHOWN) == expected(quarter, light="red")


def test_all_measures_open_and_close_at_once(open_page: Open, quarter: Wall) -> None:
    page = open_page()
    page.get_by_role("button", name="全部展开").click()
    until(page, "location.hash === '#open=*'")
    assert page.evaluate(OPEN) == expected(quarter)
    other = open_page("#open=*")
    assert other.evaluate(OPEN) == expected(quarter)
    other.get_by_role("button", name="全部收起").click()
    until(other, "!location.hash")
    assert other.evaluate(OPEN) == []


@pytest.mark.parametrize(
    "fragment",
    ["#division=没有这个处", "#light=mauve&open=99.9", "#%E5%%&=&&==x", "#open=%22%5D%2C*", "#x", "#quarter=Q9&q="],
)
def test_an_address_that_names_nothing_known_does_no_harm(open_page: Open, quarter: Wall, fragment: str) -> None:
    page = open_page(fragment)
    assert page.evaluate(SHOWN) == expected(quarter)
    assert page.evaluate(OPEN) == []
    told = "地址中有本页不认识的内容" in said(page)
    assert told == ("=" in fragment and fragment != "#quarter=Q9&q=") or "quarter=Q9" in said(page)
    choose(page, "light", "red")
    assert page.evaluate(SHOWN) == expected(quarter, light="red")
    assert page.evaluate("location.hash") == "#light=red"


HOSTILE: Final = (
    "a&b=c#d%41?e+f",
    '"><img src=x onerror=alert(1)>',
    "</script><script>alert(1)</script>",
    "' 处\\室 '",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_names_that_look_like_addresses_or_tags_are_names(open_page: Open, folder: Path, name: str) -> None:
    quoted = "'" + name.replace("'", "''") + "'"
    text = HEAD.replace("二处]", f"{quoted}]") + (
        f"  - {{id: '1.1', text: {quoted}, deadline: 4月, lead: [{quoted}], leaders: [{quoted}]}}\n"
        "  - {id: '1.2', text: 别的, deadline: 4月}\n"
    )
    loaded = written(text)
    assert loaded[0].plan
    item = loaded[0].plan.items[0]
    odd = item.measures[0]._replace(id=name)
    plan = loaded[0].plan._replace(items=(item._replace(measures=(odd, item.measures[1])),))
    made = save(folder, "hostile", [loaded[0]._replace(plan=plan)])
    page = open_page(name="hostile")
    (first, _) = (line.key for line in made.lines)
    label = " ".join(name.split())
    choose(page, "division", label)
    assert page.evaluate(SHOWN) == [first]
    page.locator("tr[data-key] a:visible").click()
    assert page.evaluate(OPEN) == [first]
    other = open_page("#" + address(page).partition(".html#")[2], name="hostile")
    assert (other.evaluate(SHOWN), other.evaluate(OPEN)) == ([first], [first])
    assert "地址中" not in said(other)
    other.locator(".status.leader").get_by_role("link", name=label, exact=True).click()
    until(other, "location.hash.startsWith('#leader')")
    assert other.evaluate(SHOWN) == [first]
    assert other.evaluate("document.querySelectorAll('img, script').length") == 1


def test_several_plans_are_told_apart(open_page: Open, folder: Path) -> None:
    made = save(folder, "two", plans(QUARTER, WORKED, as_of=JULY))
    page = open_page("#open=worked/1.1", name="two")
    assert page.evaluate(OPEN) == ["worked/1.1"]
    assert len(page.evaluate(SHOWN)) == 59
    choose(page, "division", "工业园区处")
    assert page.evaluate(SHOWN) == page.evaluate(ROWS) == expected(made, "工业园区处")
    choose(page, "division", "")
    choose(page, "leader", "李保国")
    assert page.locator("table.timeline:visible").count() == 1


@pytest.mark.parametrize("language", messages.LANGUAGES)
@pytest.mark.parametrize("width", [320, 390, 768])
def test_a_narrow_page_is_never_wider_than_its_window(open_page: Open, folder: Path, language: str, width: int) -> None:
    save(folder, language, plans(QUARTER, as_of=JULY), language)
    page = open_page("#open=*", name=language, width=width, height=844)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(WIDER, width) == []
    sizes = page.evaluate(
        "[...document.querySelectorAll('.timeline tr[data-key] td.year')].map((e) => e.getBoundingClientRect().width)"
    )
    assert min(sizes) > 200, "a month keeps room for its sign"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_and_sign_stands_out_from_what_is_behind_it(open_page: Open, quarter: Wall, scheme: str) -> None:
    page = open_page("#open=6.2", color_scheme=scheme)
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert dark == (scheme == "dark")
    found = page.evaluate(CONTRAST, TEXTS)
    assert len(found) > 500
    assert [each for each in found if each[0] < 4.5] == []
    for colour in ("red", "yellow", "blue", "green", "grey"):
        own = page.evaluate(
            "(colour) => getComputedStyle(document.documentElement).getPropertyValue('--' + colour)", colour
        )
        page.evaluate("(colour) => { document.querySelector('h1').style.color = colour; }", own)
        assert page.evaluate(CONTRAST, "h1")[0][0] >= 4.5, colour


def test_a_light_can_be_told_without_its_colour(open_page: Open, quarter: Wall) -> None:
    page = open_page()
    shapes = page.evaluate("[...document.querySelectorAll('.shapes [id^=k-]')].map((e) => e.innerHTML)")
    assert len(set(shapes)) == len(shapes) == 5
    words = page.locator(".lamp:visible").all_inner_texts()
    assert words
    assert all(word.strip() for word in words)


def test_without_a_script_everything_can_be_read(open_page: Open, quarter: Wall) -> None:
    page = open_page(java_script_enabled=False)
    assert not page.locator("#filters").is_visible()
    assert not page.locator("#hint").is_visible()
    assert not page.locator("#all").is_visible()
    assert page.locator("details.measure:visible").count() == 49
    assert page.locator(".status a").count() == 0, "no link that would do nothing"
    page.locator("tr[data-key='9.2.1'] a").click()
    assert page.locator("details[data-key='9.2.1'] .facts").is_visible(), "a link opens what it leads to"
    page.locator("details[data-key='5.2'] summary").click()
    assert "验收通过" in page.locator("details[data-key='5.2']").inner_text()


def printed(page: Page, path: Path, paper: str) -> tuple[int, str, str]:
    """A page on paper: how many sheets, their size, and their text as another program reads it."""
    page.pdf(path=str(path), format=paper)
    facts = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    pages = re.search(r"Pages:\s+(\d+)", facts)
    size = re.search(r"Page size:.*\((.*)\)", facts)
    wide = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", facts)
    assert pages
    assert size
    assert wide
    assert float(wide[1]) > float(wide[2]), "landscape"
    return int(pages[1]), size[1], "".join(text.split())


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext: apt-get install poppler-utils")
@pytest.mark.parametrize(("paper", "most", "timeline"), [("A4", 9, 2), ("A3", 6, 1)])
def test_it_prints(open_page: Open, quarter: Wall, tmp_path: Path, paper: str, most: int, timeline: int) -> None:
    page = open_page(color_scheme="dark")
    sheets, size, text = printed(page, tmp_path / "wall.pdf", paper)
    assert size == paper
    assert 4 <= sheets <= most
    for loaded in plans(QUARTER, as_of=JULY):
        assert loaded.plan
        for item, _, measure in loaded.plan.walk():
            assert "".join(item.title.split()) in text
            assert "".join(measure.text.split()) in text, "the whole text, though the screen shows two lines"
    assert text.count("措施完成时限牵头处室") == timeline, "the timeline's head stands on each of its sheets"
    for words in ("显示全部", "筛选", "全部展开", "按/键", "复制地址"):
        assert words not in text
    assert f"1/{sheets}" in text
    assert "理解规则" not in text, "what is closed is not printed"
    assert "基准日以后的记录不在其中" in text


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext: apt-get install poppler-utils")
def test_what_is_chosen_and_open_is_what_is_printed(open_page: Open, quarter: Wall, tmp_path: Path) -> None:
    page = open_page(f"#division={quote('工业园区处')}&light=green&open=6.1")
    sheets, _, text = printed(page, tmp_path / "wall.pdf", "A4")
    assert sheets <= 4
    assert "显示4/49项措施·筛选:责任处室(牵头或配合)工业园区处,亮灯绿" in text[:400]
    assert "显示4/49项措施" in text
    assert "筛选:责任处室(牵头或配合)工业园区处,亮灯绿" in text
    assert "“4月前”按含当月理解" in text
    assert text.count("理解规则") == 1
    assert "瞪羚企业认定" not in text
    assert "全部49项措施的数字,不随下面的筛选变化" in text
