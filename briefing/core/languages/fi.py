"""Finnish: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.word_lists import titles, words

_CASES = (
    *("ille", "ilta", "iltä", "issa", "issä", "ista", "istä"),
    *("osta", "östä", "asta", "ästä", "ossa", "össä", "assa", "ässä", "alta", "ältä", "olta"),
    *("ussa", "yssä", "essa", "essä", "usta", "ystä", "esta", "estä", "alle", "älle", "elle", "olle"),
)
"""Ends of words in the cases of place."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            sanoi sanoo sanoivat sanovat totesi toteaa totesivat kertoi kertoo kertoivat kertovat lisäsi
            lisää korosti korostaa painotti painottaa kirjoitti kirjoittaa kirjoittavat vastasi vastaa kysyi
            kysyy selitti selittää arvioi ilmoitti ilmoittaa myönsi myöntää väitti väittää varoitti
            varoittaa muistutti muistuttaa huomautti huomauttaa vakuutti vakuuttaa lupasi lupaa kommentoi
            vahvisti vahvistaa jatkoi jatkaa pohti pohtii uskoo uskoi kuvaili kuvailee tiivisti tiivistää
            huusi perusteli perustelee tarkensi täsmensi puhui iloitsi iloitsee suri kiitti kiittää sanoneet
            mainitsi mainitsee muisteli muistelee kuvailivat naurahtaa naurahti hämmästelee hämmästeli
            harmittelee harmitteli kehaisee hehkuttaa hehkutti analysoi summaa summasi luonnehtii luonnehti
            pohdiskelee kiteyttää kiteytti ihmettelee ihmetteli toivoo toivoi pelkää pelkäsi epäilee epäili
            ehdottaa ehdotti sivaltaa linjaa linjasi viestittää tviittasi tiedottaa tiedotti raportoi
            täydentää täydensi toteavat myhäilee tuumaa tuumasi jyrähtää hymyilee hymyili huokaisee
            """),
        attitude=words("""
            kutsui kutsuu kuvasi kuvaa syytti syyttää arvosteli arvostelee tuomitsi vaati vaatii
            kehotti torjui kehui
            """),
        quoting=words("siteerasi siteeraa lainasi lainaa"),
        nouns=words("""
            lausunto lausunnossa tiedote tiedotteessa haastattelu haastattelussa kirje kirjeessä puhe
            puheessaan viesti
            """),
        sources=(),
        pronouns={"hän": "e", "he": "p", "minä": "", "me": "p"},
        persons=words("minä minua minulle minun me meitä meille meidän te teitä teidän olen olemme"),
        possessives=words("hänen heidän"),
        authorship=words("lta ltä"),
        determiners=words("tämä tuo se nämä nuo ne yksi kaksi kolme muutama kaikki jokainen"),
        articles=frozenset(),
        auxiliaries=words("""
            on oli ovat olivat ei eivät myös vielä jo sitten eilen tänään myöhemmin aiemmin maanantaina
            tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina aamulla illalla
            puolestaan kuitenkin vain
            """),
        prepositions=words("mukaan kanssa jälkeen ennen aikana ilman vastaan välillä"),
        links=frozenset(),
        conjunctions=words("kuten että kun jos koska vaikka kuin missä miksi"),
        coordinators=words("ja tai mutta sekä"),
        relatives=words("joka jotka"),
        titles=titles(
            masculine="herra kuningas prinssi",
            feminine="rouva kuningatar",
            either="""
                presidentti pääministeri ministeri kansanedustaja kenraali professori tohtori johtaja
                puheenjohtaja kaupunginjohtaja pormestari ulkoministeri eversti
                """,
        ),
        courtesies=words("herra rouva"),
        roles=words("""
            presidentti pääministeri ministeri ulkoministeri kansanedustaja kenraali professori tohtori
            johtaja toimitusjohtaja puheenjohtaja varapuheenjohtaja kaupunginjohtaja kunnanjohtaja
            pormestari edustaja tiedottaja asiantuntija asiantuntijat tutkija ekonomisti analyytikko
            asianajaja tuomari syyttäjä poliisi hallitus puolue ministeriö todistaja asukas ehdokas
            valmentaja pelaaja mies nainen oppositio suurlähettiläs kalastaja opettaja lääkäri kirjailija
            ohjaaja omistaja kapteeni sihteeri pääsihteeri työntekijä luottamusmies päätoimittaja yhtiö
            lehti komisario palopäällikkö rehtori perustaja rikosylikomisario ylikomisario rikoskomisario
            konstaapeli ylikonstaapeli vartija palomies palomestari luutnantti majuri piispa arkkipiispa
            kirkkoherra pappi sairaanhoitaja ylilääkäri hoitaja psykologi sosiologi historioitsija biologi
            dosentti maisteri laulaja näyttelijä muusikko taiteilija maalivahti hyökkääjä puolustaja
            päävalmentaja urheilija yrittäjä maanviljelijä opiskelija
            sijoittaja insinööri arkkitehti meteorologi tutkinnanjohtaja valtuutettu
            europarlamentaarikko valtiosihteeri pääekonomisti lakimies aluejohtaja
            """),
        bodies=words("""
            yliopisto puolue ministeriö hallitus eduskunta oikeus poliisi pankki unioni kirkko suomi
            eurooppa venäjä ukraina helsinki
            """),
        hearsay=words("kerrotaan sanotaan todetaan ilmoitetaan"),
        naming=words("niin sanottu nimeltä nimeltään sana termi ilmaus nimi"),
        works=words("""
            elokuva kirja romaani laulu levy sarja artikkeli ohjelma näyttely hanke konferenssi
            """),
        times=words("päivä ilta aamu yö viikko kuukausi vuosi tunti"),
        recent=words("viime ensi"),
        feminine_roles=words("nainen"),
        masculine_roles=words("mies"),
        office_endings=("ministeri", "johtaja", "päällikkö", "edustaja", "toimittaja", "tutkija"),
        genitive_endings=("n",),
        case_endings=_CASES,
        direct_names=words("costa kosta massa ville kalle krista larissa melissa"),
        feminine_given=words("""
            anna maria sanna riikka anni kaisa leena liisa päivi tiina satu minna hanna katja johanna elina
            sari mari marja pirjo ritva tuula helena inkeri kristiina susanna outi niina jenni heidi laura
            emma aino eeva iida ella venla siiri helmi kerttu tytti annika annukka merja taina virpi
            """),
        masculine_given=words("""
            pekka matti jukka jari timo petteri antti mika kari juha jussi heikki hannu markku sauli esko
            seppo ilkka tapio olli ville mikko janne sami tomi toni teemu tuomas lauri eero eetu kimmo
            juhani kalevi tapani ari pasi risto veli eino aleksi joonas lasse arto harri reijo jorma pertti
            """),
        dialogue=",",
        plural_verbs=("vat", "vät", "taan", "tään"),
        inverts=True,
        dots_ordinals=True,
        articleless=True,
        strict_names=True,
        abbreviations=words("esim ns mm tri prof"),
    )


LANGUAGE = Language(
    name="finnish",
    departments=words("uutiset politiikka talous maailma kulttuuri urheilu"),
    leads=frozenset({"lyhyesti"}),
    issues=("uutiskirje",),
    notices=(
        "mainos",
        "lue myös",
        "lue lisää",
        "katso myös",
    ),
    releases=("lehdistötiedote",),
    credits=("foto",),
    function_words=words("""
        me meille meillä meitä heille heillä emme eikä ettei kuka siitä sen niiden näiden tässä tästä
        siinä jossa jonka joita kuten nyt eilen tänään noin yli alle liian aina vain ovat olemme kaikki
        missä mistä minne sitä ja on ei se että hän oli mutta kun niin kuin myös ole tai jos joka
        jotka mitä tämä tämän ne he minä sekä mukaan jälkeen ennen kanssa vielä jo olisi olla
        hänen
        """),
    abbreviations=Abbreviations(
        never_end=words("esim ns mm tri prof"),
        may_end=words("jne yms klo"),
        ordinals=True,
    ),
    openers=words("""
        hän he se ne tämä nämä hänen heidän sen niiden mutta ja kuitenkin siksi sitten lisäksi myös
        """),
    outcomes=words("""
        voitti voittivat voittanut hävisi hävisivät valittiin äänesti äänestivät tuomittiin tuomitsi
        vapautettiin syylliseksi sakkoihin allekirjoitti allekirjoittivat hyväksyi hyväksyttiin hylkäsi
        erosi irtisanoo laski laskivat nosti nousi nousivat kasvoi kielsi evakuoitiin tulitauko
        """),
    deaths=words("kuoli kuollut kuollutta kuolleita kuolleen menehtyi menehtynyt tappoi surmattiin uhria"),
    numbers=words("""
        kaksi kahta kahden kolme kolmea kolmen neljä neljää neljän viisi viittä viiden kuusi kuutta
        seitsemän kahdeksan yhdeksän kymmenen kymmeniä kaksikymmentä sata sataa satoja tuhat tuhatta
        tuhansia miljoona miljoonaa miljardi miljardia
        """),
    stem=6,
    months=words("""
        tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta
        lokakuuta marraskuuta joulukuuta
        """),
    lexicon=lexicon,
)
