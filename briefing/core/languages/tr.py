"""Turkish: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import titles, words


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            diyen diyerek mesajını mesajıyla ifadeleriyle
            ifadelerini ifadesini açıklamasını açıklamasında değerlendirmesini değerlendirmesinde yorumunu
            açıklamalarını açıklamalarında açıklamasıyla cümlelerini
            çağrısında uyarısında sözleriyle sözlerini
            dedi demişti diyor dediler söyledi söylüyor söylediler belirtti belirtiyor belirttiler
            açıkladı açıklıyor vurguladı vurguluyor ekledi ekliyor anlattı anlatıyor konuştu konuşuyor
            kaydetti ifade yazdı yazıyor sordu soruyor yanıtladı yanıtlıyor cevapladı savundu savunuyor
            uyardı uyarıyor hatırlattı duyurdu bildirdi bildiriyor aktardı paylaştı değerlendirdi
            yorumladı itiraf iddia tekrarladı sürdürdü öne haykırdı bağırdı fısıldadı yakındı dile
            """),
        attitude=words("""
            eleştirdi suçladı kınadı nitelendirdi nitelendiriyor tanımladı çağırdı istedi reddetti övdü
            yalanladı
            """),
        phrasal={
            "devam": words("etti ediyor"),
            "yanıt": words("verdi veriyor"),
            "cevap": words("verdi veriyor"),
        },
        nouns=words("""
            açıklama açıklamada açıklamasında demeç mektup mesaj mesajında konuşmasında sözleriyle
            röportajda
            """),
        sources=(),
        postpositions=words("göre"),
        nominalised=words("dediğini söylediğini belirttiğini yazdığını savunduğunu dediği sözlerini"),
        pronouns={"o": "", "onlar": "p", "ben": "", "biz": "p"},
        persons=words("ben beni bana benim biz bizi bize bizim siz sizi size sizin"),
        possessives=words("onun onların"),
        authorship=words("tarafından"),
        determiners=words("bu şu o bir iki üç birkaç bazı tüm bütün her diğer"),
        articles=words("bir"),
        auxiliaries=words("""
            de da diye şöyle böyle ayrıca ise bugün dün sonra önce daha etti ediyor ederek pazartesi
            salı çarşamba perşembe cuma cumartesi pazar günü sabah akşam şu sözleri
            """),
        prepositions=words("ile için gibi göre kadar karşı üzerine hakkında içinde üzerinde sonrasında"),
        links=words("ile"),
        conjunctions=words("ki çünkü eğer ama ancak fakat"),
        coordinators=words("ve veya ya"),
        relatives=frozenset(),
        titles=titles(
            masculine="bay kral prens",
            feminine="bayan kraliçe",
            either="""
                sayın dr dr. prof prof. cumhurbaşkanı başbakan bakan bakanı vali valisi başkan başkanı genel
                müdür müdürü general albay yardımcısı milletvekili profesör sözcü sözcüsü
                """,
        ),
        courtesies=words("bay bayan sayın dr dr. prof prof. doç doç."),
        roles=words("""
            cumhurbaşkanı başbakan bakan bakanı vali valisi başkan başkanı başkanvekili müdür müdürü
            general milletvekili profesör sözcü sözcüsü yetkili yetkilisi uzman uzmanı uzmanlar avukat
            avukatı savcı hakim polis hükümet parti bakanlık lider lideri üye üyesi temsilci temsilcisi
            gazeteci yazar yazarı öğretmen öğretmeni doktor doktoru ekonomist analist tanık aday adayı
            antrenör oyuncu kadın adam balıkçı işçi muhalefet büyükelçi büyükelçisi sahibi kaptan direktör
            direktörü futbolcu kaleci hakem menajer yönetici yöneticisi koordinatör koordinatörü kaymakam
            kaymakamı komutan komutanı rektör rektörü dekan dekanı başhekim başhekimi öğrenci öğrencisi
            hemşire mühendis mimar vatandaş muhabir muhabiri sunucu şarkıcı sanatçı ressam şair pilot
            şoför sürücü işletmeci girişimci emekli danışman danışmanı senatör amir amiri şef şefi
            itfaiyeci depremzede mağdur eczacı psikolog ceo kaptanı sekreter sekreteri kurucusu yönetmen
            çiftçi muhtar muhtarı esnaf yardımcısı
            """),
        bodies=words("""
            üniversite üniversitesi parti partisi bakanlığı belediye belediyesi meclis mahkeme
            mahkemesi polis banka bankası birlik birliği türkiye avrupa rusya ukrayna ankara istanbul
            """),
        silent={"ifade": words("eden ederek"), "mesajını": words("aldı alan")},
        naming=words("adlı isimli denilen sözde başlıklı kelimesi sözcüğü ifadesi terimi"),
        works=words("""
            film filmi kitap kitabı roman romanı şarkı albüm dizi makale sergi proje konferans
            """),
        times=words("gün akşam sabah gece hafta ay yıl saat"),
        recent=words("geçen gelecek"),
        feminine_roles=words("kadın"),
        masculine_roles=words("adam"),
        hearsay=words(
            "denildi denilmişti belirtildi bildirildi kaydedildi açıklandı vurgulandı edildi verildi"
        ),
        suffix_mark=True,
        partitive_endings=("lerden", "lardan", "lerinden", "larından"),
        governed_endings=("ı", "i", "u", "ü"),
        role_breaks=("an", "en", "da", "de", "ta", "te", "dan", "den", "tan", "ten"),
        strict_names=True,
        abbreviations=words("dr prof doç av vb vs sn"),
    )


LANGUAGE = Language(
    name="turkish",
    departments=words("haberler siyaset ekonomi dünya kültür spor"),
    leads=frozenset({"özet", "öne çıkanlar"}),
    greetings=("günaydın", "merhaba", r"sevgili oku\w*"),
    notices=(
        *("paylaş", "yorumlar", "yorum yap", "yorum yaz", r"en çok okunanlar\W*$"),
        "reklam",
        "ayrıca okuyun",
        "devamını oku",
        *("sponsorlu içerik", "bültenimize abone olun", "bültene abone ol", "bizi takip edin"),
    ),
    courtesies=(
        *(r"bizi\b.{0,40}\btakip edin\W*$", r"son dakika\b.{0,40}\btakip edin\W*$"),
        *(
            rf"haberin {more}\b.{{0,40}}\b(?:tıklayın\w*|haberimizde|burada|birazdan|sitemizde)\W*$"
            for more in ("devamı", "detayları", "ayrıntıları", "tamamı")
        ),
        *(
            rf"{details}\b.{{0,10}}\b(?:haberimizde|birazdan|az sonra)\W*$"
            for details in ("detaylar", "ayrıntılar")
        ),
        r"İşte (?:detaylar|ayrıntılar|haberin (?:detayları|ayrıntıları))\W*$",
        *(r"yorumunuz\b.{0,40}\byayınlan", r"uygulamamızı (?:\w+ )?indirin\b"),
        r"bu haber (?:sürekli )?güncellen\w+\W*$",
    ),
    releases=(
        "basın bülteni",
        "basın açıklaması",
    ),
    credits=("foto",),
    letters="ğıİ",
    function_words=words("""
        ve ile de da ki bu şu o bir için gibi kadar daha en çok az ama fakat ancak veya ya hem ne mi mı
        değil var yok olan olarak olduğu oldu olduğunu eden etti her hiç bazı tüm bütün diye sonra önce
        göre karşı üzere ben sen biz siz onlar onun bunun kendi nasıl neden hangi kim yine bile artık
        henüz böyle şöyle ise dedi
        """),
    abbreviations=Abbreviations(
        never_end=words("dr prof doç yrd av sn bkz müh alb gen uzm op öğr mah cad sok hz örn"),
        may_end=words("vb vs ltd şti a.ş tic org m.ö m.s"),
        before_number=words("no s md"),
        ordinals=True,
    ),
    openers=words("o bu şu onlar bunlar onun bunun bunu ama ancak fakat ve ayrıca böylece sonra yine"),
    outcomes=words("""
        kazandı kazanan yendi kaybetti seçildi oy mahkum suçlu beraat imzaladı imzalandı kabul onayladı
        reddetti istifa görevden ateşkes yasaklandı artırdı düşürdü arttı düştü yükseldi kapatıldı
        tahliye
        """),
    deaths=words("öldü ölü öldürüldü hayatını yaşamını vefat ölen ölenlerin"),
    unharmed=r"\b(?:yaralanan|ölen|can kaybı) (?:olmadı|yaşanmadı|yok)",
    numbers=words("""
        iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli yüz yüzlerce bin binlerce milyon
        milyonlarca milyar
        """),
    stem=5,
    months=words("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"),
    lexicon=lexicon,
)
