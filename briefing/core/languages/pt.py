"""Portuguese: reporting words and the grammar around them, from our own knowledge of the press."""

from __future__ import annotations

from briefing.core.languages.base import Abbreviations, Language, Lexicon, titles, words


def lexicon() -> Lexicon:
    """Return the word classes of the press."""
    return Lexicon(
        speech=words("""
            comemorou comemora celebrou diz disse disseram dizem dizia afirma afirmou afirmaram declara
            declarou explica explicou acrescenta acrescentou garante garantiu sublinha sublinhou destaca
            destacou escreve escreveu responde respondeu pergunta perguntou anuncia anunciou alerta alertou
            reconhece reconheceu admite admitiu conclui concluiu lembra lembrou reitera reiterou insiste
            insistiu comenta comentou conta contou avalia avaliou ressalta ressaltou defende defendeu
            argumenta argumentou promete prometeu confirma confirmou nega negou lamenta lamentou completa
            completou avisa avisou refere referiu salienta salientou tuitou publicou relata relatou
            """),
        attitude=words("""
            chama chamou acusa acusou condena condenou critica criticou descreve descreveu classifica
            classificou fala falou elogia elogiou exige exigiu pede pediu
            """),
        participles=words("""
            dizendo afirmando declarando explicando acrescentando sublinhando escrevendo respondendo
            anunciando acusando chamando
            """),
        quoting=words("cita citou citava citado"),
        nouns=words("""
            comunicado declaração declarações entrevista discurso mensagem carta tuíte publicação
            palavras nota resposta
            """),
        sources=(("segundo",), ("de", "acordo", "com"), ("conforme",)),
        pronouns={"ele": "m", "ela": "f", "eles": "p", "elas": "p", "eu": "", "nós": "p"},
        persons=words("eu me mim meu minha meus minhas nós nos nosso nossa nossos nossas você vocês"),
        possessives=words("seu sua seus suas dele dela"),
        authorship=words("de do da dos das por"),
        determiners=words("""
            o a os as um uma uns umas este esta esse essa aquele aquela seu sua seus suas vários várias
            alguns duas dois três cada todos
            """),
        articles=words("o a os as"),
        auxiliaries=words("""
            tem têm tinha é são era foi foram está se não já também ainda depois então ontem hoje
            segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo sempre nunca
            muito havia lhe
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
            procurador juiz juíza polícia governo partido ministério autoridades especialista
            especialistas professor professora pesquisador investigador sindicato associação empresa
            grupo jornal testemunha morador moradora candidato candidata governador governadora
            embaixador general treinador jogador homem mulher oposição
            """),
        bodies=words("""
            universidade partido ministério governo congresso senado tribunal polícia banco união
            igreja brasil portugal europa rússia ucrânia lisboa brasília estados unidos paulo janeiro
            """),
        naming=words("""
            chamado chamada chamados denominado denominada intitulado intitulada apelidado palavra
            termo expressão lema suposto título
            """),
        works=words("""
            filme livro romance canção álbum série obra artigo programa revista exposição projeto
            operação conferência
            """),
        times=words("dia tarde manhã noite semana mês ano hora horas dias anos vez"),
        recent=words("passado passada próximo próxima último última"),
        manner_endings=("ado", "ada", "ando", "indo", "endo", "mente"),
        inserts="—",
        inverts=True,
        abbreviations=words("sr sra dr dra prof etc art"),
    )


LANGUAGE = Language(
    name="portuguese",
    departments=words("notícias política economia mundo esportes desporto cultura"),
    leads=frozenset({"em resumo", "destaques", "manchetes"}),
    issues=("boletim", "edição"),
    greetings=("bom dia", "boa tarde", "boa noite", "olá", r"car[oa]s? (?:leitor|assinante|amig)\w*"),
    notices=(
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
    bylines=("por", "autor:?"),
    credits=("foto",),
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
    endings=("es", "s"),
    months=words("""
        janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
        """),
    lexicon=lexicon,
)
