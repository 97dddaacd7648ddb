"""Korean: where its reporting clauses name the speaker, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Grammar, Language, either, words


def grammar() -> Grammar:
    """Return where reporting clauses of the press name the speaker."""
    verb = either("""
        말했다 말한다 말하며 밝혔다 전했다 강조했다 덧붙였다 설명했다 주장했다 지적했다 답했다 대답했다
        호소했다 비판했다 경고했다 했다 토로했다 평가했다 약속했다 인정했다 물었다 적었다 썼다 소감을
        반박했다 촉구했다 회상했다 언급했다 당부했다 전망했다 외쳤다 발표했다 털어놨다 말했습니다
        밝혔습니다 전했습니다 강조했습니다
        """)
    who = "(?P<who>[가-힣A-Za-z·]+(?: [가-힣A-Za-z·]+){0,4}?)(?:은|는|이|가)"
    said = rf"\s*(?:이?라고|이?라며|이?라면서|고|며|면서)\b[^.\"“”]{{0,40}}?(?P<cue>{verb})"
    return Grammar(
        clauses=(
            (rf"(?:^|[.,!?\"”’]\s*|\s){who}(?:\s[^.\"“”,]{{0,40}})?,?\s*$", said),
            (
                rf"(?:^|[.,!?\"”’]\s*|\s){who}(?:\s[^.\"“”,]{{0,40}})?,?\s*$",
                r"\s*(?:이?라며|이?라면서|며|면서),?\s*$",
            ),
            ("", rf"\s*(?:이?라고|이?라며|고)\s+{who}\s(?:[^.\"“”]{{0,30}}?)(?P<cue>{verb})"),
            (rf"(?:^|[.,!?\"”]\s*|\s){who}(?:\s[^.\"“”,]{{0,30}}?)?\s?(?P<cue>{verb})[.:]?\s*$", ""),
            (r"(?:^|[.,]\s*)(?P<who>[가-힣A-Za-z·]+(?: [가-힣A-Za-z·]+){0,4})에 따르면[^.\"“”]{0,40}$", ""),
        ),
        joining=words("및 그리고"),
        joining_endings=("과", "와"),
        roles=words("""
            청장 위원장 대표 시장 장관 차관 대통령 총리 대변인 교수 의원 회장 사장 부사장 감독 코치 선수
            국장 과장 실장 팀장 원장 소장 관장 교장 총장 지사 군수 구청장 변호사 판사 검사 기자 연구원
            박사 의사 간호사 선장 어부 교사 작가 경찰관 서장 사령관 장군 지부장 이사장 조합장 점장 주민
            전문가 경제학자 분석가 관계자 활동가 디자이너 배우 가수 농민 지도자 사무총장 본부장 역장
            주장 씨
            """),
        bodies=words("""
            주민들 시민들 학생들 어민들 노동자들 전문가들 관계자들 노조 노동조합 항만 시 정부 외교부
            국방부 교통부 국토부 경찰 경찰서 회사 협회 대학교 대학 병원 은행 학교 초등학교 박물관
            소방청 경찰청 검찰청 국세청 관세청 법원 검찰 국회 시청 군청 도청 구청 교육청 교육부
            법무부 환경부 통일부 복지부 노동부 기재부
            제지공장 공장 어촌계 축구단 야당 여당 시민단체 연합 연맹 항구 기상청 소방서
            도서관 구단
            """),
        body_endings=(
            *(
                "부",
                "청",
                "처",
                "원",
                "당",
                "회",
                "서",
                "실",
                "국",
                "공사",
                "공단",
                "은행",
                "병원",
                "대학교",
                "연구소",
                "노조",
            ),
            *("재단", "그룹", "전자", "협회", "연합", "연맹", "센터"),
        ),
        pronouns=words("그 그녀"),
        breaks=words("""
            월요일 화요일 수요일 목요일 금요일 토요일 일요일 이날 오늘 어제 또 이어 한편 그러나 하지만
            그리고 최근 회의에서 기자회견에서
            """),
        honorifics=("씨",),
        suffixed=True,
        surnames="김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄원천방공현함변염여추도",
    )


LANGUAGE = Language(
    name="korean",
    departments=words("뉴스 정치 경제 국제 문화 스포츠"),
    leads=frozenset({"주요 뉴스"}),
    notices=(
        "광고",
        "관련 기사",
    ),
    script="hangul",
    grammar=grammar,
)
