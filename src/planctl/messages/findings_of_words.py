"""What findings say of a deadline's words."""

from typing import Final

from planctl.messages import Entry

_READ_AS = (
    "add reads_as: with what is meant, and because: with the reason",
    "补上 reads_as: 写明怎样理解,并用 because: 说明理由",
)

CATALOGUE: Final[dict[str, Entry]] = {
    "PL401.message": ("the deadline {words} cannot be read", "看不懂时限“{words}”"),
    "PL401.help": (
        "keep the words and add reads_as: with a deadline such as 6月底前; try it with planctl when",
        "保留原文,补上 reads_as:,如 6月底前;可先用 planctl when 试一试",
    ),
    "PL401.backwards.message": (
        "{words} runs backwards: from {start} to {due}",
        "“{words}”前后颠倒:从 {start} 到 {due}",
    ),
    "PL401.backwards.help": _READ_AS,
    "PL402.message": (
        "{words} can mean by {due} or by {strict}; it is read as by {due}",
        "“{words}”可以理解为 {due} 或 {strict} 之前;目前按 {due} 理解",
    ),
    "PL402.help": (
        "write {instead}, or settle it for the whole plan with conventions: before_month: inclusive or exclusive",
        "改写成“{instead}”,或在 conventions: 里用 before_month: inclusive 或 exclusive 统一约定",
    ),
    "PL403.message": ("{words} does not fit the date", "“{words}”与日期不符"),
    "PL403.help": ("check both against the calendar", "请对照日历核对"),
    "PL403.weekday.message": ("{due} is not a {words}", "{due} 不是“{words}”"),
    "PL403.weekday.help": ("check the date and the weekday against the calendar", "请对照日历核对日期和星期"),
    "PL403.day.message": (
        "{words}: from {start} to {due} are {actual} days, both ends counted",
        "“{words}”:从 {start} 到 {due},首尾都算共{actual}天",
    ),
    "PL403.day.help": ("check the days against the calendar", "请对照日历核对起止日期和天数"),
    "PL403.week.message": (
        "{words}: from {start} to {due} are {actual} weeks",
        "“{words}”:从 {start} 到 {due} 共{actual}周",
    ),
    "PL403.week.help": ("check the days against the calendar", "请对照日历核对起止日期和周数"),
    "PL403.month.message": (
        "{words}: from {start} to {due} are {actual} months",
        "“{words}”:从 {start} 到 {due} 共{actual}个月",
    ),
    "PL403.month.help": ("check the dates and the number of months", "请核对起止日期和月数"),
    "PL404.message": ("{rest} was left over when {words} was read", "“{words}”里的“{rest}”没有读进去"),
    "PL404.help": (
        "if it changes the date, add reads_as:; if not, move it to note: or accept PL404",
        "若影响日期,请补上 reads_as:;若不影响,可移到 note: 或写 accept",
    ),
    "PL404.count.message": (
        "{words} says how often ({rest}), but not by when each time",
        "“{words}”写了“{rest}”,没有写每次的时限",
    ),
    "PL404.count.help": (
        "add reads_as: with each date, or accept PL404 if the last day is enough",
        "请补上 reads_as: 写明各次日期;只按最后期限考核的,可写 accept",
    ),
    "PL405.message": (
        "{words} is due on {due}, outside the plan's year {year}",
        "“{words}”到期日是 {due},不在计划年度 {year} 之内",
    ),
    "PL405.help": ("check the year; if it is meant so, accept PL405", "请核对年份;确实如此则写 accept"),
    "PL406.message": ("{words} has lost its 年, 月 or 日", "“{words}”缺了年、月或日"),
    "PL406.help": _READ_AS,
    "PL406.proposal.message": (
        "{words} has lost its 年, 月 or 日; it could mean {proposal}",
        "“{words}”缺了年、月或日,可能是 {proposal}",
    ),
    "PL406.proposal.help": _READ_AS,
    "PL407.message": ("there is no {words}", "没有“{words}”这一天"),
    "PL407.help": _READ_AS,
    "PL407.leap.message": ("{year} has no {words}: it is no leap year", "{year} 年没有“{words}”:不是闰年"),
    "PL407.leap.help": (
        "February ends on the 28th that year; add reads_as: with what is meant",
        "那年2月只到28日;请补上 reads_as: 写明怎样理解",
    ),
    "PL408.message": ("{words} gives no date, so it can never fall due", "“{words}”没有日期,永远不会到期"),
    "PL408.help": (
        "ask what is meant and add reads_as:; or accept PL408 with the reason",
        "请问明后补上 reads_as:;或写 accept 并说明理由",
    ),
    "PL408.blank.message": ("the deadline is blank", "没有写完成时限"),
    "PL408.blank.help": ("ask by when it is due, and write it", "请问明何时完成后写上"),
    "PL408.ditto.message": ("{words} does not say which deadline is meant", "写的是“{words}”,没有写明是哪一项的时限"),
    "PL408.ditto.help": ("write that deadline out here", "请在这里写出那一项的时限"),
    "PL408.relative.message": (
        "{words} is relative to a month or week that is not named",
        "“{words}”没有写明是哪个月或哪一周",
    ),
    "PL408.relative.help": ("add reads_as: with the month, such as 6月底前", "请补上 reads_as: 写明月份,如 6月底前"),
    "PL408.recurring_vague.message": ("{words} recurs, but how often?", "“{words}”要反复做,但没有写多久一次"),
    "PL408.recurring_vague.help": (
        "add reads_as: with a cadence such as 每月, or accept PL408",
        "请补上 reads_as:,如 每月;或写 accept",
    ),
    "PL408.event.message": (
        "{words} depends on a day that planctl does not know",
        "“{words}”取决于 planctl 不知道的日子",
    ),
    "PL408.event.help": ("add reads_as: with the date, once it is known", "日子确定后,请补上 reads_as:"),
    "PL408.festival.message": (
        "{words} depends on the calendar; it could mean {proposal}",
        "“{words}”要看日历,可能是 {proposal}",
    ),
    "PL408.festival.help": ("if so, add reads_as: with that date", "如果是,请补上 reads_as: 写明日期"),
    "PL408.season.message": (
        "{words} is a season, not a date; it could mean {proposal}",
        "“{words}”是季节,不是日期,可能是 {proposal}",
    ),
    "PL408.season.help": ("add reads_as: with the date that is meant", "请补上 reads_as: 写明日期"),
    "PL408.duration.message": (
        "{words} runs from a day that is not named",
        "“{words}”没有写明从哪天算起",
    ),
    "PL408.duration.help": ("add reads_as: with the last day", "请补上 reads_as: 写明最后一天"),
    "PL408.duration_from_event.message": (
        "{words} counts from an event whose day the plan does not know",
        "“{words}”从某一事项起算,方案里没有该事项的日期",
    ),
    "PL408.duration_from_event.help": (
        "add reads_as: with the last day, once that day is known",
        "该事项的日期确定后,请补上 reads_as: 写明最后一天",
    ),
    "PL408.duration_from_day.message": (
        "{words} counts from a day, and planctl does not work out its last day",
        "“{words}”从该日起算,planctl 不推算最后一天",
    ),
    "PL408.duration_from_day.help": ("add reads_as: with the last day", "请补上 reads_as: 写明最后一天"),
    "PL408.from_date.message": ("{words} begins on {start} and never ends", "“{words}”从 {start} 开始,没有截止"),
    "PL408.from_date.help": (
        "add reads_as: with the last day, or accept PL408",
        "请补上 reads_as: 写明截止日,或写 accept",
    ),
    "PL408.never.message": ("{words} has no date within the plan's year", "“{words}”在计划年度内没有日期"),
    "PL408.never.help": ("check the words, or accept PL408 with the reason", "请核对,或写 accept 并说明理由"),
    "PL408.from_now.message": ("{words} has no last day", "“{words}”没有截止日"),
    "PL408.from_now.help": (
        "add reads_as: with the last day, or accept PL408",
        "请补上 reads_as: 写明截止日,或写 accept",
    ),
}
