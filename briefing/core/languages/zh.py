"""Chinese: where its reporting clauses name the speaker, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Grammar, Language, either, words


def grammar() -> Grammar:
    """Return where reporting clauses of the press name the speaker."""
    verb = either("""
        回忆说 回忆 说道 说 表示 称 反对 指出 强调 认为 回应说 回应 告诉记者 补充说 补充道 补充 宣布 透露
        坦言 呼吁 写道 解释说 解释 警告说 警告 问道 问 回答 回答说 承认 批评 重申 介绍说 介绍 直言 感叹
        感慨 告诉 谈到 反问 笑着说 说明 声称 喊道 提醒 答道 认同
        """)
    day = "今天|昨天|当天|随后|周[一二三四五六日]|星期[一二三四五六日]|\\d+日|日前|曾|也|还|则|再次"
    place = f"在[^，。：“]{{1,16}}(?:上|时|中|后|里|期间)|在[^，。：“]{{1,10}}?(?={verb})"
    place += "|面对[^，。：“]{1,10}时"
    when = f"(?:{day}|{place}){{0,3}}"
    no_name = "据|根据|在|有人|周[一二三四五六日]|星期|今天|昨天|当天|随后|日前"
    who = f"(?P<who>(?!{no_name})[^，。；：“”「」\\s]{{1,20}}?)"
    to = "(?:(?<![反应面针相绝])(?:对|向)[^，。：“]{1,10}?)?"
    manner = "微笑着|笑着|哭着|含泪|激动地|严肃地|坚定地|无奈地|高兴地|平静地"
    how = f"(?:{manner}|{verb})?"
    return Grammar(
        clauses=(
            (
                rf"(?:^|[，。；、！？”\s])(?:据)?{who}{when}{to}{when}{how}(?P<cue>{verb})(?:道|了)?[：:，,]?\s*$",
                "",
            ),
            (rf"(?:^|[。；！？”\s]){who}{when}{to}{when}{how}(?P<cue>{verb})，[^。；：“”]{{1,30}}$", ""),
            (rf"(?:^|[。；\s])(?:据|根据){who}{when}(?P<cue>{verb})，[^。；：“”]{{0,40}}$", ""),
            ("", rf"\s*[，,]?{who}{when}{to}{when}{how}(?P<cue>{verb})(?:道|了)?(?=[，。；：！,:]|\s*$)"),
        ),
        roles=words("""
            主席 副主席 总统 副总统 总理 副总理 部长 副部长 市长 副市长 省长 州长 县长 议员 议长 发言人
            负责人 领袖 领导人 书记 总经理 经理 总裁 主任 局长 院长 校长 教授 专家 律师 警长 法官
            检察官 大使 外长 防长 秘书长 首相 国王 女王 记者 教练 主教练 队长 代表 分析师 研究员 董事长
            创始人 工程师 医生 护士 司机 船长 居民 目击者 主持人 作家 导演 会长 站长 所长 厂长 老师
            渔民 店主 村民 店长 组长 团长 司令 将军 上校 学者 经济学家 科学家 设计师 演员 歌手 球员
            志愿者 馆长 同学 农民 工人 老板 员工 顾问 委员
            """),
        bodies=words("""
            人员 人们 我们 他们 她们 你们 倡议 政府 公司 协会 工会 警方 法院 委员会 大学 报告 声明 政策
            计划 集团 银行 部门 当局 外交部 国防部 有关 组织 消息 媒体
            """),
        pronouns=words("他 她"),
        honorifics=("先生", "女士", "小姐"),
        spaced=False,
        surnames=(
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭"
            "陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤毛习温欧司诸上"
        ),
    )


LANGUAGE = Language(
    name="chinese",
    departments=words("新闻 国内 国际 科技 财经 体育 文化"),
    leads=frozenset({"要闻", "摘要"}),
    notices=(
        "广告",
        "相关阅读",
        "延伸阅读",
    ),
    credits=("图注", "图片来源", "圖片來源"),
    script="han",
    unspaced_openers="他|她|它|这|那|其|但|不过|然而|而|因此|所以|此外|同时",
    grammar=grammar,
)
