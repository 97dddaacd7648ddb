"""Hebrew: where its reporting clauses name the speaker, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Grammar, Language, either, words


def grammar() -> Grammar:
    """Return where reporting clauses of the press name the speaker."""
    verb = either("""
        אמר אמרה אומר אומרת הוסיף הוסיפה מוסיף מוסיפה הדגיש הדגישה הסביר הסבירה מסביר מסבירה הודיע
        הודיעה טען טענה טוען טוענת ציין ציינה כתב כתבה כותב כותבת שאל שאלה השיב השיבה ענה ענתה הודה
        הודתה הזהיר הזהירה מסר מסרה סיפר סיפרה מספר מספרת הבטיח הבטיחה הצהיר הצהירה הגיב הגיבה סיכם
        סיכמה קרא קראה הזכיר הזכירה אישר אישרה
        """)
    who = '(?P<who>[^,.:;“”"]{1,50}?(?:"[א-ת][^,.:;“”"]{0,40}?)?)'
    role = r"(?:,\s*(?P<role>[^,:“”\"]{2,40}(?:\"[א-ת][^,:“”\"]{0,40})?))?"
    between = r"(?:,\s*(?P<role>[^,:“”]{3,40}),)?"
    more = r"(?:\s+(?:ל|ב|כי|אתמול|היום)[^:“”]{0,30})?"
    behind = r"(?=\s*[,.]|\s*$|\s+(?:ל|ב)[א-ת]+\s*[,.])"
    return Grammar(
        clauses=(
            (rf"(?:^|[.,\n]\s*){who}{between}\s+(?P<cue>{verb}){more}\s*[:,]?\s*$", ""),
            (rf"(?:^|[.,\n]\s*)(?:לדברי|לפי)\s+{who}\s*[:,]\s*$", ""),
            (rf"(?:^|[.,\n]\s*)(?P<cue>{verb})\s+{who}\s*[:,]\s*$", ""),
            ("", rf"\s*[,–-]?\s*(?P<cue>{verb})\s+(?:אתמול |היום )?{who}{role}{behind}"),
        ),
        roles=words("""
            ראש ראשת שר שרת השר השרה נשיא נשיאת הנשיא יו"ר מנכ"ל מנכ"לית דובר דוברת מנהל מנהלת ח"כ חברת
            חבר פרופ' ד"ר עו"ד השופט השופטת המורה הרופא הרופאה המאמן המאמנת הסופר הסופרת הדייג הקפטן
            מפקד מזכיר מזכירת בעל בעלת החוקר החוקרת הכלכלן הכלכלנית העיתונאי העיתונאית סגן סגנית מפכ"ל
            רב הרב הבמאי הבמאית הפעיל הפעילה
            """),
        bodies=words("""
            העיר הממשלה האיגוד המשטרה הנמל התחבורה הביטחון החוץ האוצר הבריאות החינוך הכנסת החברה הוועד
            המפלגה האוניברסיטה התחנה המועצה המפעל מועצת
            """),
        pronouns=words("הוא היא"),
        article="ה",
    )


LANGUAGE = Language(
    name="hebrew",
    script="hebrew",
    grammar=grammar,
)
