"""Vietnamese: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import titles, words


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("nói kể viết hỏi đáp thốt"),
        attitude=frozenset(),
        phrasal={
            "cho": words("biết hay rằng"),
            "chia": words("sẻ"),
            "khẳng": words("định"),
            "nhấn": words("mạnh"),
            "trả": words("lời"),
            "phát": words("biểu"),
            "giải": words("thích"),
            "bày": words("tỏ"),
            "thông": words("tin"),
            "thừa": words("nhận"),
            "nhận": words("định xét"),
            "đề": words("nghị"),
            "cảnh": words("báo"),
            "lưu": words("ý"),
            "tuyên": words("bố"),
            "tâm": words("sự"),
            "phân": words("tích"),
            "bộc": words("bạch"),
            "nêu": words("rõ"),
            "đánh": words("giá"),
        },
        nouns=frozenset(),
        sources=(("theo",),),
        pronouns={"họ": "p"},
        persons=words("tôi chúng mình ta"),
        determiners=words("một những các mỗi mọi nhiều vài hai ba này kia đó"),
        articles=frozenset(),
        auxiliaries=words("đã đang sẽ cũng vẫn lại còn không chưa rất vừa mới từng"),
        prepositions=words(
            "của ở tại trong ngoài trên dưới với về từ đến cho theo sau trước khi qua bằng vào"
        ),
        links=words("của"),
        conjunctions=words("rằng vì nếu khi nhưng mà để do bởi tuy dù"),
        coordinators=words("và hoặc hay cùng"),
        relatives=frozenset(),
        titles=titles(
            masculine="ông anh chú",
            feminine="bà chị cô",
            either="em ts ts. gs gs. pgs pgs. bs bs. ths ths. ls ls. pgs.ts gs.ts",
        ),
        courtesies=words("ông bà anh chị em cô chú"),
        roles=words("""
            hlv gđ tgđ cầu diễn ca nhạc nghệ đạo bác thuyền tá úy tướng tịch đốc trưởng phó thư sĩ sư viên
            thống đại biểu thủ chủ giám tổng bí bộ thứ thượng trung thiếu giáo tiến luật nhà hiệu huấn
            luyện
            """),
        bodies=words("""
            huyện tỉnh xã phường quận phố ubnd tp tp.hcm viện sở cục tòa mỹ nga pháp nhật hàn úc ukraine
            israel iran malaysia indonesia philippines singapore campuchia canada
            """),
        naming=words("tên gọi mang"),
        strict_names=True,
        offices_nest=True,
        particles=frozenset(),
        abbreviations=words("ts gs pgs bs ths ls tp"),
    )


LANGUAGE = Language(
    name="vietnamese",
    letters="ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    function_words=words("""
        và của là có cho không được các những một trong với đã đang sẽ này đó khi để người từ tại về như
        cũng vào ra đến theo nhưng thì mà bị rất còn nhiều sau trước
        """),
    abbreviations=Abbreviations(never_end=words("ts gs pgs bs ths ls tp tp.hcm"), may_end=words("v.v")),
    openers=words("họ đó này nhưng tuy ngoài theo sau"),
    notices=("xem thêm", "quảng cáo"),
    credits=("ảnh",),
    lexicon=lexicon,
)
