"""First names that tell he from she, across the languages of the news; names borne by both are left out.

Source: our own list of common given names in English-speaking countries, Germany, France, Spain, Italy,
the Nordic and Slavic countries.
"""

from __future__ import annotations

from typing import Final

from briefing.core.languages.lexicon import Gender, Lexicon
from briefing.core.languages.word_lists import words

FULL: Final = 2
"""Words of a full name at least, the first of which is a given one or may be."""

FEMININE = words("""
    abigail ada adele adriana agnes agnieszka aisha alba alejandra alena alessandra alexandra alexandria
    alice alicia alina alison allison alyssa amanda amber amelia amelie amina amy ana anastasia andree
    angela angelika angelina anika anita anja anke ann anna annalena anne annegret annette annie antonia
    april ashley astrid audrey aurelie ava barbara beata beatrice beatrix becky belinda bernadette beth
    bethany betty beverly birgit birgitta bonnie brenda brianna bridget brigitte britta brittany camila
    camilla candace candice carla carly carmen carol carole carolina caroline carolyn carrie catherine
    cathy cecilia celeste celine charlotte chelsea cheryl chiara chloe christa christiane christie
    christina christine chrystia cindy claire clara claudia colleen connie constance cora cordelia
    corinne cristina crystal cynthia dagmar daniela danielle daphne dawn deborah debbie debra denise
    desiree diana diane dianne dina dolores donna dora doris dorothea dorothy ebba edith edna eileen
    elaine eleanor elena eleni elise elisabeth elizabeth ella ellen elsa elsie emilia emilie emily emma
    erica erika erin esther estelle ethel eva evelyn fatima felicia fiona flavia florence frances
    francesca francoise freya frida gabriela gabrielle gail galina genevieve georgia georgina geraldine
    gerda giorgia giulia gladys gloria grace greta gretchen gudrun gwen hannah harriet heather hedwig
    heidi heike helen helena helene helga henriette hilary hilda hillary hope huma ida ilaria ilona ilse
    ines ingrid irene irina iris irma isabel isabella isabelle ivana ivanka jacinda jackie jacqueline
    jana jane janet janice jasmine jean-marie jeanette jeanne jen jenna jennifer jenny jessica jill jo
    joan joanna joanne jocelyn jodie jody josephine josefina joy joyce juana juanita judith judy julia
    juliana julianne julie june justine kaja kamala karen karin karina karla kate katerina katharina
    katherine kathleen kathryn kathy katie katja katrin katrina kayla kayleigh kellyanne kerstin
    kimberly kirsten kirstjen klara kristen kristin kristina lana larissa laura lauren laurie lea leila
    lena leonie leslie leticia liliana lillian lily linda lindsay lisa liudmila liz loretta lori
    lorraine louise lucia lucie lucinda lucy ludmila luisa lydia lynda lynn lynne mabel madeleine
    madison magdalena maia malala manuela marcia margaret margarita margarethe margot maria mariah
    marian mariana marianne marie marilyn marina marine marion marisa marjorie marlene marta martha
    martina mary maryam mathilde maureen maxine megan meghan melania melanie melinda melissa mercedes
    meredith michaela michele michelle mildred mimi miranda miriam moira molly mona monica monika
    monique myriam nadia nadine nancy naomi natalia natalie natasha nathalie nellie nicola nicole nikki
    nina noemie nora norma odile oksana olena olga olivia ophelia pamela paola patricia patty paula
    pauline peggy penelope penny petra phoebe phyllis pia piper polly priscilla priya rachel ramona
    rebecca regina renata renate renee rhonda rita roberta rosa rosalind rose rosemary rosie roxana ruth
    sabine sabrina sally samantha sandra sanna sara sarah saskia savannah selma serena shannon sharon
    sheila shelley sheryl shirley sigrid silvia simone sofia sofie sonia sonja sophia sophie stacey
    stacy stefanie stella stephanie sue susan susana susanna susanne suzanne svetlana swetlana sylvia
    sylvie tamara tammy tania tanja tanya tara tatiana teresa tessa thea theresa therese tiffany tina
    tracy trudy tulsi ulrike ursula uta ute valentina valeria valerie vanessa vera verena veronica
    veronika vicky victoria viktoria viola violet virginia vivian viviane wanda wendy wilhelmina yasmin
    yekaterina yolanda yulia yuliya yvette yvonne zoe zuzana sahra svenja franziska nuria rocio
    pilar begona ximena jadwiga malgorzata katarzyna aleksandra marija aagot aase agneta
    alida anette anneke anneli annelie annelies anneliese annemarie annemieke annika annlaug antje arja
    astri aud auguste bente berit bettina bianca birgitte birte birthe bodil borghild brit brita britt
    carina carolien cecilie christel christin cornelia dagny dorothee dorthe edeltraud elfriede elin
    eline elisabet elke elvira emine erna eva-lena evelin evi fatma felicitas femke frederique
    friederike froukje gabi gisela gitta grete gro gry gunilla gunnel gunvor guro hanna hanne hanneke
    hannelore hedda hege heidemarie heidrun heleen henrike herta hertha hilde hildegard hildur hiltrud
    ilka inga inge ingeborg inger ingunn inken irja irmgard isolde jacoba janneke jannie jette johanna
    jutta jytte kaisa kajsa karianne karoline katarina kathrin katinka kirsti kirstin kjersti kjerstin
    klaudia laila lene leni lieke liesbeth liesel lieselotte lilli lisbeth lotta lotte luise luitgard
    luzia maaike maibritt maike maja mareike maren margit margret margrethe margriet margrit marieke
    marijke marit marita marjan marlies marlis marloes marte mathilda mechthild meike merle mette mieke
    mirjam nadja natascha nelleke nienke ninni oddny priska ragna ragnhild randi regine reidun reinhild
    renske rikke ronja rosemarie rosi roswitha sanne serpil sieglinde signe sigrun silja silje silke
    simona sinja siri sissel siv solfrid solveig stefania steffi swantje sylvi tabea tatjana thorhild
    tineke torill traudel traute trijntje trine trude ulla ulrika ulrikke unni ursel uschi vibeke vigdis
    vroni waltraud wenche wiebke wietske wilhelmien wilma ylva zita
    """)

MASCULINE = words("""
    aaron abdul abdullah abraham adam adolf adrian ahmad ahmed aidan alain alan albert alberto aldo
    alejandro aleksandar aleksandr alessandro alex alexander alexandre alexei alexey alfonso alfred
    alfredo ali alistair allan allen alvaro anders andre andreas andres andrew andrey andrii andriy
    andrzej andy angelo angus anthony antoine anton antonio antonis antony arkady armin arne arnold
    arthur artur asif august austin axel barack barry bart bashar ben benjamin bennie benny bernard
    bernardo bernd bernhard bernie bertrand bill billy bjorn bob bobby boris brad bradley brandon
    brendan brett brian bruce bruno bryan byron caleb calvin carl carlo carlos cedric cesar chad charles
    charlie chester chris christian christoph christophe christopher chuck clarence claude claudio
    clemens cliff clifford clint clive cody colin conor constantin corey cory craig cristiano curt
    curtis cyril cyrus dale damien damian dan daniel daniele danny dario darren dave david davide dean
    dennis denis denys derek detlef dick diego dieter dietmar dirk dmitri dmitry dmytro dominic dominik
    dominique don donald doug douglas duncan dustin dwight dylan earl ed eddie edgar edmund eduardo
    edward edwin elias elliott elmar emil emilio emmanuel enrico enrique eric erich erik ernest ernesto
    ernst ethan eugen eugene evan evgeny fabian fabien fabio federico felipe felix ferdinand fernando
    filip finn florian francesco francis francisco franck francois frank franz fred frederic frederick
    fredrik friedrich fritz gabriel gareth gary gavin gene geoff geoffrey georg george georges georgios
    gerald gerard gerd gerhard gilbert gilles giorgio giovanni giuseppe glen glenn gonzalo gordon graham
    grant greg gregg gregor gregory guido guillaume gunther gustav gustavo guy hakan hamza hans harald
    harold harrison harry hassan hector heinrich heinz helmut hendrik henri henrik henry herbert hermann
    holger horst howard hubert hugh hugo hussein ian ibrahim ignacio igor ilya imran isaac ivan ivo jack
    jackson jacob jacques jagmeet jaime jake jakob jakub james jared jaroslav jason javier jay
    jean-claude jean-luc jean-paul jeb jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy
    joachim joaquin jochen joe joel joerg johan johann johannes john johnny jon jonas jonathan jorge
    jose josef josep joseph josh joshua juan judson jules julian julien julio jurgen justin karel karl
    karlheinz karol keir keith ken kenneth kent kevin kirk klaus konrad konstantin konstantinos kristian
    kristoffer kurt kyle kyriakos lance lars larry laurent lawrence lee-anderson leo leon leonard
    leonardo leonid leopold lester lewis liam lindsey lloyd lorenzo lothar lou louis luc luca lucas
    luciano ludovic ludwig luigi luis lukas luke lutz magnus mahmoud malcolm manfred manuel marc marcel
    marcelo marco marcos marcus mario marius mark markus martin marvin mateusz mathieu mathias mats matt
    matteo matthew matthias matthieu maurice mauricio max maxim maxime maximilian mehmet mel melvin
    michael michal michel miguel mike mikhail milan milos mitch mitchell mitt mohamed mohammad mohammed
    morgan-james moritz moussa muhammad murray mustafa mykhailo mykola narendra nate nathan nathaniel
    neal ned neil nelson newt nicholas nick nicolas nicolau niels nigel nikita nikolai nils noah noel
    norbert norman olaf ole oleg oleh oleksandr oleksiy oliver olivier omar oscar oskar otto owen pablo
    pascal patrick patrik paul paulo pavel pawel pedro per percy perry pete peter petr petro phil philip
    philipp philippe phillip pierre pierre-yves pieter pietro piotr quentin rafael raheem rainer ralf
    ralph ramon rand randall randy raoul raphael raul ravi ray raymond recep reginald reiner reinhard
    reince reinhold rex ricardo riccardo richard rick ricky ringo rishi rob robert roberto robin-hood
    rod roderick rodney rodrigo roger roland rolf roman ron ronald ronan rory ross roy ruben rudi rudolf
    rudy rupert russ russell ryan salvador salvatore sam samir samuel santiago scott sean sebastian
    sebastien seth sergei sergej sergey sergio serhiy seymour shaun shinzo sidney siegfried sigmar
    silvio simon spencer stan stanislav stanley stefan stefano stephan stephane stephen sterling steve
    steven stewart stuart sven sylvain taras tariq ted terence terrence terry theo theodor theodore
    thibault thierry thomas thorsten tim timo timothy toby tobias todd tom tomas tomasz tommy tony
    torsten travis trent trevor tristan troy tyler udo ulrich ulf umberto uwe vadim valentin valery
    vasily vernon viacheslav victor viktor vince vincent vincenzo vitali vitaliy vladimir vladislav
    volker volodymyr vyacheslav wade wallace walter warren wayne wesley werner wilfried wilhelm
    will willem william willy wilson winfried winston wladimir wojciech wolfgang woody xavier yannick
    yevgeny yuri yuriy yusuf yves zac zach zachary zbigniew giuliano angel inigo inaki
    bogdan radek tomio andrej petteri jens-christian lars-erik aage achim adalbert aksel
    albin alf alfons alois anselm ansgar arend arie arild arjan arndt arnfinn arvid asbjørn asgeir atle
    balthasar benedikt bengt bernt berthold bertold birger bjarne bjarte björn bjørn bodo bram burkhard
    burkhardt børge carsten cees christof claas claus coen dagfinn dankwart detlev diethelm dietrich
    dries eberhard eckart eckhard egon eilif einar eirik eivind ejnar ekkehard engelbert eskil espen
    evert ewald eystein eyvind ferdi franz-josef frieder friedhelm frithjof frode geert geir gernot
    gerrit gert gijs gisbert gorm gottfried gotthard gottlieb guenter guenther gunnar gunter gustaf
    göran gösta götz günter günther haakon halvard halvor hannes hansjörg hartmut hasan heiko hein
    heiner heino henk henning heribert herman hermann-josef hidde hinrich hubertus håkan håkon ingo
    ingolf ivar jaap jan-erik jarle jelle jens-petter jeroen jesper joakim joep jonny joost jorn jorrit
    jost juergen jupp jurre jörg jörn jørgen jørn jürgen karl-heinz kaspar kasper kees kjell kjetil
    klaas knud knut koen korbinian krister kuno kåre lasse leif lennart leonhard lieven lorenz ludger
    maarten magne malte markward martijn meinhard meinrad menno mogens morten nepomuk niko oddvar ola
    olav ortwin othmar otmar ottmar ottokar palle peder pelle petter pirmin poul pål quirin ragnar
    raimund reidar reimund reinhardt remigius rené roderich ruediger rune rupprecht ruud rüdeger rüdiger
    sander sandro severin siegbert siegmar siegmund sigismund sigurd sigvard sindre sjoerd snorre
    staffan steffen steinar stellan stian sture ståle svein sverre swen sönke sören søren teun thies
    thijs thilo thoralf thorben thorbjørn thorkild thorvald tilman tilmann timm tjeerd torben torbjørn
    torge torgeir torstein traugott trond trygve tycho uffe ulrik vegard veit vidar viggo volkmar
    waldemar walther wendelin wenzel wessel wiebe wieland wietse wigald willem-alexander wim wolf-dieter
    wolfram wouter xaver yngve zeno åge åke øystein øyvind
    """)


EITHER = words("""
    avery bobbie cameron casey dana devon drew jamie jean kelly kelsey kerry kim kris pat quinn reese riley
    robin sandy sasha taylor val
    """)
"""First names that tell no gender."""


def is_given(low: str) -> bool:
    """Tell whether a word in lower case is a first name, with or without its accents: Agnès."""
    if low in FEMININE or low in MASCULINE or low in EITHER:
        return True
    if low.isascii():
        return False
    plain = low.translate(_PLAIN)
    return plain in FEMININE or plain in MASCULINE


def is_first_name(low: str, lexicon: Lexicon) -> bool:
    """Tell whether a word in lower case is a first name, in many languages or in one."""
    if is_given(low) or low in lexicon.feminine_given or low in lexicon.masculine_given:
        return True
    first, *further = low.split("-")  # Anne-Cécile
    return bool(further) and all(is_first_name(one, lexicon) for one in (first, *further))


def gender_of_given(low: str) -> Gender:
    """Return the gender that a first name in lower case tells: André, Hans-Peter."""
    plain = low if low.isascii() else low.translate(_PLAIN)
    if low in FEMININE or plain in FEMININE:
        return "f"
    if low in MASCULINE or plain in MASCULINE:
        return "m"
    if "-" not in plain:
        return ""
    genders = {gender_of_given(part) for part in plain.split("-")}
    return genders.pop() if len(genders) == 1 else ""


_PLAIN = str.maketrans("áàâäãåçéèêëíìîïñóòôöõøúùûüýčšžł", "aaaaaaceeeeiiiinoooooouuuuycszl")


PLACES = words("""
    alexandria april august austin chad charlotte chelsea christian florence grace hope houston israel jackson
    jesus jordan june kent madison nancy santiago savannah sydney victoria
    """)
"""First names that a word alone hardly ever is."""

WORDS = words("""
    amber angel art bill chase christie constance dale dawn dean dick don drew earl frank gene grant guy iris
    jack jasmine joy kirk lance lily mark max may melody mercedes mike mina olive pat penny pierce piper robin
    rob rod rose ruby rusty sally selma serena sterling sue victor viola violet wade will
    """)
"""First names that are words as well, so that a capital letter that opens a sentence tells nothing."""


def gender_of_first(first: str, lexicon: Lexicon) -> Gender:
    """Return the gender that a first name in lower case tells: in its language, else in others.

    Of two that a hyphen joins in French it is that of the first: Jean-Marie.
    """
    if first in lexicon.masculine_given:
        return "m"
    gender = gender_of_given(first)
    if not gender and lexicon.names_last:
        gender = gender_of_ending(first.partition("-")[0], lexicon) or gender_of_given(
            first.partition("-")[0]
        )
    return gender


def gender_of_ending(first: str, lexicon: Lexicon) -> Gender:
    """Return the gender that a first name of a language tells, in lower case, or how it ends."""
    if first in lexicon.masculine_given:
        return "m"
    if first in lexicon.feminine_given:
        return "f"
    return next((gender for ending, gender in lexicon.given_endings if first.endswith(ending)), "")
