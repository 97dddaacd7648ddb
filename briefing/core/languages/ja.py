"""Japanese: where its reporting clauses name the speaker, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Grammar, Language, either, words


def grammar() -> Grammar:
    """Return where reporting clauses of the press name the speaker."""
    verb = either("""
        述べ 話し 話す 語っ 語る 強調し コメントし 発言し 主張し 説明し 答え 指摘し 明らかにし 訴え
        呼びかけ 批判し 言っ いう 言う している した しました 振り返っ 振り返る 反論し 書い 警告し 認め
        約束し 発表し 尋ね 問い 報告し 伝え 笑顔を 期待を 不満を 危機感を 決意を 感謝し
        """)
    who = "(?P<who>[^。、「」『』\\s]{1,30}?)"
    told = rf"(?:\s*(?:と|などと|って)[^。「」]{{0,20}}?(?P<cue>{verb}))"
    return Grammar(
        clauses=(
            (rf"(?:^|[。、」\s]){who}によると、?[^。「」]{{0,40}}$", ""),
            (
                rf"(?:^|[。、」\s]){who}(?:は|が)(?:、)?(?:[^。「」]{{0,30}}?(?:で|に|し|り|て|対し|、))?(?:、)?\s*$",
                told,
            ),
            ("", r"\s*と、?(?P<who>[^。、「」『』\s]{1,30}?(?:氏|さん))(?=[。\s]|$)"),
            (
                rf"(?:^|[。、」\s]){who}(?:は|が)(?:こう|次のように|「?)?(?P<cue>{verb})[^。「」]{{0,3}}[。：:]?\s*$",
                "",
            ),
            ("", rf"\s*(?:と|などと)、?{who}(?:は|が)[^。「」]{{0,25}}?(?P<cue>{verb})"),
            ("", rf"\s*[。、]?\s*{who}(?:は|が)(?:こう|そう)(?P<cue>{verb})"),
        ),
        roles=words("""
            市長 署長 知事 首相 大統領 副大統領 総理 会長 副会長 社長 代表 委員長 大臣 外相 財務相
            防衛相 教授 准教授 議員 監督 選手 報道官 長官 警部 院長 所長 船長 館長 校長 町長 村長
            理事長 局長 部長 課長 書記長 幹事長 議長 弁護士 医師 記者 研究員 組合長 店長 園長 駅長 隊長
            主任 支配人 作家 コーチ 主将 代表取締役 容疑者 被告 氏
            """),
        bodies=words("""
            省 庁 府 党 会 社 局 署 市 県 国 部 側 組合 政府 委員会 大学 警察 連盟 関係者 男性 女性
            住民 団体 銀行 担当者
            """),
        pronouns=words("彼 彼女 同氏"),
        honorifics=("さん", "氏", "様"),
        spaced=False,
        suffixed=True,
    )


LANGUAGE = Language(
    name="japanese",
    departments=words("ニュース 経済 政治 国際"),
    leads=frozenset({"主なニュース"}),
    notices=(
        "広告",
        "関連記事",
        "あわせて読みたい",
    ),
    script="kana",
    unspaced_openers="彼|彼女|これ|それ|あれ|この|その|しかし|だが|また|そして|一方|このため|さらに",
    grammar=grammar,
)
