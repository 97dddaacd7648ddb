"""English: reporting words and the grammar around them.

Written for the news; some words were added where PolNeAR's development documents lacked them.
"""

from __future__ import annotations

import re

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.en_world import FEMININE, MASCULINE, PLACES
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.topic_words import TopicWords
from briefing.core.languages.word_lists import titles, words

_IRREGULAR = words("""
    said says say told tells tell wrote writes write spoke speaks speak read reads thought thinks think
    put puts shot shouted swore swears quoth heard hears taught felt feels sang sings spat quips
    quipped quip cried cries replied replies testified testifies tweeted tweets retweeted posted posts
    quoted quotes believes believed believe
    """)
_SPEECH = """
    add ask state respond note explain argue recall conclude continue warn claim declare insist announce
acknowledge admit answer suggest observe remark joke lament exclaim proclaim shout chant yell scream
whisper counter
contend assert allege complain boast predict maintain reiterate repeat stress emphasize emphasise
confirm concede
caution interject muse wonder plead vow promise pledge comment elaborate opine mutter retort urge exhort
agree hope
echo report reveal demand protest implore laugh sniff tease marvel enthuse brag imply text email scoff
reason assure boom
apologize apologise rage rant hint chime recount reflect sigh advise instruct inform summarize summarise
specify clarify
vent grumble crow beam growl bark bellow roar intone thunder gush fume snap deadpan guess figure
order convey propose recommend caption sum stammer pronounce offer quip"""
_ATTITUDE = """
    call describe accuse condemn denounce criticize criticise praise dismiss brand label dub blame hail
    refer cite voice
liken compare portray blast rip slam mock attack assail decry deride tout promote express characterize
characterise defend reject dispute refute contest
talk press question credit welcome want consider laud ridicule challenge encourage advocate highlight
hammer release issue
invoke allude thank threaten mention address discuss outline tell support oppose lambast lambaste deny slam
bemoan herald champion applaud trumpet summon admonish chide scold rebuke berate brief lash deplore
signal indicate
sign propose salute bash knock pan taunt accept back reference urge pitch quote extol paint cast frame rule
rate"""
_BRITISH = words("labelled signalled")
_WEAK_IRREGULAR = words("""
    saw sees see seek sought seeks hit hits drew draws gave gives took takes struck strikes sent sends
    laid lays held holds found finds fought swept cast hopes wishes wished vowed meant means
    """)


def _regular(base: str) -> tuple[str, str, str]:
    if base.endswith("e"):
        return base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    stem = base + base[-1] if base in _DOUBLED else base
    return base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s"), stem + "ed", stem + "ing"


_PLAIN = words("""
    add ask argue insist announce acknowledge admit suggest proclaim assert allege maintain agree
    accuse describe condemn denounce criticize believe want consider
    """)
_DOUBLED = words("admit rip slam hit snap brag dub hum blab quip refer")


def _finite(listed: str) -> frozenset[str]:
    """Return the finite forms; the bare one only where it is hardly ever a noun."""
    bases = listed.split()
    return frozenset(form for base in bases for form in _regular(base)[:2]) | (_PLAIN & frozenset(bases))


def _participles(listed: str) -> frozenset[str]:
    return frozenset(_regular(base)[2] for base in listed.split())


_BE = words("am is are was were be been being")


def _bare(listed: str, sort: str) -> dict[str, str]:
    return dict.fromkeys(frozenset(listed.split()) - _PLAIN, sort)


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        bare=_bare(_ATTITUDE, "attitude") | _bare(f"{_SPEECH} written", "speech"),
        phrasal={
            "went": words("on"),
            "goes": words("on"),
            "pointed": words("out to"),
            "points": words("out to"),
            "fired": words("back"),
            "fires": words("back"),
            "pushed": words("back"),
            "jumped": words("in"),
            "weighed": words("in"),
            "wrapped": words("up"),
            "cut": words("in"),
            "cuts": words("in"),
            "passed": words("on along"),
            "passes": words("on along"),
        },
        adverb_endings=("ly",),
        past_endings=("ed",),
        verb_endings=("ing", "ed"),
        heads_last=True,
        kin=words("""
            son daughter wife husband brother sister mother father widow widower grandson granddaughter
            grandfather grandmother
            """),
        denying=words("""
            not never no neither nor nobody none cannot without instead than short didn't doesn't don't
            hasn't hadn't haven't won't wouldn't can't couldn't wasn't isn't aren't shouldn't deny denies
            denied denying refuse refuses refused refusing decline declines declined declining avoid
            avoids avoided avoiding refrain refrains refrained refraining hesitate hesitates hesitated
            fail fails failed failing
            """),
        asides=words("when while as where because since after before although though unless until"),
        conceding=words("although though while whereas"),
        progressive=_BE | words("kept keeps started began begins continued"),
        passive=_BE,
        modals=words("did does has had have will would can could may might must should didn't doesn't"),
        agents=words("by"),
        absolute=words("with"),
        speech=_IRREGULAR | _finite(_SPEECH),
        attitude=_finite(_ATTITUDE) | _WEAK_IRREGULAR | _BRITISH,
        doing=_WEAK_IRREGULAR | words("making"),
        participles=_participles(_SPEECH)
        | _participles(_ATTITUDE)
        | words("""
            saying telling writing speaking reading tweeting posting thinking putting replying testifying
            quoting seeing seeking believing crying making
            """),
        judging=_participles(_ATTITUDE) - _participles(_SPEECH),
        addressing=words("""
            told tells tell telling urged urges urge urging accused accuses accuse accusing called
            calls call calling thanked thanks thanking asked asks asking assured assures warned warns
            reminded reminds informed informs advised blamed blames praised praises criticized
            criticised denounced described describes condemned mocked attacked dismissed hailed slammed
            compared likened encouraged challenged pressed questioned credited labeled dubbed emailed
            texted
            """),
        audience=words("heard hear hears"),
        asking=words("ask asks asked questioned pressed"),
        parted=words("given"),
        answering=words("reply replies replied respond responds responded answer answers answered retorted"),
        nouns=words("""
            statement statements quote interview comment comments tweet tweets post posts email e-mail letter
            speech remark remarks message testimony memo report op-ed editorial video ad essay press briefing
            conference release account claim claims words call calls pledge promise vow warning
            argument assertion suggestion view opinion question response reply answer accusation
            accusations allegation allegations assertions arguments criticism complaint complaints
            """),
        sources=(("according", "to"), ("in", "the", "words", "of"), ("as", "per")),
        pronouns={"he": "m", "she": "f", "they": "p", "it": "n", "i": "", "we": "p", "you": ""},
        persons=words("""
            i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves you
            you're your yours you'll you've
            """),
        possessives=words("his her their its"),
        owners={"his": "m", "her": "f", "its": "n", "their": "p"},
        hypernyms={
            "leader": words(
                "president premier chancellor leader chief minister king queen chairman head prime"
            )
        },
        authorship=words("by from of"),
        determiners=words("""
            the a an this that these those his her their its my our your some several many most two
            three four five six seven eight nine ten both other another one any each every no all few
            half dozens hundreds neither either
            """),
        articles=words("the"),
        auxiliaries=words("""
            also later then has had have having was were is are be been being once often recently
            reportedly repeatedly again even simply just still further would will could can did does do
            not never always now first himself herself themselves itself all both since previously
            didn't doesn't don't hasn't hadn't won't wouldn't can't couldn't wasn't isn't aren't may
            might must should shall only soon actually basically publicly privately quickly immediately
            finally eventually instead famously merely rather almost separately jointly explicitly
            specifically initially subsequently earlier afterward afterwards today yesterday tonight
            monday tuesday wednesday thursday friday saturday sunday much long so too ever nonetheless
            nevertheless however meanwhile moreover furthermore indeed additionally overall thus
            therefore hence likewise otherwise perhaps maybe less more yes well ok flatly openly
            bluntly clearly directly largely briefly angrily proudly strongly sharply similarly
            simultaneously there here outside inside nearby kept keeps went goes continues continued
            began begins started used seemed seems tried tries gone on
            """),
        prepositions=words("""
            of in on at to for from with by about as during after before since until into over under
            between among against through without within across near despite following including like
            unlike via regarding amid toward towards per upon around behind beyond back besides
            contrary given thanks inside outside nearby off out up down above below throughout alongside
            because
            """),
        links=words("of for at from in with on"),
        genitives=words("of for"),
        conjunctions=words("""
            that because while when whereas although though if unless whether where why how what as
            after before since but so yet once until than lest
            """),
        coordinators=words("and or but then nor yet"),
        relatives=words("who which that whom whose"),
        feminine_given=FEMININE,
        masculine_given=MASCULINE,
        addressed=words("speaker chancellor deputy director judge justice"),
        object_genders={"him": "m", "her": "f", "them": "p"},
        objective=words("whom"),
        comparing=words("as"),
        titles=titles(
            masculine="""
                mr mr. sir lord king prince congressman chairman councilman sheikh pope father brother
                emperor assemblyman alhaji mallam shri ratu
                """,
            feminine="""
                mrs mrs. ms ms. miss dame lady queen princess congresswoman chairwoman councilwoman sister
                empress assemblywoman madam mother hajia smt smt. adi
                """,
            either="""
                dr dr. sen sen. sens. rep rep. reps. gov gov. govs. gen gen. lt lt. col col. sgt sgt. capt
                capt. cpl. prof prof. rev rev. st. adm. maj. maj cmdr. hon. president vice prime minister
                senator governor mayor secretary representative justice judge chancellor general attorney
                speaker ambassador professor detective officer sheriff coach leader premier commissioner
                captain colonel lieutenant major sergeant admiral chief director deputy rabbi imam bishop
                archbishop cardinal commander superintendent constable inspector economist analyst host
                spokesman spokeswoman spokesperson candidate front-runner frontrunner lawyer former
                then-candidate ex-president
                reporter editor author actor actress pastor councillor councilor staff-sgt. const. insp.
                supt. foreign defence defense finance interior trade health manager strategist adviser
                advisor nominee activist pollster republican democratic democrat conservative labour liberal
                ndp presidential acting assistant state federal regional national first second interim
                columnist anchor historian campaign executive ceo founder co-founder chair house senate
                majority minority tory whip envoy envoys dean co-chair correspondent researcher scientist mp
                mep msp cllr cllr.
                physician doctor attorney-general counsel solicitor prosecutor agent trooper reverend
                baroness baron cllrs drs. drs profs. gens. brigadier brig. pte. cst. pc dc
                det det. insp dci dsi garda igp dcp acp dsp ssp pm cm engr engr. barr. comrade
                datuk dato dato' seri sri tun encik puan haji hajah cde cde. hon.
                councilmember undersecretary ombudsman registrar provost
                convenor convener chairperson administrator oba ooni emir sultan igwe
                hrh hrm hh asp csp dpo rdc vp svp evp dig aig cp adig
                magistrate td mca mla mlc mna mpp mmc cji dgp qb wr rb dl cb rt hon con
                """,
        ),
        courtesies=words("""
            mr mr. sir mrs mrs. ms ms. miss dame lady lord madam father brother sister mother dr dr. st.
            hon. drs. cllrs profs. alhaji hajia mallam shri smt smt. comrade
            engr engr. barr barr. cde cde. datuk dato dato' seri sri tun encik puan haji hajah hrh hrm hh
            rt hon
            """),
        lesser=words("vice deputy assistant associate prime senate shadow"),
        relations=words("counterpart predecessor successor uncle aunt cousin nephew niece"),
        qualifiers=words("""
            former vice prime foreign defence defense finance interior trade health republican
            democratic conservative labour liberal ndp presidential acting assistant state federal
            regional national first second interim campaign house senate majority minority senior
            junior deputy lead veteran longtime
            """),
        roles=words("""
            spokesman spokeswoman spokesperson head spokespeople president chairman chairwoman chair
            director secretary minister leader leaders chief manager adviser advisor advisers advisors
            aide aides analyst analysts professor economist economists lawyer lawyers attorney
            attorneys senator senators governor governors mayor officer officers official officials
            candidate candidates nominee strategist strategists consultant pollster editor editors
            reporter author authors historian researcher researchers scientist scientists executive
            founder owner co-founder host anchor columnist congressman congresswoman lawmaker lawmakers
            judge judges justice general ambassador envoy commissioner sheriff pastor activist
            activists organizer organizers coach player captain resident residents voter voters critic
            critics supporter supporters witness witnesses police prosecutor prosecutors authorities
            campaign committee party group company department government statement report study article
            editorial website letter email message ad video tweet post democrats republicans opponents
            opponent rival rivals expert experts source sources member members woman man women men
            mother father son daughter wife husband brother sister student students teacher doctor
            mp mps mep meps
            doctors billionaire businessman businesswoman politician politicians veteran commander
            operative operatives insider insiders staffer staffers delegate delegates moderator
            protesters protester demonstrators crowd audience lawsuit complaint petition memo document
            filing indictment sign banner headline caption transcript book agency ministry office
            ministries premier chancellor prince king queen pope parliament congress senate court union
            association organization organisation coalition caucus board council commission newspaper
            paper magazine network farmer worker workers engineer driver neighbour neighbor friend
            friends colleague colleagues people person spokespersons politico detective counterpart
            predecessor successor
            investigator investigators deputy trooper firefighter nurse diplomat diplomats
            widow ally allies boss constituent constituents backer backers surrogate surrogates blogger
            bloggers pundit pundits commentator commentators scholar scholars donor donors survivor
            survivors affiliate majority parent parents poll survey passage ruling observer observers
            bench monarch ruler participant participants superdelegate loyalist loyalists groups academic user
            users mum dad mom grandmother grandfather guy
            """),
        portfolios=words("minister secretary commissioner undersecretary"),
        postnominals=words("qc kc sc sj phd md obe mbe cbe kbe cmg td mla mlc mna mha qpm esq frs"),
        trades=words("""
            accountant actor actress admiral alderman animator apprentice archaeologist architect
            archivist artist astronaut astronomer athlete auctioneer auditor aunt baker banker
            barber barman barrister bartender biographer biologist bishop blacksmith boatman
            bookseller botanist boxer brewer bricklayer broker builder butcher buyer campaigner
            captain cardiologist carpenter cartoonist cashier cellist chaplain chef chemist
            choreographer clerk climber colonel columnist comedian composer conductor consul cook
            corporal councillor counsellor courier cousin criminologist curator custodian cyclist
            dancer dean defector defender demographer dentist designer developer dissident diver
            eyewitness laureate
            drummer electrician entrepreneur epidemiologist essayist ethicist ferryman fisherman
            fisherwoman fishmonger florist forester forward gamer gardener geographer geologist
            goalkeeper goldsmith golfer grandmother grocer guard guide guitarist hacker hairdresser
            headteacher hotelier hunter hydrologist illustrator influencer inspector instructor
            interpreter inventor investor janitor jeweller jockey joiner journalist landlord
            lecturer legislator librarian lieutenant lifeboatman lifeguard lineman linguist lobbyist
            locksmith magistrate major marshal mason master mathematician mechanic mediator merchant
            meteorologist midfielder midwife miller miner monk musician naturalist navigator
            negotiator neurologist novelist nun oncologist organiser organist organizer
            paediatrician painter paramedic passenger pediatrician pharmacist philosopher
            photographer physician physicist pianist pilot pitcher playmaker playwright plumber
            podcaster poet porter postman postwoman potter priest principal printer producer
            programmer psychiatrist psychologist publican publisher pupil quarterback ranger rapper
            rector referee refugee roofer sailor schoolteacher screenwriter sculptor sergeant
            shepherd shepherdess shipwright singer skier skipper smith sociologist soldier solicitor
            sprinter statistician steward streamer striker stylist superintendent supervisor surgeon
            surveyor swimmer tailor technician tenant theologian toxicologist trader trainee trainer
            translator treasurer trucker tutor typist umpire uncle undertaker vet veterinarian vicar
            violinist virologist angler batsman batter biker bowler bystander camper centre-back
            commuter conservationist councilmember cricketer customer defenceman defenseman drover
            ecologist evangelist evacuee fielder firewoman footballer full-back fullback halfback
            headmaster headmistress hiker holidaymaker homeowner linebacker logger medic motorcyclist motorist
            onlooker parishioner pathologist pensioner preacher rescuer responder retiree rider
            rower schoolboy schoolgirl servicewoman serviceman shopkeeper shopper surfer teenager
            tourist trustee vendor wicketkeeper villager volunteer waiter waitress warden watchman
            weaver welder whistleblower winger woodcutter writer zoologist
            actuary anaesthetist archdeacon attache bailiff ballerina barista bassist bursar cabbie caretaker
            carer childminder cinematographer claimant cleaner commandant complainant coroner cosmonaut
            crofter curate deacon defendant emissary financier fireman greengrocer grazier heir heiress
            hurdler inmate juror landlady magnate mogul mountaineer neurosurgeon newsreader notary
            oceanographer optician orthodontist philanthropist physio physiotherapist plaintiff planner
            plasterer policeman policewoman postgraduate presenter prisoner rancher realtor receptionist
            selectman skater snowboarder socialite songwriter stewardess therapist trawlerman tycoon
            undergraduate unionist victim vlogger warlord wrestler youtuber
            """),
        fronted_endings=("ing", "ed", "ly"),
        presenting=words("enter meet"),
        partisans=words("""
            republican democrat conservative liberal tory native american canadian briton afghan
            african albanian algerian angolan argentine argentinian armenian asian aussie
            australian austrian bahamian bangladeshi barbadian basque belarusian belgian
            bolivian bosnian brazilian bulgarian cameroonian catalan chilean chinese colombian
            congolese corsican cretan croat croatian cuban cypriot czech dane dominican dutchman
            ecuadorian egyptian englishman englishwoman estonian ethiopian european fijian
            filipina filipino finn frenchman frenchwoman gambian georgian german ghanaian greek
            guatemalan guyanese haitian honduran hungarian icelander indian indonesian iranian
            iraqi irishman irishwoman israeli italian ivorian jamaican japanese jordanian kazakh
            kenyan kiwi korean kosovan kuwaiti latvian lebanese liberian libyan lithuanian
            londoner macedonian malagasy malawian malaysian malian maltese mauritian mexican
            moldovan mongolian montenegrin moroccan mozambican namibian nepali nicaraguan
            nigerian norwegian pakistani palestinian panamanian paraguayan peruvian pole
            portuguese romanian russian rwandan salvadoran samoan sardinian saudi scot scotsman
            senegalese serb serbian sicilian singaporean slovak slovene slovenian somali
            spaniard sudanese swede swiss syrian tanzanian texan thai tongan trinidadian
            tunisian turk ugandan ukrainian uruguayan uzbek venezuelan vietnamese welshman
            yemeni yorkshireman zambian zealander zimbabwean
            """),
        standing=words("one another both some many most someone somebody"),
        objects=words("him her them me us you"),
        relaying=words("as of"),
        collectives=words("""
            police campaign committee party group company department government statement report study bench
            article editorial website letter email message ad video tweet post crowd audience lawsuit
            complaint petition memo document filing indictment sign banner headline caption transcript
            opposition church community movement gang family assembly daily weekly monthly book agency
            ministry office parliament congress senate court union association organization
            organisation coalition caucus board council commission newspaper paper magazine network
            politico majority minority poll survey passage ruling affiliate media team house
                white
            """),
        surnames=words("""
            king bishop judge dean major prince pope farmer driver coach speaker baker barber butcher
            carpenter chancellor cook deputy director fisher gardener guard justice marshal mason
            master miller painter porter potter priest ranger sergeant shepherd singer smith steward
            taylor turner weaver writer queen baron earl young guy friend head constable
            deacon
            """),
        homographs=words("""
            may will long still more day march white west north south christian law england hall park lake
            """),
        office_endings=("keeper", "maker", "master", "mistress", "ologist"),
        bodies=PLACES
        | words("""
            university college party committee department ministry house senate congress court street
            news times post journal council association institute center centre foundation company inc
            inc. corp corp. group bank union church school army force police commission agency board
            county city state states office avenue river day january february march april may june july
            august september october november december monday tuesday wednesday thursday friday
            saturday sunday services service studies conservatives liberals democrats republicans
            democrat republican canada america china russia ukraine korea britain england france
            germany israel iran iraq syria mexico europe africa asia california texas florida iowa ohio
            hampshire carolina vegas twitter facebook google cnn nbc abc cbs msnbc reuters press tower
            hall pipeline north south east west new united white supreme security federal national
            american act law plan road park airport hospital museum theatre theater stadium
            convention conference summit agreement treaty project fund league club team network radio
            television tv magazine international global world campaign administration nations kingdom
            republic federation party's government parliament square island islands lake mountain beach
            valley bay pac pacs coalition alliance society academy caucus tribune gazette herald
            globe mail star sun chronicle english french russian chinese british german european
            african canadian asian mexican israeli iranian islamic christian muslim jewish washington
            bench authority trust corporation ltd limited plc bureau directorate tribunal observatory
            confederation consortium questions protection enforcement safety affairs standards
            intelligence laboratory clinic initiative programme forum
            york jersey virginia georgia michigan wisconsin pennsylvania colorado arizona nevada
            ontario quebec alberta manitoba toronto ottawa vancouver montreal london paris berlin
            moscow brussels kyiv beijing tokyo seoul
            """),
        times=words("""
            evening morning night afternoon day days week weeks month months year years time times hour
            hours past minute minutes moment moments weekend decade decades ago later earlier pm
            """),
        recent=words("last next past late early earlier later"),
        naming=words("""
            called titled entitled named dubbed nicknamed so-called known termed labeled labelled
            branded word words term phrase hashtag slogan motto codenamed code-named a.k.a aka alias
            self-described self-styled self-proclaimed supposed acronym expression moniker christened
            """),
        plain_pasts=words("met made won beat left led paid put became knew shook joined ran sold bought"),
        meetings=words("met meets hosted hosts received receives welcomed welcomes greeted greets"),
        works=words("""
            film movie book novel song album series show documentary play magazine article essay ad
            programme program podcast episode single memoir comedy drama musical exhibition painting
            poem tour campaign operation exercise conference initiative event site blog column segment
            sitcom star stars starring host singer author director
            """),
        feminine_roles=words("""
            spokeswoman chairwoman congresswoman businesswoman actress woman mother daughter wife
            sister widow girl grandmother queen princess councilwoman saleswoman policewoman
            """),
        masculine_roles=words("""
            spokesman chairman congressman businessman actor man father son husband brother widower boy
            grandfather king prince councilman policeman
            """),
        infinitive=words("to"),
        on=words("on platform network"),
        abbreviations=words("""
            mr mrs ms dr sen sens rep reps gov govs gen lt col sgt capt cpl prof rev st jr sr no vs inc
            co corp ltd jan feb mar apr jun jul aug sep sept oct nov dec ariz calif colo conn del fla
            ga ill ind kan ky la md mass mich minn miss mo neb nev okla ore pa tenn tex va wash wis etc
            e.g i.e maj adm cmdr hon insp supt const dept univ ave blvd rd mt ft est dem u.s u.k u.n
            d.c n.y n.j n.h n.c s.c a.m p.m amb ambs cllr cdr pfc spc fri thurs tues
            """),
    )


def topics() -> TopicWords:
    """Return what keeps suggested topics to names and things."""
    return TopicWords(
        titles=words("""
            mr mrs ms dr sir lord lady dame president vice prime minister foreign defence defense interior
            finance general gen lt col colonel major maj sgt captain capt admiral senator sen rep
            congressman congresswoman gov governor mayor king queen prince princess pope chancellor
            secretary ambassador judge justice professor prof chief first deputy herr inspector detective
            sergeant commissioner superintendent coach chairman chairwoman director editor bishop
            archbishop cardinal imam rabbi reverend rev sheriff analyst economist frau monsieur madame m
            mme señor señora
            """),
        calendar=words("today yesterday tomorrow"),
        numerals=words("hundred thousand million billion trillion millions billions dozen dozens"),
        vague=words("""
            people man men woman women year years day days week weeks month months time times thing things
            way part number place country countries government officials official statement report reports
            news million billion percent others group members side head end home world state states public
            case cases plan plans move call calls talks meeting spokesman spokeswoman spokesperson source
            sources comment comments interview leader leaders president minister area areas city town
            level amount hours hour minutes morning evening night reporters journalists media forces
            series system office news victory attack role support deal issue issues problem problems
            question need decision result results start beginning hand hands eyes life family example
            morning details information work job
            """),
        generic=words("""
            park street road avenue square river lake hill hills north south east west northern southern
            eastern western central greater upper lower city town village university school college
            academy institute hospital court bank board council committee commission ministry department
            office agency authority union party parliament congress senate house chamber assembly
            government administration church cathedral club team league cup open international centre
            center museum gallery library theatre theater opera festival airport station bridge island
            islands valley mountain mountains sea ocean bay gulf coast border capital republic kingdom
            province district region county army navy police guard company corporation corp inc ltd plc co
            act law bill treaty constitution internet web god lord earth sun moon world war new old great
            saint st san los las el no yes ok association federation foundation society institution
            service services times post news daily journal magazine sunday-paper queen king prince
            princess pope state states prize award united national royal federal supreme high general
            chief first second third whoever former
            """),
        bodies=words("""
            bank ministry department office agency authority organisation organization commission
            committee council court institute association federation fund union society centre center
            programme program party front movement campaign alliance campus
            """),
        body_links=words("for on the and against"),
        clitics=words("s t d m ll re ve"),
        before_noun=words("""
            the a an of its his her their our this that these those for in on by with against from into
            over under between no any some more most many all
            """),
        aliases={
            **dict.fromkeys(("us", "u.s", "u.s.a", "usa"), "United States"),
            **dict.fromkeys(("uk", "u.k"), "United Kingdom"),
            "e.u": "EU",
            "u.n": "UN",
        },
        demonym=re.compile(
            r".*(?:[^e]rian|[^r]ian|ean|nish|lish|dish|kish|rish|ese|ians)|german|french|dutch|greek|czech|thai|swiss"
            r"|iraqi|israeli|afghan|turk|american|korean|mexican|african|european|asian|britons?"
            r"|(?:am|afric|mexic|ger)\w*ans"
        ),
        peoples=(
            *(("an", "a"), ("n", ""), ("ian", ""), ("ian", "e"), ("ish", "land")),
            *(("ans", "a"), ("ns", ""), ("ians", "")),
        ),
        no_noun=re.compile(
            r".*(?:ed|ing|ly|ise|ize|ical|onal|ential|less|ful|ible|ous)|(?:north|south|east|west)ern"
        ),
        no_attribute=re.compile(r".*(?:less|ful|ible|ous|ential|ly)"),
    )


_PIECE = "(?:article|story|post|piece|column|interview|essay|report|episode)"

LANGUAGE = Language(
    name="english",
    departments=words("""
        news headline headlines update updates brief briefs politics business economy world national
        international sport sports culture science technology tech health education entertainment
        opinion weather market markets finance lifestyle local regional
        """),
    leads=frozenset(
        {
            "highlights",
            "top stories",
            "in brief",
            "at a glance",
            "headlines",
            "today's headlines",
            "key points",
            "contents",
            "in this issue",
        }
    ),
    function_words=words("""
        the a an and or but nor so if then than that this these those there here he she it they we you
        i him her them his its their our your my who whom whose which what when where why how is are
        was were be been being have has had do does did can could will would shall should may might
        must not no of in on at by for with from to into about over under between through during before
        after since until against within without along while as because although though both either
        neither each every all any some many much more most few less several other another such same
        only just also too very even still already never ever again once now soon later however
        therefore meanwhile up out off isn aren wasn weren don doesn didn hasn haven hadn couldn wouldn
        shouldn ll ve re
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            mr mrs ms dr prof rev hon gen lt col sgt maj capt cpl pvt adm cmdr brig gov sen sens rep
            reps pres supt insp det messrs mme mlle mt ft e.g i.e eg ie cf vs v viz approx asst assoc
            atty ald hwy dept lt.gen maj.gen amb ambs cllr cdr comdr pfc spc secy
            """),
        may_end=words("""
            inc ltd co corp bros plc llc jr sr etc al est st ave blvd rd ph.d m.d b.a m.a a.m p.m jan
            feb mar apr jun jul aug sep sept oct nov dec assn Ala Ariz Ark Calif Colo Conn Del Fla Ga
            Ill Ind Kan Ky Mass Mich Minn Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Univ
            Mon Tue Tues Wed Thu Thur Thurs Fri Sat
            """),
        before_number=words("no nos fig figs vol pp p art sec ch para"),
    ),
    openers=words("""
        he she it they him her his its their theirs them this that these those such there but and or so
        yet then also however meanwhile still instead nor besides moreover furthermore otherwise
        nevertheless nonetheless therefore thus hence another
        """),
    placed=words("week weekend month year morning afternoon evening night"),
    first_persons=words("i ll me my our ve we you your"),
    greetings=(
        *("good (?:morning|afternoon|evening|day)", "hello", "hi"),
        "dear (?:readers?|friends?|subscribers?|all|colleagues?)",
    ),
    courtesies=(
        r"welcome (?:back )?to (?:the|our|this|your|another)\b",
        r"happy (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|new year|weekend)\b",
        r"thanks? (?:you )?for (?:reading|subscribing|joining|following|listening|watching|your)\b",
        r"that['’]s (?:all|it) (?:from (?:me|us)|for (?:today|now|this week|tonight))\b",
        r"we(?:['’]re|['’]ll be| are) (?:ending|wrapping up|closing|pausing) (?:our|this|the live)\b",
        *(
            rf"here{are} (?:an?|the|your|our|what|today['’]s)\b.{{0,40}}"
            r"\b(?:look|round-?up|rundown|recap|summary|digest|news|headlines|stories|to know)\b"
            r"[^:]{0,60}:?\W*$"
            for are in ("['’]s", " is", " are")
        ),
        r"a (?:shortlist|selection|round-?up|digest) of (?:the|today['’]s)\b",
        r"in (?:today|this week)['’]s (?:edition|issue|newsletter|digest|episode) of\b",
        r"these are (?:today['’]s|the) (?:top|main|biggest)\b",
        *(r"sent (?:as|by|via) (?:an? )?e-?mail\b", r"did(?:n['’]t| not) (?:arrive|get|receive)\b.{0,40}\?"),
        *(r"join (?:my|our) (?:e-?mail|mailing)\b", r"you can (?:find|read|see) more\b"),
        r"listen to (?:the|our|today['’]s|this)\b.{0,40}\b(?:podcast|briefing|episode|audio)\b",
        r"if you (?:want|would like|don['’]t want) to (?:receive|get|miss|make sure)\b",
        r"this (?:report|bulletin|newsletter|briefing) (?:is|was) (?:produced|compiled|issued|written) by\b",
        r"the next (?:report|issue|edition|newsletter|bulletin) will\b",
        *(r"have a (?:good|great|nice|lovely)\b", r"see you (?:tomorrow|next|on)\b"),
        *(rf"{press} (?:here|on|the)\b" for press in ("click", "tap")),
        *(r"read (?:the full|on)\b", r"forward this\b", r"view (?:this|in your)\b"),
        *(r"manage your\b", r"you(?: are|.re) receiving\b", "file (?:photo|image|picture|video)s?:"),
        *(f"{what}s?:" for what in ("photo", "image", "picture", "credit", "watch", "listen", "video")),
        r"this is a (?:developing|breaking)(?: news)? story\b",
        r"this (?:story|article|page) (?:has been|is being|will be|was last) updated\b",
        *(
            rf"{agency}\b.{{0,60}}\bcontributed to this (?:report|story|article)\W*$"
            for agency in ("the associated press", "the canadian press", "reuters", "afp")
        ),
        *(
            r"check back (?:here |later |soon )*for\b",
            r"your comment will (?:appear|be (?:shown|published))\b",
        ),
        r"the (?:video|photo|picture|image|map|chart) (?:above|below) shows\b",
        r"watch\b.{0,80}\b(?:video|clip) (?:above|below)\W*$",
        *(rf"{what} caption\b" for what in ("image", "media", "video")),
    ),
    issues=("newsletter", "bulletin", "digest", "roundup", "edition", r"week ending(?: [A-Z]\w+)?"),
    contacts=(
        *(
            rf"{which}contacts?(?: details| information)?\s*(?::|$)"
            for which in ("", "media ", "press ", "investor ")
        ),
        *(rf"{which} (?:enquiries|inquiries)\b.{{0,60}}$" for which in ("media", "press")),
        *(
            rf"for {more} information,? (?:please )?(?:contact|visit|call|see)\b"
            for more in ("more", "further")
        ),
    ),
    messages=("a message from", "a word from"),
    sponsors=("presented by", "sponsored by", "brought to you by", "together with", "in partnership with"),
    page_ends=(
        *("leave a (?:reply|comment)", r"post a comment", r"no comments(?: yet)?\W*$", "add a comment"),
        r"more (?:must-reads?|top stories|stories|headlines|coverage|news) (?:from|on|about|in)\b.{0,40}$",
        r"you (?:may|might) also (?:like|enjoy|be interested in)\b.{0,20}$",
        *(
            rf"{which} (?:stories|articles|posts|news|content|reading)\W*$"
            for which in ("related", "recommended", "trending", "popular")
        ),
        *(
            r"most (?:read|popular|viewed)\W*$",
            *(rf"{verb} (?:all )?comments?\W*$" for verb in ("show", "view")),
        ),
    ),
    notices=(
        *(
            *(rf"{time}\b\D{{0,12}}\d.{{0,20}}$" for time in ("reading time", "time to read", "read time")),
            r"\d+[ -]minutes? (?:to read|reading time)\W*$",
        ),  # how long it takes to read
        *("urgent", "breaking", "newsflash", r"breaking news\W*$", r"exhibit \d+(?:\.\d+)?$"),
        *(  # whose work an agency sends
            rf"{work} by\b.{{0,200}}\)$"
            for work in ("reporting", "additional reporting", "writing", "editing", "compiled")
        ),
        r"\d{1,2} (?:second|minute|min|hour|hr|day|week|month)s? ago\W*$",
        *(
            "close this search box",
            r"search\W*$",
            "refresh automatically",
            "your email address will not be published",
            "required fields are marked",
        ),
        *("all comments are", r"keep reading with\b", r"listen to this (?:article|story)", "read the full"),
        *(  # buttons, and what a page says of itself
            *("share", "close", "loading", "noscript", r"article content\W*$"),
            *(r"scroll (?:down|up) (?:to|for)\b", r"comments are (?:closed|off)\b", "leave us a comment"),
            *(rf"{one}\b.{{0,20}}\bis not supported" for one in ("ie", "internet explorer")),
            *(rf"for {how} (?:viewing )?experience\b" for how in ("an optimal", "the best", "a better")),
            *(
                rf"{whose} browser (?:does not|doesn['’]t|is (?:not|no longer|out of date)|may not)\b"
                for whose in ("this", "your")
            ),
            *(rf"{ask} (?:enable|turn on|activate) javascript\b" for ask in ("please", "you need to")),
            *("more in this section", "we use cookies", "cookie policy"),
        ),
        *(
            r"advertisement(?: advertisement)*\W*$",
            "advertising",
            "advertorial",
            "story continues",
            "continue reading",
        ),
        *(r"article continue[sd]", r"media playback\w*", r"abstract\.$", r"full text\.$"),
        *("read (?:more|full|also|next)", r"read\s?:", "also read", "see (?:more|also)", "learn more"),
        *(r"related\s?:", "click here", "downloads?$", r"download (?:pdf|the|our|this|as|now)\b"),
        *(r"sign ?up(?: (?:to|for|here|now|today)\b|\W*$)", r"newsletter sign\w*", r"unsubscribe\b"),
        *("subscribe$", r"subscribe (?:to|for|here|now|today)\b"),
        *("log in", "sign in", "get notified", "skip to", "follow us", "share (?:this|on|via)"),
        *("send this", "tweet url", "refresh$", "print$", "email$", "e-mail$"),
        r"copyright(?:\s*(?:©|\(c\))|.{0,40}\d{4}|$)",
        *(
            r"view this (?:post|letter|newsletter|e-mail)\b",
            "our mailing address",
            "read in app",
            "upgrade to paid",
        ),
        "want to change how you receive",
        *("all rights reserved", "view (?:image|pdf|source|gallery)", "view (?:this|in) (?:email|browser)"),
        *(r"sources?\s*:", "editor['’]s note", r"note\s*:", r"references?\s*:", r"tags?\s*:", r"topics?\s*:"),
        *("recommended(?: for you)?$", "related(?: (?:stories|articles|content))?$"),
        *(r"comments?(?:\s*\(.*\))?$", "filed under", "last modified", r"last updated\b.{0,40}$"),
        *("up next$", "trending (?:stories|now)$", "staff reports?$"),
        *(
            rf"{verb}(?:\W*$|\W+(?:(?:on|at|in|by)\b|\d|[^\W\d_]{{3,9}}\.? \d).{{0,40}}$)"
            for verb in ("updated", "published", "posted")
        ),
        r"ends?\W*$",
        *(r"\d+ (?:min(?:ute)?s? read|comments?|shares?)$", r"page \d+ of \d+$", r"\d+ of \d+$"),
        *(r"more\)?$", r"eds?\.?\s*:"),  # notes of agencies
        r"you (?:(?:are |have )?(?:receiv|getting|got)\w*\b.{0,60}\bbecause|received this|can unsubscribe)",
        "this (?:e-?mail|newsletter|message)? ?(?:was )?(?:sent|forwarded) to",
        "was (?:this )?(?:e-?mail|newsletter|message)? ?(?:was )?(?:sent|forwarded) to",
        "forwarded this",
        *(
            f"{verb} your (?:preferences|subscription|settings|profile)"
            for verb in ("update", "manage", "change")
        ),
        *(
            rf"{verb} (?!for\b|from\b|among\b).{{0,60}}\b(?:work|us|today|now)\W*$"
            for verb in ("support", "donate to", "become a (?:member|patron|subscriber)")
        ),
        *(  # who pays for it
            rf"{opens} (?:newsletter|e-?mail|edition|briefing|bulletin|digest|podcast|article|story)\b"
            r".{0,30}\b(?:brought to you|sponsored|made possible|supported|is presented) by\b"
            for opens in ("this", "today['’]s", "our", "your")
        ),
        *(rf"{paid} by\b[^,]{{0,60}}$" for paid in ("brought to you", "sponsored", "presented", "powered")),
        *(f"{whose} our (?:sponsor|partner)" for whose in ("a word from", "a message from", "from")),
        "sponsored (?:content|post|message|links?)",
        *(  # where it stood first
            r"the post\b.{8,250}\b(?:appeared first|first appeared) on\b",
            (
                rf"this {_PIECE}\b.{{0,20}}\b(?:(?:originally|first) (?:appeared|ran|published)"
                r"|(?:appeared|ran|published) (?:first|originally)|(?:republished|reprinted|syndicated) )"
            ),
            rf"a version of this {_PIECE}\b",
        ),
        *(  # how to have it, and whom to tell
            rf"{verb}\b.{{0,80}}\b(?:in|to|into) your (?:inbox|e-?mail)"
            for verb in ("get", "receive", "have", "want", "like", "delivered")
        ),
        *(
            rf"{verb}\b.{{0,30}}\b(?:this|our) (?:newsletter|e-?mail|podcast|briefing)\b"
            for verb in ("enjoy", "enjoying", "like", "liked", "love", "get", "if you", "did you", "do you")
        ),
        *("not (?:yet )?(?:a )?subscrib", "join (?:us on|the conversation)", "forward (?:this|it) to"),
        *(rf"{verb} to this (?:e-?mail|newsletter)" for verb in ("reply", "respond")),
        r"you can (?:follow|reach|find|e-?mail|write to) (?:me|us)\b",
        *(rf"{verb} (?:me|us) (?:on|at|via)\b" for verb in ("follow", "reach", "find", "email", "e-mail")),
        *(
            rf"{verb} (?:a|any) (?:story|(?:news )?(?:tip|question|comment|suggestion))s?\b.{{0,40}}$"
            for verb in ("got", "have")
        ),
        r"send (?:us )?(?:your|any) (?:tips|feedback|comments|questions|thoughts|ideas|suggestions)\b",
        *(r"in this (?:issue|edition)\W*$", r"table of contents\W*$", r"contents\W*$", r"inside\W*$"),
        *(r"via\s+\S.{0,40}$", r"see:\s", r"xinhua ?\|.{0,80}$"),
        r"associated press (?:staff )?(?:writer|reporter|journalist)s?\b.{3,150}\bcontributed\b",
        *(
            rf"{opens} (?:e-?mail|message|communication)\b.{{0,200}}"
            r"\b(?:confidential|privileged|intended (?:solely|only))"
            for opens in ("this", "the information (?:contained )?in this")
        ),
    ),
    releases=(
        *("for immediate release", "press release", "media release", "news release"),
        *(r"embargo(?:ed)?\b", r"under embargo(?:ed)?\b", r"strictly (?:under )?embargo(?:ed)?\b"),
    ),
    bylines=(
        *("by", "from", "author:", "text:"),
        *("reported by", "reporting by", "additional reporting by", "written by", "writing by", "words by"),
        "editing by",
    ),
    credits=("photo", "photograph", "credit"),
    captions=(
        *("picture", "image", "video", "watch", "file photo", "view image", "graphic", "illustration"),
        "screenshot",
    ),
    credited=(r"by\b", "credit", "courtesy", "source", "in full"),
    figures=(r"fig(?:ure|\.)", "chart", r"tab(?:le|\.)"),
    weighty=words("significant important announced confirmed agreed decided killed first largest"),
    outcomes=words("""
        won win wins winner beat beats defeated loses lost elected vote voted votes conceded sentenced
        jailed convicted guilty acquitted banned fined signed agreed approved passed ruled rejected
        resigned resigns sacked ousted overthrown imposed lifted repealed vetoed ceasefire cut cuts raised
        doubled halved rose fell shrank jumped soared plunged closes close evacuated buys bought acquire
        acquires dropped slid tumbled climbed surged slipped gained sank slumped earned scored
        """),
    deaths=words("killed killing kills dead died dies deaths toll fatalities bodies drowned"),
    unharmed=(
        r"\bno(?: ?one|body)\b.{0,40}\b(?:injured|hurt|killed|harmed|died)"
        r"|\bno(?: other| serious)? (?:injur|casualt|deaths|fatalit)"
    ),
    numbers=words("""
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens
        scores hundred hundreds thousand thousands million millions billion billions
        """),
    endings=("ings", "ing", "ies", "ied", "es", "ed", "ly", "s"),
    days=words("monday tuesday wednesday thursday friday saturday sunday"),
    months=words("""
        january february march april may june july august september october november december jan feb
        mar apr jun jul aug sep sept oct nov dec
        """),
    lexicon=lexicon,
    topics=topics,
)
