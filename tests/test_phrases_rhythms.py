"""RRULEs in words."""

import pytest

from planctl import messages
from planctl.phrases.rhythms import spoken


@pytest.mark.parametrize(
    ("rrule", "english", "chinese"),
    [
        ("FREQ=DAILY", "every day", "每天"),
        ("FREQ=DAILY;INTERVAL=5", "every 5 days", "每5天"),
        ("FREQ=WEEKLY;BYDAY=FR", "every Friday", "每周五"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "every Monday and Thursday", "每周一、周四"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every working day", "每个工作日"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "every 2 weeks on Friday", "每2周的周五"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "on the last day of every month", "每月最后一天"),
        ("FREQ=MONTHLY;BYDAY=1FR", "on Friday no. 1 of every month", "每月第1个周五"),
        (
            "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
            "on the last day of March, June, September and December",
            "每年3月、6月、9月、12月的最后一天",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
            "on day 30 (in shorter months the last day) of every month",
            "每月30日(当月不足30日的,为最后一天)",
        ),
    ],
)
def test_a_rule_is_said_in_both_languages(rrule: str, english: str, chinese: str) -> None:
    messages.use("en")
    assert spoken(rrule) == english
    messages.use("zh")
    assert spoken(rrule) == chinese
    messages.use("en")
