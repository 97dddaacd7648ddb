"""Swedish: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Lexicon, titles, words

LEXICON = Lexicon(
    speech=words("""
        säger sade sa sagt skriver skrev skrivit berättar berättade förklarar förklarade menar menade
        tycker tyckte anser ansåg tillägger tillade frågar frågade svarar svarade påpekar påpekade
        betonar betonade varnar varnade lovar lovade hävdar hävdade konstaterar konstaterade meddelar
        meddelade uppger uppgav tror trodde fortsätter fortsatte ropar ropade bekräftar bekräftade
        understryker medger medgav twittrar
        """),
    attitude=words(
        """
            kallar kallade anklagar anklagade fördömer fördömde kritiserar kritiserade beskriver beskrev
            kräver krävde hyllar talar talade avfärdar
        """
    ),
    nouns=words("uttalande intervju tal brev meddelande tweet pressmeddelande ord svar"),
    sources=(("enligt",),),
    pronouns={"han": "m", "hon": "f", "de": "p", "jag": "", "vi": "p"},
    persons=words("jag mig min mitt mina vi oss vår vårt våra du dig ni er"),
    possessives=words("hans hennes deras sin sitt"),
    authorship=words("av från"),
    determiners=words("""
        den det de en ett denna detta dessa hans hennes deras några två tre många alla varje
        """),
    articles=words("den det de"),
    auxiliaries=words(
        """
            har hade är var ska skulle inte också sedan då nu i går idag igår tidigare senare måndag
            tisdag onsdag torsdag fredag lördag söndag även bara
        """
    ),
    prepositions=words("av i på till från med för om efter under mot vid utan mellan hos enligt över"),
    links=words("av i på för från vid"),
    genitives=words("av i för från"),
    conjunctions=words("att när om som eftersom medan innan där hur därför"),
    coordinators=words("och eller men"),
    relatives=words("vilken vilket vilka"),
    titles=titles(
        masculine="herr kung kungen prins",
        feminine="fru drottning prinsessan",
        either="""
            statsminister statsministern utrikesminister utrikesministern minister president presidenten
            premiärminister professor general generaldirektör talesperson partiledare partiledaren vd
        """,
    ),
    roles=words("""
        talesperson talesman minister ministern statsministern president presidenten chef chefen
        ordförande ordföranden ledare ledaren advokat åklagare åklagaren polis polisen regeringen
        partiet myndigheten expert forskare professor företaget tidningen vittne kandidat tränare man
        kvinna oppositionen utrikesministern borgmästaren
        """),
    bodies=words(
        """
            universitet partiet riksdagen regeringen polisen banken unionen kyrkan sverige europa
            ryssland ukraina stockholm göteborg
        """
    ),
    naming=words("kallad kallade kallat så-kallade titeln ordet begreppet uttrycket"),
    works=words(
        "filmen boken romanen låten albumet serien artikeln programmet projektet operationen konferensen"
    ),
    times=words("dag kväll morgon natt vecka månad år timme"),
    recent=words("förra nästa senaste"),
    inverts=True,
    abbreviations=words("t.ex bl.a s.k m.m osv kl nr"),
)
