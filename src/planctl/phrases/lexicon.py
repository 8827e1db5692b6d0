"""The words of deadlines: what each says to the grammar. One word may say several things (年终 is 年 and 底).

A row is what is said (a kind, with a number or a unit's name), then the words that say it. `unit:…` is a bare unit of
time; with `:1` it counts (个月, 天) and measures a span, never names a month or a day. Words that mean nothing to a date
are `noise`; words for what gets done are `work`, or `rhythm` where they make a cadence of a bare unit (月调度). `other`
keeps words whole that would otherwise be cut (提前 is not 前).
"""

from typing import Final, NamedTuple


class Said(NamedTuple):
    """One thing that a word says: its kind in the grammar, and a number or a unit's name."""

    kind: str
    value: int = 0
    unit: str = ""


_ROWS: Final = (
    ("unit:year", "年"),
    ("unit:year:2", "年度"),
    ("unit:month", "月 月份"),
    ("unit:month:1", "个月"),
    ("unit:day", "日 号"),
    ("unit:day:1", "天"),
    ("unit:week", "周 星期 礼拜"),
    ("unit:week:1", "个星期 个周 周时间"),
    ("unit:quarter", "季度 季"),
    ("unit:quarter:1", "个季度 个季"),
    ("unit:half", "半年 半年度"),
    ("unit:half:1", "个半年"),
    ("unit:fortnight", "半月 半个月"),
    ("unit:tendays", "旬"),
    ("unit:workday:1", "工作日 个工作日"),
    ("unit:term", "学期 个学期"),
    ("every", "每 每个 每一 每一个 逐 every each"),
    ("per", "按 按照 根据 依据 遵照 依照"),
    ("split", "分"),
    ("ordinal", "第"),
    ("half:1", "上半年 上半年度 前半年"),
    ("half:2", "下半年 下半年度 后半年"),
    ("third:1", "上旬"),
    ("third:2", "中旬"),
    ("third:3", "下旬"),
    ("fortnight:1", "上半月 前半月"),
    ("fortnight:2", "下半月 后半月"),
    ("end", "底 末 底日 终了"),
    ("start", "初"),
    ("unit:year mid", "年中"),
    ("unit:month third:2", "月中 月中旬"),
    ("unit:month third:4", "月中下旬"),
    ("third:4", "中下旬"),
    ("third:5", "上中旬"),
    ("unit:year end", "年终 岁末 岁尾 年尾"),
    ("unit:year start", "岁初"),
    ("nth:1 unit:month", "首月"),
    ("nth:-1 unit:month", "末月"),
    ("nth:1 unit:week", "首周"),
    ("nth:-1 unit:week", "末周"),
    ("nth:1", "首 首个"),
    ("nth:-1", "最后 最后一 最后一个 最后1 最后1个"),
    ("nth:1 unit:day", "首日"),
    ("before", "前 之前 以前 前夕 before"),
    ("within", "内 以内 之内 期间 within during"),
    ("after", "后 之后 以后 结束后"),
    ("onward", "起 开始 起始 始 以来 之日起"),
    ("from", "从 自 自从 不早于 不得早于 from since"),
    ("now", "即日 现在 当前 今日 今天 目前"),
    ("to", "- 至 到 截至 截止 截止到 截至到 截止于 截至于 止于 直至 直到 不迟于 不晚于 不得迟于 不得晚于 最迟 最晚 至迟 迟至 by until till to"),
    ("noise", "止 为止 截止日期 截止时间"),
    ("list", ", / 和 及 以及 与 并 并且 或 暨 同时 and"),
    ("open_bracket", "("),
    ("close_bracket", ")"),
    ("beyond", "或更长时间 或更长 或更久 甚至更长时间 更长时间"),
    ("year:0", "今年 本年 本年度 当年 当年度 今年度"),
    ("year:1", "明年 来年 下年 明年度"),
    ("year:1:next", "次年 翌年 第二年 下一年"),
    ("year:-1", "去年 上年 上一年 去年度"),
    ("year:2", "后年"),
    ("whole", "全年 全年度 整年 一整年"),
    ("relative", "本月 当月 下月 上月 下个月 本月份 当季 本季 本季度 下季度 下一季度 本周 当周 下周 上周 下一周 当日 次日 当天 明天 本旬"),
    ("nextmonth", "次月"),
    ("fiveyear:2011", "十二五 \"十二五\""),
    ("fiveyear:2016", "十三五 \"十三五\""),
    ("fiveyear:2021", "十四五 \"十四五\""),
    ("fiveyear:2026", "十五五 \"十五五\""),
    ("times", "次 回 遍 轮"),
    ("noise", "的 之 于 在 份 个 均 都 分别 分别在 分别于 月度内 \" … · : . ! ? 。 # * ^ _ \\ | < > 含 包含 包括 含当日 含本日 当日含 即 共 共计 总计 合计 为期 历时 总工期 工期 周期 限 限于"),
    ("noise", "务必 确保 必须 须 应 应当 要 需 保证 一定 坚决 严格 全力 力保 至少 不少于 不低于 不超过 最少 完成时限 完成时间 时限 时间 期限 统一 定于 安排在 全面 基本 全部 整体 总体 正式 实质性"),
    ("noise", "上午 中午 下午 晚上 早上 下班 下班时 上班 午前 夜间 凌晨 零时 零点"),
    ("soft", "力争 争取 力求 尽量 左右 前后 上下 大约 约 大概 预计 预期 计划 拟 原则上 努力 尽可能 有望 暂定 初定"),
    ("open", "长期 长期坚持 长期推进 长期有效 长期执行 长期落实 长期实施 持续 持续性 持续推进 持续开展 持续深化 持续用力 持续实施 常态化 常态 常态长效 长效 日常 日常性 经常性 日常工作 随时 动态 动态管理 动态调整 常抓不懈 一以贯之 贯穿全年 全年贯穿 全年持续 全年推进 全年实施 全年开展 全年坚持 全年落实 全年进行 全年性 常年 常年坚持 坚持不懈 久久为功 不断 不断推进 滚动 滚动推进 滚动实施 一直 始终 始终坚持 长抓不懈 无期限 不限期 不设期限 永久 ongoing continuous continuously open"),
    ("immediate", "立行立改 即知即改 立即 立刻 马上 马上就办 马上办 尽快 尽速 迅速 即时 及时 立查立改 即查即改 即行即改 边查边改 边整边改 边学边改 即改 第一时间 抓紧 立改 即办 立办 随到随办 火速 从速 immediately asap"),
    ("discretionary", "适时 必要时 视情 视情况 视情形 择机 酌情 择时 根据需要 按需 按需要 视需要 视工作需要 根据工作需要 条件成熟时 条件成熟后 条件具备时 条件具备后 时机成熟时 时机成熟后 视进展 视进展情况 视工作进展 合适时机 适当时候 适当时机 因地制宜"),
    ("external", "另行通知 以通知为准 另行安排 以上级要求为准 以合同为准 以批复为准 以上级通知为准 听通知"),
    ("authority", "要求 部署 安排 规定 进度 通知 约定 时间节点 节点 上级 文件 合同 计划要求 统一部署 序时进度 时间要求 时限要求"),
    ("vague", "早日 近期 按时 按期 如期 下一步 尽早 逐步 逐渐 今后 近段时间 一段时间 将来 未来 后期 前期 后续 短期 中期 远期 中远期 中长期 近中期 现阶段 阶段性 下一阶段 不久 稍后 适度 soon later"),
    ("vaguely", "定期 不定期 时常 经常 多次 分批 分期 分阶段 分批次 分步 若干次 regularly periodically"),
    ("blank", "待定 暂无 无 未定 未明确 另定 待明确 待确定 待研究 未确定 不明 略 空 同上 n/a na none nil tbd tba"),
    ("every unit:day", "daily everyday"),
    ("every unit:week", "weekly 周度"),
    ("every unit:month", "monthly 月度"),
    ("every unit:quarter", "quarterly"),
    ("every unit:half", "half-yearly halfyearly semiannual semiannually semi-annual semi-annually"),
    ("every unit:year", "yearly annually annual"),
    ("every span:2:month", "双月 隔月 单双月 bimonthly"),
    ("every span:2:week", "双周 隔周 fortnightly biweekly"),
    ("every span:2:day", "隔日 隔天"),
    ("festival:101", "元旦 元旦节 新年"),
    ("festival:501", "五一 五一节 劳动节 五一劳动节 \"五一\" \"五一\"节"),
    ("festival:701", "七一 \"七一\" 建党节 \"七一\"节"),
    ("festival:801", "八一 \"八一\" 建军节"),
    ("festival:1001", "国庆 国庆节 \"十一\" \"十一\"节 十一节 十一国庆 十一长假 十一假期"),
    ("festival:1001 before", "十一前 十一之前 十一以前"),
    ("festival:spring", "春节 农历新年 大年初一 农历春节"),
    ("festival:tomb", "清明 清明节"),
    ("festival:dragon", "端午 端午节"),
    ("festival:moon", "中秋 中秋节"),
    ("season:1", "春季 春天"),
    ("season:2", "夏季 夏天"),
    ("season:3", "秋季 秋天"),
    ("season:4", "冬季 冬天"),
    ("season", "秋冬季 冬春季 今冬明春 汛期 主汛期 暑期 暑假 寒假 采暖季 供暖季 旅游旺季 农闲季节 春夏季 夏秋季"),
    ("rhythm:1", "报 报表 专报 简报"),
    ("rhythm", "调度 通报 协调 督查 督办 督导 例会 会商 研判 总结 评估 评价 检查 分析 排名 考核 小结 晾晒 点评 巡查 更新 动态更新 讲评 盘点 汇总 梳理 统计 监测 推进会 调度会 碰头会 对账 公示 报告 报送 上报 调研 会办 审核 清零 会议 复盘 学习 自查 抽查 巡检 开展 召开 组织 督促 联席会 联席会议 例行 考评 测评 通气会 交流 跟踪 review report"),
    ("work", "完成 全面完成 基本完成 全部完成 完工 竣工 开工 动工 启动 启动并完成 建成 投产 投用 投入使用 投入运营 交付 交付使用 提交 呈报 印发 出台 制定 制订 编制 发布 公布 上线 试运行 运行 运营 验收 办理 办结 落实 到位 落实到位 实施 推进 推动 举办 举行 形成 实现 结束 达标 达到 达产 见效 初见成效 取得实效 取得成效 整改 整改到位 签约 签订 落地 开业 挂牌 通过 审议 审定 报批 完毕 汇报 反馈 进行 安排好 做好 抓好 做到 建立 建设 任务 工作 目标 目标任务 全部工作 各项工作 年度任务 全年任务 项目 方案 收官 兑现 启用 封顶 交工 主体完工 完善 到账 拨付 清欠 办好 销号 归档 结项 立项 开建 进场 招标 揭牌 揭榜 转段 done complete completed finish finished"),
    ("other", "下一步 进一步 统一 一体化 一批 一次性 一揽子 一律 一并 一系列 一流 唯一 同一 一般 一套 一项 一把手 专项 事项 前往 前置 提前 前沿 前景 从前 面前 后勤 落后 善后 背后 底线 底数 彻底 摸底 基底 初步 最初 初心 当初 中心 期末 国内 市内 区内 内部 内容 内控 日程 日期 青年 多年 历年 周年 周边 周期 周密 文号 编号 型号 发起 一起 建起 引起 防止 终止 停止 禁止 由于 关于 对于 位于 处于 属于 得到 部分 充分 分解 分类 分管 分工 和谐 参与 与会 主要 重要 需求 有限 限额 公共 共同 共建 共享 平均 均衡 都市 首都 首批 首次 首创 两会 两节 双节 节日 会前 会后 自主 自查自纠 自评 自筹 自动 起草 三公 五年规划 十大 百强 千亿 双百 从业 从严 自觉 底册 目的 的确 之间 之一 在建 在线 存在 正在 到访 报名 申报 申请 报社 年轻 季风 半成品 半径 个人 个体 共产党 号召 号文 初稿 初审 初评 初验 终稿 终审 终评 期中 按揭"),
)  # fmt: skip


def _read(spelled: str) -> Said:
    kind, _, rest = spelled.partition(":")
    parts = rest.split(":") if rest else []
    unit = next((part for part in parts if part.isalpha()), "")
    return Said(kind, next((int(part) for part in parts if not part.isalpha()), 0), unit)


# Never cut, most words say the same few things: each row is read once.
WORDS: Final[dict[str, tuple[Said, ...]]] = {}
for _says, _words in _ROWS:
    _said = tuple(_read(spelled) for spelled in _says.split())
    for _word in _words.split():
        WORDS.setdefault(_word, _said)

# The longest word that begins with a sign: how far the reader of words must look.
LONGEST: Final[dict[str, int]] = {}
for _word in WORDS:
    LONGEST[_word[0]] = max(LONGEST.get(_word[0], 0), len(_word))
