"""Help pages' own words, and what is wrong with a command line."""

from typing import Final

from planctl.messages import Entry

CATALOGUE: Final[dict[str, Entry]] = {
    "usage": ("Usage:", "用法:"),
    "ask": ("Questions:", "查询:"),
    "record": ("Recording:", "记录进展:"),
    "publish": ("Publishing:", "发布:"),
    "keep": ("Keeping plans:", "管理计划:"),
    "arguments": ("Arguments:", "参数:"),
    "options": ("Options:", "选项:"),
    "filters": ("Which measures:", "筛选:"),
    "everywhere": ("On every command:", "通用选项:"),
    "examples": ("Examples:", "示例:"),
    "error": ("planctl: {message}\nTry: {command} --help", "planctl: {message}\n查看用法:{command} --help"),
    "unknown_command": ("there is no command {name!r}", "没有“{name}”这个命令"),
    "unknown_command_meant": (
        "there is no command {name!r}; did you mean {meant!r}?",
        "没有“{name}”这个命令,是不是想用 {meant}?",
    ),
    "no_option": ("there is no option {name}", "没有 {name} 这个选项"),
    "no_option_meant": ("there is no option {name}; did you mean {meant}?", "没有 {name} 这个选项,是不是想用 {meant}?"),
    "missing": ("{name} is missing", "缺少参数 {name}"),
    "option_value": ("option {name} needs a value", "选项 {name} 后面要跟一个值"),
    "command_late": (
        "options stand after the command: planctl {name} ...",
        "选项要写在命令之后:planctl {name} ...",
    ),
    "extra": ("too many words: {words}", "多余的词:{words}"),
}
