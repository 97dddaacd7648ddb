"""The word classes of one language, for finding who said what.

Invariant: every word is lower case, with straight apostrophes, as `tokens.tokenise` gives it.
"""

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import dataclass_transform

from briefing.core.languages.word_lists import words

Gender = str
"""`m`, `f`, `n` for things and bodies, `p` for several, and the empty string when it is not known.

`e` is either, of a pronoun that means one person in a language without genders: dia.
"""

_NONE: frozenset[str] = frozenset()
_VOWELS = "аеиоуыяіїєaeiouyě"
_SHORT = 4
"""Letters of a word whose stem would be that of many others."""
_MOST = 8_192
"""Words of a language of which is kept whether they are offices."""


@dataclass_transform(kw_only_default=True)
class _Declared:
    """What a module of a language declares by name, and is asked for at every word.

    Plain attributes are read four times as fast as the fields of a named tuple. Those that are not declared
    have the value that their class gives them.
    """

    def __init__(self, **declared: object) -> None:
        others = type(self).__annotations__.keys() - declared.keys()
        vars(self).update(declared, **{name: getattr(self, name) for name in others})


class Lexicon(_Declared):
    """Word classes of one language, and what follows from them."""

    speech: frozenset[str]
    """Finite verbs that report speech and little else: said, wrote, asked."""
    attitude: frozenset[str]
    """Finite verbs that often report speech: called, condemned, demanded."""
    nouns: frozenset[str]
    """Nouns that stand for speech: statement, interview, post."""
    sources: tuple[tuple[str, ...], ...]
    """Word sequences that introduce a source: according to."""
    pronouns: dict[str, Gender]
    """Third-person subject pronouns."""
    persons: frozenset[str]
    """First-person words, which sound like somebody talking."""
    determiners: frozenset[str]
    articles: frozenset[str]
    """Determiners that may open a name: the."""
    auxiliaries: frozenset[str]
    """Auxiliaries, negations and adverbs that stand between a subject and its verb."""
    prepositions: frozenset[str]
    links: frozenset[str]
    """Prepositions that hang a complement on a noun: the mayor of Kyiv."""
    conjunctions: frozenset[str]
    """Words that open a clause."""
    coordinators: frozenset[str]
    relatives: frozenset[str]
    titles: dict[str, Gender]
    """Words before a name: Mr, President, Frau."""
    roles: frozenset[str]
    """Nouns for people who speak: minister, spokeswoman, officials."""
    bodies: frozenset[str]
    """Words in names of bodies, places and days, which are not people."""
    naming: frozenset[str]
    """Words before a name, title or expression in quotation marks: titled, so-called, dubbed."""
    opinions: frozenset[str] = _NONE
    """Prepositions for whose opinion it is, in front of a comma, and for much else: Pour le maire, « … »."""
    opining: frozenset[str] = _NONE
    """Verbs after such a phrase in front, where the verb comes second: Für Lund *ist* das „…“."""
    addressing: frozenset[str] = _NONE
    """Reporting forms whose object is who was spoken to, or about: told, urged, accused."""
    asking: frozenset[str] = _NONE
    """Reporting forms whose object is the one to answer: asked."""
    parted: frozenset[str] = _NONE
    """Participles among the prepositions, which may be the verb of a clause: given, of and Lund given two."""
    answering: frozenset[str] = _NONE
    """Reporting forms for what the one says who was asked: replied."""
    participles: frozenset[str] = _NONE
    """Forms that report for a subject elsewhere in the sentence: saying, telling."""
    judging: frozenset[str] = _NONE
    """Those of `attitude`: calling, supporting."""
    bare: Mapping[str, str] = {}
    """Verb forms that report after an auxiliary or an infinitive’s mark alone (to warn, did not mention)
    to `speech` or `attitude`."""
    phrasal: Mapping[str, frozenset[str]] = {}
    """Verbs that report with an adverb: went on, fired back."""
    silent: Mapping[str, frozenset[str]] = {}
    """Verbs that report nothing in front of a word: cuenta con, conta com."""
    progressive: frozenset[str] = _NONE
    """Words that make a participle the verb of its clause: is reporting, kept asking."""
    passive: frozenset[str] = _NONE
    """Auxiliaries that make the subject of a reporting verb the one spoken to: was asked."""
    brackets: frozenset[str] = _NONE
    """Auxiliaries that may stand far in front of their participle: hat … betont."""
    modals: frozenset[str] = _NONE
    """Auxiliaries that a subject stands before: did, would."""
    agents: frozenset[str] = _NONE
    """Prepositions between a passive verb and who speaks: was asked by."""
    absolute: frozenset[str] = _NONE
    """Prepositions before a subject with a participle: with the mayor calling."""
    possessives: frozenset[str] = _NONE
    """Third-person possessives: his."""
    authorship: frozenset[str] = _NONE
    """Prepositions between words and their author: a statement by the ministry."""
    genitives: frozenset[str] = _NONE
    """The links that may follow a name: Bryant of Mississippi."""
    courtesies: frozenset[str] = _NONE
    """Titles that tell no office: Mr, Frau."""
    relations: frozenset[str] = _NONE
    """Roles that tell no office either, but whom somebody is tied to: his Polish counterpart."""
    qualifiers: frozenset[str] = _NONE
    """Titles that make none by themselves: National, of National Security Adviser."""
    portfolios: frozenset[str] = _NONE
    """Offices with what they are for after a preposition: Minister for Justice."""
    degrees: frozenset[str] = _NONE
    """Abbreviations that belong to the title before them: med, of Dr. med. Lund."""
    retired: tuple[tuple[str, str], ...] = ()
    """Abbreviations of two letters that belong to the office before them: a. D., of Landrat a. D. Lund."""
    postnominals: frozenset[str] = _NONE
    """Letters after a name that are no part of it: QC, OBE."""
    trades: frozenset[str] = _NONE
    """Occupations beside a name, which do not make a speaker by themselves: harbour master, goalkeeper."""
    fronted_endings: tuple[str, ...] = ()
    """Ends of participles and adverbs that open a sentence in front of its subject: hosting, consistently."""
    quoting: frozenset[str] = _NONE
    """Verbs whose object speaks: zitierte den Minister."""
    plural_endings: tuple[str, ...] = ()
    """Ends of the verbs of more than one, where a noun alone with another verb has an article."""
    ages: tuple[tuple[str, Gender], ...] = ()
    """Patterns of an age that stands for somebody, with the gender that they tell: die (43)-Jährige."""
    age_told: str = ""
    """Pattern of how somebody is said to be of the age at `{0}`: (43), 43 Jahre alt."""
    hearing: frozenset[str] = _NONE
    """Verbs whose subject takes in what follows: las, hörte."""
    audience: frozenset[str] = _NONE
    """Verbs of `speech` whose subject is told what somebody else says: the court heard."""
    doing: frozenset[str] = _NONE
    """Verbs of `attitude` for what somebody does, which report only where no other verb does: took, gave."""
    hearsay: frozenset[str] = _NONE
    """Verbs that with `it` report what a document says: heißt es in dem Antrag."""
    impersonal: frozenset[str] = _NONE
    """Pronouns for nobody: es, man."""
    postpositions: frozenset[str] = _NONE
    """Words after a source: dem Bericht zufolge."""
    views: frozenset[str] = _NONE
    """Nouns for what somebody thinks, after a possessive: ihrer Ansicht nach."""
    after_views: frozenset[str] = _NONE
    """Words after such a noun: nach, zufolge."""
    oblique: frozenset[str] = _NONE
    """Determiners of a phrase that is no subject: dem, einen."""
    relative_genitives: frozenset[str] = _NONE
    """Relative pronouns that are no subject, beside the oblique articles: deren."""
    reflexives: frozenset[str] = _NONE
    """Words that open an attribute between article and noun, as prepositions do: der sich sträubende Lund."""
    participle_endings: tuple[str, ...] = ()
    """Ends of participles that close such an attribute."""
    adjective_endings: tuple[str, ...] = ()
    """Ends of adjectives before the subject of a sentence that nouns do not have: Deutsche."""
    trailing_endings: tuple[str, ...] = ()
    """Ends of adjectives after an office, where a verb may stand as well: le ministre *italien*, *laisse*."""
    nonverb_endings: tuple[str, ...] = ()
    """Ends of adjectives that no verb in the indicative has: neuer."""
    inflected_endings: tuple[str, ...] = ()
    """Ends of adjectives and nouns, which open a sentence as names do where nouns have capitals."""
    hypernyms: Mapping[str, frozenset[str]] = {}
    """Offices with those that they may stand for: leader, of a president."""
    articles_of: Mapping[str, Gender] = {}
    """Articles with the gender of their nouns, where bodies are he or she: la direction … a-t-elle dit."""
    owners: Mapping[str, Gender] = {}
    """Third-person possessives that tell the gender of the owner: his."""
    nominatives: frozenset[str] = _NONE
    """Articles and pronouns that no object has, but for the articles of feminine nouns: der, er."""
    ambiguous: frozenset[str] = _NONE
    """Those of a masculine subject that are of a feminine object too: der, dieser."""
    feminine_endings: tuple[str, ...] = ()
    """Ends of nouns before which a masculine article makes an object: der Zeitung."""
    partisans: frozenset[str] = _NONE
    """Capitalised nouns for a member of something: the Kentucky Republican."""
    standing: frozenset[str] = _NONE
    """Determiners that stand for somebody by themselves: another said."""
    objects: frozenset[str] = _NONE
    """Third-person object pronouns: him."""
    kin: frozenset[str] = _NONE
    """Nouns for members of a family, who share its surname: son, wife."""
    denying: frozenset[str] = _NONE
    """Words by which a verb tells what nobody said: never, denied, refused; two of them make one that did."""
    asides: frozenset[str] = _NONE
    """Conjunctions that tell when or why, and open no object of a verb: when, because."""
    subjunctive: frozenset[str] = _NONE
    """Verb forms by which a sentence goes on with what somebody said: sei, werde."""
    predicating: frozenset[str] = _NONE
    """Words between an attitude and what it calls somebody: bezeichnete ihn als."""
    relaying: frozenset[str] = _NONE
    """Prepositions between a person and a participle for what that person said: accused him of saying."""
    collectives: frozenset[str] = _NONE
    """Roles that are no single person: campaign, ministry, report."""
    surnames: frozenset[str] = _NONE
    """Titles, trades and roles that are common surnames as well: Angus King, Vera Richter."""
    conceding: frozenset[str] = _NONE
    """Conjunctions of a clause that somebody else may be the subject of: although Lund rows, …."""
    presenting: frozenset[str] = _NONE
    """Verbs that open a sentence in front of a name that they present: Meet Ada Roth."""
    homographs: frozenset[str] = _NONE
    """Surnames that are words of grammar, months, days or places as well: Theresa May."""
    times: frozenset[str] = _NONE
    """Nouns of time, which open a sentence without being its subject: one evening."""
    recent: frozenset[str] = _NONE
    """Words before a noun of time: last week."""
    adverb_endings: tuple[str, ...] = ()
    """Ends of adverbs: emphatically."""
    past_endings: tuple[str, ...] = ()
    """Ends of verbs in the past, and of participles: regretted."""
    verb_endings: tuple[str, ...] = ()
    """Ends of verb forms that tell a clause in quotation marks from a term."""
    plain_pasts: frozenset[str] = _NONE
    """Verbs in the past that end as nouns do, and may stand before a trade or a name: met, made."""
    meetings: frozenset[str] = _NONE
    """Finite verbs for meeting somebody: received, greeted."""
    works: frozenset[str] = _NONE
    """Nouns before the title of a work or event: film, book, conference."""
    particles: frozenset[str] = words(
        "de del della der den van von bin ibn al el la le du da dos di ten ter y zu zum af av"
    )
    noble_particles: frozenset[str] = _NONE
    """Those of them that after anything but a first name are prepositions: Karl zu Holm, Holm zu Wort."""
    given_endings: tuple[tuple[str, Gender], ...] = ()
    """Ends of first names with the gender that they tell, the first that fits: Анна, Пётр."""
    feminine_given: frozenset[str] = _NONE
    """Common first names of women, beside those that `given_names` has for all languages."""
    masculine_given: frozenset[str] = _NONE
    """First names of men, some of which end as those of women do: Илья."""
    patronymics: tuple[str, ...] = ()
    """Ends of the names of fathers between first name and surname: Петрович."""
    verb_genders: tuple[tuple[str, Gender], ...] = ()
    """Ends of verbs with the gender of their subject: сказала."""
    plural_verbs: tuple[str, ...] = ()
    """Ends of verbs whose subject is several people or nobody named: сообщили, poinformowano."""
    definite_endings: tuple[str, ...] = ()
    """Ends of nouns that hold their article: lederen."""
    genitive_endings: tuple[str, ...] = ()
    """Ends of nouns that an office after them is of: fackets ordförande."""
    listeners: frozenset[str] = _NONE
    """Words for what somebody speaks to, in their case, between verb and subject: řekl deníku starosta."""
    manner: frozenset[str] = _NONE
    """Prepositions that tell how something is said, between verb and subject: с улыбкой."""
    manner_endings: tuple[str, ...] = ()
    """Ends of words that do: dijo emocionada."""
    declined: bool = False
    """Names change their endings after a source and as an object: по словам Ирины."""
    womens_surnames: tuple[str, ...] = ()
    """Ends of the surnames of women, where those of men end so in other cases alone: Иванова."""
    given_genitives: tuple[str, ...] = ()
    """Ends of the first names of men in the genitive, which those of women may have, too: Петра, Анна."""
    surname_genitives: tuple[str, ...] = ()
    """Ends of the surnames of men in the genitive: Орта."""
    declensions: tuple[str, ...] = ()
    """Ends of surnames in other cases than the first: Брандта."""
    attribute_endings: tuple[str, ...] = ()
    """Ends of adjectives in the genitive, of what an office is of: губернатор Псковской области."""
    premodifier_endings: tuple[str, ...] = ()
    """Ends of adjectives before an office, where an object may stand there, too: popsal situaci trenér."""
    articleless: bool = False
    """A noun without an article may stand for somebody known: powiedział rzecznik."""
    infinitive_endings: tuple[str, ...] = ()
    """Ends of infinitives, which after a preposition have an object: al acabar el juicio."""
    owners_held: bool = False
    """An article stands before a possessive: il suo avvocato."""
    place_endings: tuple[str, ...] = ()
    """Ends of what an office is of, which hardly any surname alone has: trener Legii, kouč Třeboně."""
    oblique_endings: tuple[str, ...] = ()
    """Ends of words in small letters that are no subject after a verb: тихо, вечером, жене."""
    seats: frozenset[str] = _NONE
    """Prepositions before the body whose people speak, with a verb of several: сообщили *в* полиции."""
    case_endings: tuple[str, ...] = ()
    """Ends of names that are no subject: Annának."""
    direct_names: frozenset[str] = _NONE
    """Names that end so and are: Andrei."""
    feminine_roles: frozenset[str] = _NONE
    masculine_roles: frozenset[str] = _NONE
    suffix_mark: bool = False
    """An apostrophe parts a name from its case, as in Turkish: Ankara’da."""
    nominalised: frozenset[str] = _NONE
    """Verb forms that make a quotation what somebody else is reported to have said: dediğini."""
    role_breaks: tuple[str, ...] = ()
    """Ends of words that part an office from what stands before; without one it belongs to the office,
    as in Turkish: işçi sendikası başkanı."""
    partitive_endings: tuple[str, ...] = ()
    """Ends of nouns whose group somebody is of, in front of the name: depremzedelerden Rafi Karaca."""
    governed_endings: tuple[str, ...] = ()
    """Ends of offices whose noun stands right before them: liman başkanı."""
    office_endings: tuple[str, ...] = ()
    """Ends of words for an office or a trade: Verkehrsministerin, goalkeeper."""
    deputies: frozenset[str] = _NONE
    """Fronts of words that are no kind of the noun after, where nouns make one word: Vizepräsident."""
    addressed: frozenset[str] = _NONE
    """Offices that stand after a form of courtesy and are mostly nobody's surname: Mr Speaker."""
    object_genders: Mapping[str, Gender] = {}
    """Pronouns of somebody words are laid to: according to him."""
    objective: frozenset[str] = _NONE
    """Relative pronouns that are no subject: whom."""
    comparing: frozenset[str] = _NONE
    """Conjunctions that open an aside on who says so: as Lund has said."""
    lesser: frozenset[str] = _NONE
    """Words right in front of an office that make another one of it: vice president."""
    office_cases: tuple[str, ...] = ()
    """What other cases put after a word for an office: des Ministers."""
    infinitive: frozenset[str] = _NONE
    """Words before an infinitive: to, zu."""
    pointing: tuple[tuple[str, ...], ...] = ()
    """Word sequences that open a sentence about the words before it: «A». Lo ha detto Lund."""
    inserts: str = ""
    """The mark, dash or comma, around the clause that reports a quotation inside it: «A, — сказал X. — B»."""
    dialogue: str = ""
    """The mark, dash or comma, before the clause that reports speech which a dash opens: – A, sanoo Lund."""
    elision: bool = False
    """Articles and pronouns lean on their neighbours (l’, -t-il), as in French and Italian."""
    bare_genitives: bool = False
    """A noun in the genitive may follow an office without a preposition: председатель профсоюза."""
    heads_last: bool = False
    """The head of a name stands last, so that one that ends in lower case is none: the Cruz train."""
    strict_names: bool = False
    """A name is its capitalised words alone; what stands beside them is an office, or nobody knows what."""
    offices_nest: bool = False
    """What stands between two words for an office belongs to it: Komandan Operasi Damai Kombes Faizal."""
    offices_follow: bool = False
    """An office may stand after a name, with what it is of before it: Fűz Péter amerikai elnök."""
    possessed_endings: tuple[str, ...] = ()
    """Ends of an office that is that of the name before it: Fűz Péter szóvivő*je*."""
    governing: frozenset[str] = _NONE
    """Words that a name of a place or body stands after, before one of two words: Bupati Bogor Ali Noor."""
    nouns_capitalised: bool = False
    """A capital letter does not make a name, as in German."""
    dots_ordinals: bool = False
    """A full stop after a number does not end a sentence: am 11. April."""
    drops_subjects: bool = False
    """A verb may do without its subject, if that is plain: «A», dijo. Añadió: «B»."""
    inverts: bool = False
    """The subject may follow the verb of a main clause: Gestern sagte die Ministerin."""
    verb_second: bool = False
    """The verb stands second, after words quoted as well, as in German: „…“, brummte Lund."""
    on: frozenset[str] = _NONE
    """Words in front of the network where something was posted: on X, auf X, w serwisie X."""
    abbreviations: frozenset[str] = _NONE
    code: str = ""
    """Primary BCP 47 tag of the language that the words are of."""
    borrowed: bool = False
    """These are the words of another language: what they do not explain, they do not explain."""

    @cached_property
    def homographs_of_grammar(self) -> frozenset[str]:
        """Return the surnames that are words of grammar as well: May, and not Park."""
        return self.homographs & self.functions

    @cached_property
    def particles_of_names(self) -> frozenset[str]:
        """Return the particles that join no other name to a first name: van der, and not the Spanish y."""
        return self.particles - self.coordinators

    @cached_property
    def modifier_endings(self) -> tuple[str, ...]:
        """Return the ends of adverbs and of past forms, which end a name that they follow."""
        return self.adverb_endings + self.past_endings

    @cached_property
    def titled(self) -> frozenset[str]:
        """Return the titles as a set."""
        return frozenset(self.titles)

    @cached_property
    def callings(self) -> frozenset[str]:
        """Return the words for what somebody is called: roles and titles."""
        return self.roles | self.titles.keys()

    @cached_property
    def offices(self) -> frozenset[str]:
        """Return the words for somebody's office, before a name or alone."""
        return self.callings | self.trades

    @cached_property
    def ranks(self) -> frozenset[str]:
        """Return the offices that a word may be put before by a hyphen: co-leader, ex-mayor."""
        return self.titled - self.qualifiers - self.courtesies | self.trades

    @cached_property
    def is_office(self) -> Callable[[str], bool]:
        """Return what tells whether a word in lower case is one for an office or a trade: mayor, ex-mayor.

        A word is asked about again and again, and where offices make compounds that takes long.
        """
        return lru_cache(maxsize=_MOST)(self._is_office)

    def _is_office(self, low: str) -> bool:
        if low in self.offices or low.endswith(self.office_endings):
            return True
        former = low[:2] == "ex" and low[2:] in self.ranks  # exalcalde
        return former or ("-" in low and self.is_joined_office(low))

    def gender_of_pronoun(self, low: str) -> str:
        """Return the gender of a pronoun, be it a subject, an owner or an object; empty if it has none."""
        return self.pronouns.get(low) or self.owners.get(low) or self.object_genders.get(low, "")

    def is_joined_office(self, low: str) -> bool:
        """Tell whether hyphens join an office to other words: ex-mayor, mother-of-three."""
        head, of, _ = low.partition("-of-")
        return head in self.roles if of else "-" in low and low.rpartition("-")[2] in self.ranks

    def is_definite_office(self, low: str) -> bool:
        """Tell whether a word is one for an office that holds its article: lederen, Sp-ordføreren."""
        return low.endswith(self.definite_endings) and self.is_office(low.rpartition("-")[2])

    def is_thing(self, low: str) -> bool:
        """Tell whether a word in lower case is no name: a word of grammar, an office, a body, a time."""
        return (
            low in self.functions
            or low in self.bodies
            or low in self.nouns
            or low in self.times
            or low in self.collectives
            or low.endswith(self.feminine_endings)
            or self.is_office(low)
        )

    @cached_property
    def _body_stems(self) -> frozenset[str]:
        """Return the words for bodies and places without the ending of their first case."""
        long = (word for word in self.bodies if len(word) > _SHORT)
        return frozenset(word[:-1] if word[-1] in _VOWELS else word for word in long)

    def is_body(self, low: str) -> bool:
        """Tell whether a word in lower case names a body or a place, in any case: України."""
        return low in self.bodies or (self.declined and not self._body_stems.isdisjoint((low[:-1], low[:-2])))

    def nominative(self, word: str) -> str:
        """Return a word for an office in the case in which it stands alone: Minister, of des Ministers."""
        if not word.endswith(self.office_cases):  # as few words do
            return word
        stems = (word.removesuffix(ending) for ending in self.office_cases if word.endswith(ending))
        return next((stem for stem in stems if self.is_office(stem.lower())), word)

    def parts_office(self, low: str, following: str) -> bool:
        """Tell whether a word ends what stands before an office, as a participle does: konuşan başkan."""
        if not low.endswith(self.role_breaks) or self.is_office(low):
            return False
        return not (following.endswith(self.governed_endings) and self.is_office(following.lower()))

    @cached_property
    def reports(self) -> frozenset[str]:
        """Return every finite reporting verb."""
        return self.speech | self.attitude

    @cached_property
    def loose(self) -> frozenset[str]:
        """Return the words in lower case that no noun phrase holds: of grammar, verbs that are no nouns."""
        verbs = (self.speech - self.nouns - self.roles) | self.participles
        return self.functions | verbs | self.infinitive

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Return the verbs that a description of somebody does not hold: of speech, and auxiliaries."""
        return self.speech | self.auxiliaries - self.prepositions

    @cached_property
    def leading(self) -> frozenset[str]:
        """Return the words that lead up to a noun: prepositions and articles."""
        return self.prepositions | self.articles

    @cached_property
    def names_last(self) -> bool:
        """Tell whether a name follows its office and what that is of: ministre de la Santé Anne Lund."""
        return not (self.heads_last or self.nouns_capitalised or self.strict_names or self.verb_second)

    @cached_property
    def tying(self) -> frozenset[str]:
        """Return the words that tie what an office is of to it, the last in front: of, for the, and."""
        return self.genitives | self.articles | self.coordinators

    @cached_property
    def adverbs(self) -> frozenset[str]:
        """Return what may stand between a verb and a subject after it: auxiliaries that lead to nothing."""
        return self.auxiliaries - self.prepositions

    @cached_property
    def timing(self) -> frozenset[str]:
        """Return the words that an indication of time ends with."""
        return self.auxiliaries | self.times

    @cached_property
    def joining(self) -> frozenset[str]:
        """Return the words that join or open clauses."""
        return self.coordinators | self.conjunctions

    @cached_property
    def finite(self) -> frozenset[str]:
        """Return every finite verb that reports, those that need an adverb included: went on."""
        return self.reports | self.phrasal.keys()

    @cached_property
    def sources_by_opener(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """Return the word sequences that introduce a source by their first words."""
        openers = dict.fromkeys(source[0] for source in self.sources)
        return {low: tuple(one for one in self.sources if one[0] == low) for low in openers}

    @cached_property
    def cues(self) -> frozenset[str]:
        """Return every word at which a reporting clause may be read, for a quick look."""
        verbs = self.reports | self.participles | self.bare.keys() | self.phrasal.keys() | self.quoting
        return (
            verbs
            | self.nouns
            | self.sources_by_opener.keys()
            | self.opinions
            | self.postpositions
            | self.views
        )

    @cached_property
    def functions(self) -> frozenset[str]:
        """Return the words that cannot be part of a name when they open a sentence."""
        return (
            self.determiners
            | self.auxiliaries
            | self.prepositions
            | self.conjunctions
            | self.coordinators
            | self.relatives
            | self.pronouns.keys()
            | self.persons
        )
