"""Indonesian, and Malay as far as they agree: reporting words, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import titles, words

_SAYING = """
    kata ujar ungkap jelas tutur ucap tambah tegas papar sebut imbuh terang lanjut
    pungkas tandas beber cetus tukas sambung timpal celetuk urai kenang keluh tanya jawab
    """
"""Verbs of speech as they stand after a quotation, of which each may hold its pronoun: katanya."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    held = frozenset(f"{verb}nya" for verb in _SAYING.split())
    return Lexicon(
        speech=words(_SAYING)
        | held
        | words("""
            mengatakan menyatakan mengungkapkan menjelaskan menegaskan menambahkan menyebut menyebutkan
            memaparkan menuturkan berkata menyampaikan mengaku mengakui menulis menjawab bertanya
            menerangkan membeberkan memberitahu mengumumkan menyimpulkan bercerita menceritakan
            """),
        attitude=words("""
            membenarkan memastikan membantah menilai meminta mengimbau mengkritik mengecam berharap menuding
            memuji menolak mengingatkan
            """),
        nouns=words("pernyataan keterangan siaran wawancara pidato surat unggahan"),
        sources=(("menurut",),),
        pronouns={**dict.fromkeys(("dia", "ia", "beliau", *held), "e"), "mereka": "p"},
        persons=words("saya aku kami kita kamu anda"),
        determiners=words("sebuah seorang seseorang para beberapa semua setiap salah satu dua tiga banyak"),
        articles=words("sang si"),
        auxiliaries=words("""
            telah sudah akan juga sempat kemudian lalu lagi pun tidak sedang masih pernah senin selasa rabu
            kamis jumat sabtu minggu kemarin sambil
            """),
        prepositions=words("""
            di ke dari untuk dengan pada oleh dalam kepada bagi terhadap tentang soal usai setelah sebelum
            seperti hingga sampai antara tanpa sejak melalui terkait mengenai
            """),
        links=words("dari di"),
        conjunctions=words("bahwa karena jika kalau saat ketika namun tetapi tapi sementara sedangkan agar"),
        coordinators=words("dan atau serta"),
        relatives=words("yang"),
        titles=titles(
            masculine="bapak pak raja sultan ustaz",
            feminine="ibu bu ratu nyonya",
            either="""
                dr. prof. ir. h. hj. drs. datuk
                """,
        ),
        courtesies=words("bapak pak ibu bu dr. prof. ir. h. hj. drs. datuk"),
        roles=words("""
            ahli timbalan naib pengerusi pengarah setiausaha presiden wapres menteri gubernur
            bupati walikota kepala ketua sekretaris direktur bicara jubir
            anggota wakil camat lurah warga saksi pengacara jaksa hakim dokter dosen guru pelatih pemain
            pengamat peneliti pakar ekonom komandan panglima kapolri kapolda kapolres kapolsek kasat kanit
            kabid kabag kadis dirut manajer pemilik korban tokoh sekda menko ketum sekjen jenderal kolonel
            letkol mayor kapten pol letjen mayjen brigjen irjen komjen kombes akbp kompol akp iptu ipda
            aiptu aipda bripka brigadir analis aktivis penulis sutradara aktor aktris penyanyi petani
            nelayan pedagang mahasiswa siswa dekan rektor wartawan humas koordinator polisi petugas
            pengusaha politikus politisi wali perdana
            """),
        bodies=words("""
            parlimen dewan polri polda polres polsek kabupaten kota provinsi dinas badan komisi
            partai universitas bank
            kementerian amerika serikat rusia china tiongkok ukraina israel iran india jepang korea
            australia inggris prancis jerman singapura filipina thailand vietnam turki mesir palestina
            arab saudi luar negeri dalam keuangan kesehatan pendidikan pertahanan perhubungan perdagangan
            pertanian sosial agama hukum ham tenaga kerja energi lingkungan hidup kehutanan kelautan
            perikanan pariwisata pemuda olahraga perumahan rakyat umum investasi komunikasi informatika
            hak asasi manusia utama pemasaran operasi operasional teknik penerangan masyarakat barat timur
            selatan utara tengah tenggara jawa sumatera sumatra kalimantan sulawesi papua bali aceh riau
            lampung banten maluku nusa yogyakarta bengkulu jambi gorontalo dki diy bogor bandung surabaya
            semarang medan makassar palembang depok bekasi tangerang malang solo surakarta denpasar batam
            pekanbaru padang banjarmasin samarinda pontianak manado ambon kupang mataram cirebon garut
            jember banyuwangi sidoarjo metro jaya resor sektor daerah pusat nasional republik ri ii iii iv
            v vi dpr dprd mpr indonesia malaysia jakarta rumah sakit komite lembaga mahkamah pengadilan
            kantor
            """),
        governing=words("""
            presiden menteri gubernur bupati kota kepala ketua sekretaris direktur camat lurah panglima
            komandan kapolda kapolres kapolsek manajer bicara jubir sekda menko rektor dekan anggota
            partai universitas bank kabupaten provinsi desa kecamatan polres polsek parlimen
            """),
        naming=words("bernama berjudul bertajuk disebut dijuluki istilah"),
        works=words("film buku lagu novel album acara program"),
        strict_names=True,
        offices_nest=True,
        particles=words("bin binti al van der den de von abdul"),
        abbreviations=words("dr prof ir h hj drs dkk dll no jl tgl"),
    )


LANGUAGE = Language(
    name="indonesian",
    function_words=words("""
        yang dan di ke dari untuk dengan pada ini itu tidak akan juga ada adalah sudah oleh dalam karena
        sebagai bisa atau saat telah para kami kita saya mereka dia ia tersebut lebih hanya setelah
        sekitar hingga bahwa namun seperti antara masih menjadi secara bagi agar jika kepada katanya kata
        """),
    abbreviations=Abbreviations(
        never_end=words("dr prof ir h hj drs kh st tgk"),
        may_end=words("dll dkk dsb tbk"),
        before_number=words("no hal jl"),
    ),
    openers=words("dia ia beliau mereka itu ini namun tetapi selain sementara kemudian lalu menurutnya"),
    notices=("baca juga", "simak juga", "lihat juga", "iklan", "artikel ini ditulis oleh"),
    credits=("foto",),
    months=words("januari februari maret april mei juni juli agustus september oktober november desember"),
    days=words("senin selasa rabu kamis jumat sabtu minggu"),
    lexicon=lexicon,
)
