"""Portuguese: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language
from briefing.core.languages.lexicon import Lexicon
from briefing.core.languages.topic_words import TopicWords
from briefing.core.languages.word_lists import inflected, titles, words

_REGULAR = """
    comemor celebr afirm declar explic acrescent sublinh destac pergunt anunci alert lembr reiter coment
    cont avali ressalt argument confirm lament complet avis salient tuit public relat inform observ not
    pontu detalh revel enfatiz fris apont record consider assegur justific desabaf brinc ironiz calcul
    confess indic mencion narr opin ponder registr ratific adiant assinal vinc relembr sustent reclam
    explicit retruc dispar cobr exalt agreg grit exclam murmur
"""
"""Stems of verbs in -ar that report speech."""


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=inflected(_REGULAR, "a am ou aram ava avam ado")
        | words("""
            diz disse disseram dizem dizia diziam dito garante garantiu garantem escreve escreveu escreveram
            escrito responde respondeu responderam respondido reconhece reconheceu admite admitiu admitem
            conclui concluiu insiste insistiu defende defendeu defenderam promete prometeu nega negou
            negaram refere referiu referiram esclarece esclareceu acredita acreditava acreditam reforça
            reforçou adverte advertiu sugere sugeriu repete repetiu resume resumiu prossegue prosseguiu
            continua continuou pensa critica lança atira atirou rebate rebateu expressa expressou analisa
            analisou explica
            avançou avançara avança comunicou enumerou expôs indagou postou questionou questiona
            realçou realça reafirmou reagiu reage rematou remata replicou retorquiu sentenciou
            sentencia emendou sintetizou
            """),
        attitude=words("""
            chama chamou acusa acusou condena condenou critica criticou descreve descreveu classifica
            classificou fala falou elogia elogiou exige exigiu pede pediu
            """),
        participles=inflected(_REGULAR, "ando")
        | words("dizendo escrevendo respondendo acusando chamando garantindo"),
        bare=dict.fromkeys(
            inflected(_REGULAR, "ar")
            | words("""
            dizer garantir escrever responder reconhecer admitir concluir insistir defender esclarecer
            """),
            "speech",
        ),
        quoting=words("cita citou citava citado"),
        nouns=words("""
            comunicado declaração declarações entrevista discurso mensagem carta tuíte publicação
            palavras nota resposta
            """),
        sources=(("segundo",), ("de", "acordo", "com"), ("conforme",)),
        opinions=words("para"),
        standing=words("um uma"),
        pronouns={"ele": "m", "ela": "f", "eles": "p", "elas": "p", "eu": "", "nós": "p"},
        persons=words("eu me mim meu minha meus minhas nós nos nosso nossa nossos nossas você vocês"),
        possessives=words("seu sua seus suas dele dela"),
        owners_held=True,
        authorship=words("de do da dos das por"),
        determiners=words("""
            o a os as um uma uns umas este esta esse essa aquele aquela seu sua seus suas vários várias
            alguns duas dois três cada todos
            """),
        articles=words("o a os as"),
        auxiliaries=words("""
            tem têm tinha é são era foi foram está se não já também ainda depois então ontem hoje
            segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo sempre nunca
            muito havia lhe assim aqui lá além igualmente anteriormente recentemente finalmente
            posteriormente entretanto porém apenas segunda terça quarta quinta sexta
            """),
        prepositions=words("""
            de do da dos das a ao à aos às em no na nos nas com por pelo pela para sem sobre entre
            desde até contra após durante segundo
            """),
        links=words("de do da dos das em no na para ao à"),
        genitives=words("de do da dos das"),
        conjunctions=words("que quando se como porque embora enquanto onde pois"),
        coordinators=words("e ou mas nem"),
        relatives=words("quem"),
        titles=titles(
            masculine="sr. senhor rei dom padre",
            feminine="sra. senhora dona rainha ministra presidenta vereadora deputada senadora",
            either="""
                dr. dra. presidente ministro primeiro-ministro diretor prefeito senador deputado chanceler
                general papa professor governador secretário líder
                """,
        ),
        courtesies=words("sr. senhor dom padre sra. senhora dona dr. dra."),
        roles=words("""
            porta-voz ministro ministra presidente primeiro-ministro diretor diretora prefeito prefeita
            deputado deputada senador senadora chefe líder secretário secretária advogado advogada
            procurador juiz juíza polícia governo partido ministério autoridades especialista especialistas
            professor professora pesquisador investigador sindicato associação empresa grupo jornal
            testemunha morador moradora candidato candidata governador governadora embaixador general
            treinador jogador homem mulher oposição vereador vereadora delegado delegada promotor promotora
            autarca deputados secretário-geral vice-presidente ex-presidente bombeiros comandante
            técnico atacante zagueiro pesquisadora investigadora psicóloga médico médica proprietário
            conselheiro conselheira assessoria prefeitura secretaria defensor defensora sindicalista atleta
            vítima
            """),
        trades=words("""
            treinadora selecionador selecionadora jogadora desembargador desembargadora produtor produtora
            pecuarista empresário empresária cientista agrônomo agrônoma agrónomo agrónoma meteorologista
            sociólogo socióloga coronel tenente tenente-coronel capitão major sargento comandante delegado
            delegada inspetor inspetora promotor promotora magistrado magistrada bispo arcebispo padre
            médico médica enfermeiro enfermeira escritor escritora ator atriz cantor cantora jornalista
            arquiteto arquiteta engenheiro engenheira biólogo bióloga agricultor agricultora comerciante
            motorista estudante futebolista avançado goleiro guarda-redes tenista ciclista piloto cineasta
            poeta pintor pintora músico cozinheiro pescador psicólogo psicóloga coordenador coordenadora
            gerente proprietário proprietária dono dona fundador fundadora viúva irmão irmã filho filha
            esposa marido pai mãe economista historiador historiadora vendedor vendedora camelô garçom
            recepcionista aposentado aposentada autarca vereador vereadora reitor reitora técnico
            segundo-tenente bombeiro analista
            """),
        infinitive=words("a para"),
        qualifiers=words("ex antigo antiga atual então velho velha jovem pequeno pequena grande"),
        bodies=words("""
            clube
            universidade partido ministério governo congresso senado tribunal polícia banco união
            igreja brasil portugal europa rússia ucrânia lisboa brasília estados unidos paulo janeiro
            lusa reuters afp ansa bbc cnn rtp sic tsf tvi globo
            sindicato confederação federação associação câmara comissão fundação instituto ordem
            """),
        collectives=words("""
            polícia governo partido ministério sindicato associação empresa grupo jornal oposição
            presidência tribunal relatório organização ong câmara
            """),
        naming=words("""
            chamado chamada chamados denominado denominada intitulado intitulada apelidado palavra
            termo expressão lema suposto título
            condenado condenada processado processada investigado investigada indiciado indiciada
            """),
        works=words("""
            filme livro romance canção álbum série obra artigo programa revista exposição projeto
            operação conferência
            """),
        times=words("dia tarde manhã noite semana mês ano hora horas dias anos vez"),
        recent=words("passado passada próximo próxima último última"),
        particles=words("de da do das dos e del di la van von"),
        manner_endings=("ado", "ada", "ando", "indo", "endo", "mente"),
        dialogue="—",
        pointing=(("assim",), ("foi", "o", "que")),
        past_endings=("ou", "iu", "aram", "iram"),
        infinitive_endings=("ar", "er", "ir"),
        plural_verbs=("am", "em"),
        inserts="—",
        inverts=True,
        drops_subjects=True,
        on=words("no na em pelo rede plataforma"),
        feminine_given=words("""
            adelaide albertina alda aline amália anabela andreia armanda beatriz benedita berta
            bruna carlota catarina clarice cristiana cátia célia deolinda dulce débora edite
            eduarda eliane elisa elisabete elza ema ermelinda esmeralda eugénia eugênia eunice
            fabiana felisbela fernanda filipa filomena flora francisca gertrudes heloísa idalina
            ilda isaura jacinta janaína janete jaqueline joana joaquina josefa judite jussara
            lara laurinda lavínia laís leonor luciana luiza lídia lígia madalena mafalda mara
            margarida marília matilde mayara nair natércia neide neusa noémia nívea odete palmira
            priscila rafaela raquel rebeca rosalina rosana roseana rute salomé silvana solange
            soraia suzana tainá telma thaís vanda vânia zulmira zélia
            """),
        masculine_given=words("""
            abel abílio adalberto ademar adolfo adriano adão adérito afonso agostinho alcides
            almir aluísio amadeu amândio américo amílcar antenor antero aníbal arlindo armando
            armindo arnaldo augusto aurélio baltasar belmiro benedito benjamim boaventura breno
            caetano caio celestino celso claudino cristóvão cássio cícero dagoberto damião danilo
            davi delfim deltan dinis diogo dirceu duarte edmilson edmundo edson elói emanuel enzo
            estêvão eugénio eurico evaristo everaldo ezequiel fabiano fabrício faustino fernão
            filipe floriano flávio frederico gaspar geraldo germano getúlio gilberto gilmar
            gilson gonçalo gregório guilherme heitor henrique herculano hermano horácio humberto
            hélder hélio inácio isaías ismael jacinto jair jerónimo jesualdo jesuíno joaquim
            josué joão juarez juliano juvenal leandro leonel leopoldo lourenço ludgero luiz
            lázaro martim mateus matheus matias mauro maxwell milton moacir moisés murilo márcio
            nestor newton nilson nilton norberto nuno octávio odair olavo olegário olímpio
            osvaldo otávio patrício plínio querubim raimundo ramiro reinaldo renan renato rivaldo
            rodolfo rogério roldão romero romeu romário ronaldo rosalvo rubens rui ruy sebastião
            serafim severino silas silvano silvestre simão tadeu telmo teodoro thiago tiago tomé
            ubirajara valdemar valdir valentim valter vasco vicente vinícius virgílio vitor vítor
            wagner waldir wellington zacarias zeferino
            """),
        abbreviations=words("sr sra dr dra prof etc art"),
    )


def topics() -> TopicWords:
    """Return what keeps suggested topics to names and things."""
    return TopicWords(
        numerals=words("milhões"),
        before_noun=words("o a os as um uma do da dos das no na nos nas ao seu sua este esta"),
    )


LANGUAGE = Language(
    name="portuguese",
    departments=words("notícias política economia mundo esportes desporto cultura"),
    leads=frozenset({"em resumo", "destaques", "manchetes"}),
    issues=("boletim", "edição"),
    greetings=("bom dia", "boa tarde", "boa noite", "olá", r"car[oa]s? (?:leitor|assinante|amig)\w*"),
    messages=("uma mensagem d[aeo]", "um recado d[aeo]"),
    sponsors=("apresentad[oa] por", "patrocinad[oa] por", "em parceria com"),
    page_ends=(
        *("deixe (?:um comentário|seu comentário|uma resposta)", r"comentários?(?: \(\d+\))?\W*$"),
        *(
            r"veja outr[ao]s? \w+\W*$",
            r"notícias relacionadas\W*$",
            r"matérias relacionadas\W*$",
            r"mais lidas\W*$",
        ),
    ),
    notices=(
        r"fontes?\s*:",
        *(
            r"tempo de leitura\b\D{0,12}\d.{0,20}$",
            r"\d+ min(?:\.|utos?)? de leitura\W*$",
        ),  # how long it takes to read
        *(
            "urgente",
            r"leia na íntegra",
            r"leia a (?:íntegra|matéria)\b",
            "continue lendo",
            r"saiba mais\W*$",
        ),
        *(r"compartilhe?\w*\W*$", r"inscreva-se\b", r"clique aqui\b", "pular para", r"veja aqui\W*$"),
        *(rf"{done}\W+(?:em )?\d.{{0,40}}$" for done in ("publicado", "atualizado")),
        r"há \d{1,2} (?:segundo|minuto|hora|dia|semana|mês|mes)(?:e?s)?\W*$",
        "publicidade",
        "leia também",
        "leia mais",
        "veja também",
        "ler também",
        (
            r"est[ae] (?:edição|boletim|newsletter|artigo|episódio|podcast)\b"
            r".{0,30}\b(?:patrocinad|apresentad|oferecid)[oa]"
        ),
        *(r"patrocinado por\b[^,]{1,60}$", "conteúdo patrocinado", "inscreva-se", "siga-nos"),
        r"o post\b.{1,250}\bapareceu primeiro em\b",
        r"este artigo foi (?:publicado|veiculado) (?:originalmente|primeiro)",
    ),
    releases=(
        "comunicado de imprensa",
        "nota de imprensa",
        "nota à imprensa",
    ),
    courtesies=(
        *(r"bem-vind[oa]s?\b", r"obrigad[oa] por\b", r"até (?:amanhã|a próxima)\b", r"bom fim de semana\b"),
        *(r"saiba (?:mais|como|quais|quem)\b", r"veja (?:mais|aqui|quem|como)\b", r"leia (?:mais|aqui|os)\b"),
        *(r"ouça o\b", r"assine\b", r"inscreva-se\b", r"clique\b", r"quer recebê?-?l?[ao]?r?\b.{0,60}\?"),
        *(r"ess[ae] (?:conteúdo|texto) faz parte\b", r"sem tempo para ler\b", "fotos?:", "créditos?:"),
    ),
    bylines=("por", "autor:?"),
    credits=("foto",),
    captions=("foto de arquivo", "imagem ilustrativa"),
    letters="ãõ",
    function_words=words("""
        o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos
        pelas para com sem sob sobre entre até desde contra e ou mas porém que quem qual quais cujo
        onde quando como porque se não nem já ainda mais menos muito também só eu ele ela nós eles elas
        você me lhe seu sua seus suas este esta isto esse essa isso aquele aquela é são era eram foi
        foram ser sido será está estão estava há tem têm tinha havia após antes depois durante segundo
        então enquanto todo toda todos outros outro
        """),
    abbreviations=Abbreviations(
        never_end=words("""
            sr sra srs dr dra prof profa eng arq gen cel cap ten sgt min dep sen exmo exma av d p.ex ex
            aprox pe
            """),
        may_end=words("etc jr ltda cia s.a a.c d.c"),
        before_number=words("núm n art pág págs vol"),
    ),
    openers=words("""
        ele ela eles elas este esta isto estes estas esse essa isso esses essas seu sua seus suas mas e
        ou porém então assim também além
        """),
    outcomes=words("""
        venceu venceram ganhou ganharam derrotou derrotaram perdeu perderam eleito eleita eleitos votou
        votaram condenado condenada condenados condenou absolvido absolvida culpado multado multada
        assinou assinaram aprovou aprovaram aprovado aprovada rejeitou rejeitaram rejeitado renunciou
        demitiu demitido subiu subiram caiu caíram cresceu cresceram recuou aumentou reduziu proibiu
        evacuados trégua
        """),
    deaths=words("morto morta mortos mortas morreu morreram matou mataram morte mortes vítimas óbitos"),
    unharmed=(
        r"\b(?:sem|não houve|não há|não deixou) (?:feridos|vítimas|mortos)|\bninguém (?:ficou"
        r"|saiu) ferid"
    ),
    numbers=words("""
        dois duas três quatro cinco seis sete oito nove dez onze doze treze catorze quatorze quinze vinte
        trinta quarenta cinquenta cem dezenas centenas mil milhares milhão milhões bilhão bilhões
        """),
    endings=("es", "s"),
    months=words("""
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        """),
    lexicon=lexicon,
    topics=topics,
)
