"""Chinese: where its reporting clauses name the speaker, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Grammar, Language, either, words

_SIMPLE = (
    "着周忆说对认为应诉记补吁写释问评绍叹谈声称强调当随后时间里还则据动严肃坚无兴静针绝总统长议员发负责领导书经专师检"
    "国队练医护机见厂会组团军将学济设计馆农板顾渔愿创们协报划银门关织体张刘陈杨赵吴孙马郑谢罗许韩冯邓苏吕卢钟谭陆"
    "贾韦邹闫龙贺龚万钱汤习温欧诸叶"
)
_FULL = (
    "著週憶說對認為應訴記補籲寫釋問評紹嘆談聲稱強調當隨後時間裡還則據動嚴肅堅無興靜針絕總統長議員發負責領導書經專師檢"
    "國隊練醫護機見廠會組團軍將學濟設計館農闆顧漁願創們協報劃銀門關織體張劉陳楊趙吳孫馬鄭謝羅許韓馮鄧蘇呂盧鍾譚陸"
    "賈韋鄒閆龍賀龔萬錢湯習溫歐諸葉"
)
_UNABRIDGED = str.maketrans(_SIMPLE, _FULL)
"""Characters of this grammar as they are written in Taiwan and Hong Kong."""


def _both(text: str) -> str:
    """Return a list with each of its entries in both scripts."""
    return f"{text} {text.translate(_UNABRIDGED)}"


def grammar() -> Grammar:
    """Return where reporting clauses of the press name the speaker."""
    verb = either(
        _both("""
        回忆说 回忆 说道 说 表示 称 反对 指出 强调 认为 回应说 回应 告诉记者 补充说 补充道 补充 宣布 透露
        坦言 呼吁 写道 解释说 解释 警告说 警告 问道 问 回答 回答说 承认 批评 重申 介绍说 介绍 直言 感叹
        感慨 告诉 谈到 反问 笑着说 说明 声称 喊道 提醒 答道 认同
        """)
    )
    day = (
        "今天|昨天|[当當]天|[随隨][后後]|(?:[周週]|星期)[一二三四五六日]|\\d+日|日前|曾|也|[还還]|[则則]|再次"
    )
    place = f"在[^，。：“「]{{1,16}}(?:上|[时時]|中|[后後]|[里裡]|期[间間])|在[^，。：“「]{{1,10}}?(?={verb})"
    place += "|面[对對][^，。：“「]{1,10}[时時]"
    when = f"(?:{day}|{place}){{0,3}}"
    no_name = "[据據]|根[据據]|在|有人|[周週][一二三四五六日]|星期|今天|昨天|[当當]天|[随隨][后後]|日前"
    who = f"(?P<who>(?!{no_name})[^，。；：“”「」\\s]{{1,20}}?)"
    to = "(?:(?<![反应應面针針相绝絕])(?:[对對]|向)[^，。：“「]{1,10}?)?"
    manner = (
        "(?:微?笑|哭)[着著]|含[泪淚]|激[动動]地|平[静靜]地|[严嚴][肃肅]地|[坚堅]定地|[无無]奈地|高[兴興]地"
    )
    how = f"(?:{manner}|{verb})?"
    clauses = (
        (
            rf"(?:^|[，。；、！？”\s])(?:据|據)?{who}{when}{to}{when}{how}(?P<cue>{verb})(?:道|了)?[：:，,]?\s*$",
            "",
        ),
        (rf"(?:^|[。；！？”\s]){who}{when}{to}{when}{how}(?P<cue>{verb})，[^。；：“”]{{1,30}}$", ""),
        (rf"(?:^|[。；\s])(?:[据據]|根[据據]){who}{when}(?P<cue>{verb})，[^。；：“”]{{0,40}}$", ""),
        ("", rf"\s*[，,]?{who}{when}{to}{when}{how}(?P<cue>{verb})(?:道|了)?(?=[，。；：！,:]|\s*$)"),
    )
    return Grammar(
        clauses=clauses,
        roles=words(
            _both("""
            主席 副主席 总统 副总统 总理 副总理 部长 副部长 市长 副市长 省长 州长 县长 议员 议长 发言人
            负责人 领袖 领导人 书记 总经理 经理 总裁 主任 局长 院长 校长 教授 专家 律师 警长 法官
            检察官 大使 外长 防长 秘书长 首相 国王 女王 记者 教练 主教练 队长 代表 分析师 研究员 董事长
            创始人 工程师 医生 护士 司机 船长 居民 目击者 主持人 作家 导演 会长 站长 所长 厂长 老师
            渔民 店主 村民 店长 组长 团长 司令 将军 上校 学者 经济学家 科学家 设计师 演员 歌手 球员
            志愿者 馆长 同学 农民 工人 老板 员工 顾问 委员
            """)
        ),
        bodies=words(
            _both("""
            人员 人们 我们 他们 她们 你们 倡议 政府 公司 协会 工会 警方 法院 委员会 大学 报告 声明 政策
            计划 集团 银行 部门 当局 外交部 国防部 有关 组织 消息 媒体
            """)
        ),
        pronouns=words("他 她"),
        honorifics=("先生", "女士", "小姐"),
        spaced=False,
        surnames=_both(
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
