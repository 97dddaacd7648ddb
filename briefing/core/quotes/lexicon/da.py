"""Danish: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.quotes.lexicon.base import Lexicon, titles, words

LEXICON = Lexicon(
    speech=words("""
        siger sagde sagt skriver skrev fortæller fortalte forklarer forklarede mener mente synes
        tilføjer tilføjede spørger spurgte svarer svarede påpeger påpegede understreger understregede
        advarer advarede lover lovet hevder hevdet oplyser oplyste melder meldte tror trodde fortsetter
        fortsatte roper ropte bekrefter bekreftet legger la innrømmer innrømmet uttaler uttalte slår slo
        konstaterer tvitret
        """),
    attitude=words(
        """
            kalder kaldte anklager anklaget fordømmer fordømte kritiserer kritiserte beskriver beskrev
            krever krevde hyller snakker avviser
        """
    ),
    nouns=words("uttalelse intervju tale brev melding tweet pressemelding ord svar kunngjøring"),
    sources=(("ifølge",), ("i", "følge")),
    pronouns={"han": "m", "hun": "f", "de": "p", "jeg": "", "vi": "p"},
    persons=words("jeg mig min mitt mine vi oss vår vårt våre du deg dere"),
    possessives=words("hans hennes deres sin sitt"),
    authorship=words("av fra"),
    determiners=words("""
        den det de en et ei denne dette disse hans hennes deres noen to tre mange alle hver
        """),
    articles=words("den det de"),
    auxiliaries=words(
        """
            har hadde er var skal skulle ikke også så da nå i går tidligere senere mandag tirsdag onsdag
            torsdag fredag lørdag søndag til videre bare
        """
    ),
    prepositions=words("av i på til fra med for om etter under mot ved uten mellom hos ifølge over"),
    links=words("av i på for fra ved"),
    genitives=words("av i for fra"),
    conjunctions=words("at når om som fordi mens før der hvor hvordan hvis"),
    coordinators=words("og eller men"),
    relatives=words("hvilken"),
    titles=titles(
        masculine="herr kong kongen prins",
        feminine="fru dronning prinsesse",
        either="""
            statsminister statsministeren udenrigsminister udenrigsministeren minister president
            presidenten professor general talsperson partileder direktør
        """,
    ),
    roles=words("""
        talsperson talsmand talskvinde minister ministeren statsministeren president presidenten chef
        chefen leder lederen advokat aktor politiet regeringen partiet ekspert forsker professor
        selskapet avisen vitne kandidat trener mand kvinde opposisjonen udenrigsministeren ordføreren
        direktør direktøren
        """),
    bodies=words(
        """
            universitetet partiet folketinget regeringen politiet banken unionen kirken danmark europa
            rusland ukraine københavn aarhus
        """
    ),
    naming=words("kalt såkalte såkalt tittelen ordet begrepet uttrykket"),
    works=words(
        "filmen boken romanen låten albumet serien artikkelen programmet prosjektet operasjonen konferansen"
    ),
    times=words("dag kveld morgen natt uke måned år time"),
    recent=words("forrige neste siste"),
    inverts=True,
    abbreviations=words("f.eks bl.a m.m osv kl nr"),
)
