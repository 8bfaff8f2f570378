/*
 * src/words/action_headings.c
 *
 * Headings of action items that are made of known words: "Follow-ups from this
 * incident", "Required follow-up actions".  A list of whole headings never ends,
 * because people compose them.  So a heading that is on none counts if it is
 * understood to the last word, and has one that says so.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* What a word does in such a heading, one or more of these. */
#define NEUTRAL		0x01		/* says nothing of itself */
#define ACTION		0x02		/* makes it one of action items */
#define PLAN		0x04		/* makes one of a WORK */
#define WORK		0x08		/* what there is to do, after a PLAN */
#define PREVENT		0x10		/* makes it one of prevention */
#define STAGE		0x20		/* by when; counts as a PLAN */
#define FIRST		0x40		/* the first stage */

static const RcaWord piece_words[] =
{
	W("action", ACTION), W("actions", ACTION), W("action items", ACTION),
	W("follow-up", ACTION), W("follow-ups", ACTION), W("follow up", ACTION),
	W("follow ups", ACTION), W("followup", ACTION), W("followups", ACTION),
	W("todo", ACTION), W("todos", ACTION), W("to-dos", ACTION),
	W("tasks", ACTION), W("countermeasures", ACTION),
	W("countermeasure", ACTION), W("acciones", ACTION), W("accion", ACTION),
	W("acoes", ACTION), W("acao", ACTION), W("massnahmen", ACTION),
	W("maßnahmen", ACTION), W("tareas", ACTION), W("tarefas", ACTION),
	W("aufgaben", ACTION), W("mesures", ACTION), W("taches", ACTION),
	W("tiltak", ACTION), W("atgarder", ACTION),

	W("improvement", WORK), W("improvements", WORK), W("items", WORK),
	W("item", WORK), W("issues", WORK), W("issue", WORK), W("work", WORK),
	W("steps", WORK), W("measures", WORK), W("fixes", WORK),
	W("changes", WORK), W("solutions", WORK),
	W("hardening", WORK), W("recommendations", WORK),
	W("plans", WORK), W("plan", WORK), W("remediation", WORK),
	W("mejora", WORK), W("mejoras", WORK), W("melhoria", WORK),
	W("melhorias", WORK), W("medidas", WORK), W("verbesserungen", WORK),
	W("ameliorations", WORK), W("forbedringer", WORK),

	W("future", PLAN), W("planned", PLAN), W("required", PLAN),
	W("proposed", PLAN), W("resulting", PLAN), W("repair", PLAN),
	W("tracking", PLAN), W("outstanding", PLAN), W("remaining", PLAN),
	W("next", PLAN), W("further", PLAN), W("needed", PLAN),
	W("follow-on", PLAN), W("necessary", PLAN), W("recommended", PLAN),
	W("suggested", PLAN), W("upcoming", PLAN), W("long-term", PLAN | STAGE),
	W("longterm", PLAN | STAGE), W("long term", PLAN | STAGE),
	W("short-term", PLAN | STAGE), W("shortterm", PLAN | STAGE),
	W("short term", PLAN | STAGE), W("medium-term", PLAN | STAGE),
	W("medium term", PLAN | STAGE), W("mid-term", PLAN | STAGE),
	W("mid term", PLAN | STAGE), W("near-term", PLAN | STAGE),
	W("near term", PLAN | STAGE), W("futuras", PLAN), W("futuros", PLAN),
	W("futures", PLAN), W("corto plazo", PLAN | STAGE),
	W("mediano plazo", PLAN | STAGE), W("medio plazo", PLAN | STAGE),
	W("largo plazo", PLAN | STAGE), W("curto prazo", PLAN | STAGE),
	W("medio prazo", PLAN | STAGE), W("longo prazo", PLAN | STAGE),
	W("kurzfristige", PLAN | STAGE), W("mittelfristige", PLAN | STAGE),
	W("langfristige", PLAN | STAGE), W("court terme", PLAN | STAGE),
	W("moyen terme", PLAN | STAGE), W("long terme", PLAN | STAGE),
	W("geplante", PLAN), W("immediate", NEUTRAL | STAGE | FIRST),
	W("inmediatas", NEUTRAL | STAGE | FIRST),
	W("imediatas", NEUTRAL | STAGE | FIRST),
	W("immediates", NEUTRAL | STAGE | FIRST),
	W("sofortige", NEUTRAL | STAGE | FIRST),

	W("corrective", NEUTRAL), W("preventive", NEUTRAL),
	W("preventative", NEUTRAL), W("remedial", NEUTRAL),
	W("mitigating", NEUTRAL), W("technical", NEUTRAL),
	W("additional", NEUTRAL), W("open", NEUTRAL), W("our", NEUTRAL),
	W("the", NEUTRAL), W("all", NEUTRAL), W("list", NEUTRAL),
	W("of", NEUTRAL), W("for", NEUTRAL), W("from", NEUTRAL),
	W("with", NEUTRAL), W("and", NEUTRAL), W("or", NEUTRAL),
	W("to", NEUTRAL), W("this", NEUTRAL), W("incident", NEUTRAL),
	W("outage", NEUTRAL), W("post-incident", NEUTRAL),
	W("postmortem", NEUTRAL), W("post-mortem", NEUTRAL),
	W("retrospective", NEUTRAL), W("owner", NEUTRAL), W("owners", NEUTRAL),
	W("due dates", NEUTRAL), W("deadlines", NEUTRAL), W("status", NEUTRAL),
	W("tickets", NEUTRAL), W("tracker", NEUTRAL), W("key", NEUTRAL),
	W("team", NEUTRAL), W("prevent recurrence", NEUTRAL),
	W("prevention", NEUTRAL), W("improvement actions", ACTION),
	W("de", NEUTRAL), W("del", NEUTRAL), W("da", NEUTRAL), W("do", NEUTRAL),
	W("et", NEUTRAL), W("und", NEUTRAL), W("recomendadas", NEUTRAL), W("correctivas", NEUTRAL),
	W("preventivas", NEUTRAL), W("corretivas", NEUTRAL),
	W("recommandees", NEUTRAL), W("correctives", NEUTRAL),
	W("preventives", NEUTRAL), W("pendientes", NEUTRAL),
	W("pendentes", NEUTRAL), W("seguimiento", NEUTRAL),
	W("incidente", NEUTRAL), W("suivi", NEUTRAL), W("korrektive", NEUTRAL),
	W("weitere", NEUTRAL), W("offene", NEUTRAL),

	/* scripts without blanks: pieces of words */
	W("アクション", ACTION), W("アクションアイテム", ACTION),
	W("アクションプラン", ACTION), W("行动项", ACTION), W("行动", ACTION),
	W("行動", ACTION), W("改进措施", ACTION), W("改善策", ACTION),
	W("改善項目", ACTION), W("待办", ACTION), W("事项", NEUTRAL),
	W("整改", ACTION), W("永久修复", ACTION), W("액션", ACTION),
	W("후속", ACTION), W("조치", ACTION), W("개선", ACTION),
	W("再発防止", PREVENT), W("恒久対策", PREVENT), W("恒久対応", PREVENT),
	W("预防措施", PREVENT), W("防止再发", PREVENT), W("防复发", PREVENT),
	W("재발", NEUTRAL), W("방지", PREVENT), W("예방", PREVENT),
	W("감지", NEUTRAL), W("탐지", NEUTRAL), W("대책", NEUTRAL),
	W("사항", NEUTRAL), W("항목", NEUTRAL), W("아이템", NEUTRAL),
	W("계획", NEUTRAL), W("및", NEUTRAL), W("향후", NEUTRAL),
	W("対策", NEUTRAL), W("対応", NEUTRAL), W("策", NEUTRAL),
	W("の", NEUTRAL), W("と", NEUTRAL), W("今後", NEUTRAL),
	W("計画", NEUTRAL), W("項目", NEUTRAL), W("一覧", NEUTRAL),
	W("残", NEUTRAL), W("后续", NEUTRAL), W("剩余", NEUTRAL),
	W("计划", NEUTRAL), W("措施", NEUTRAL), W("转化", NEUTRAL),
	W("与", NEUTRAL), W("和", NEUTRAL), W("状态", NEUTRAL),
	W("清单", NEUTRAL), W("处置", NEUTRAL), W("风险", NEUTRAL),
	W("改进", NEUTRAL), W("项", NEUTRAL), W("状態", NEUTRAL),
};

RCA_WORD_TABLE(pieces, piece_words, RCA_MATCH_START);

/* headings that do not say whether it is still to be done */
static const RcaWord bare_words[] =
{
	MEMBER("action"), MEMBER("actions"), MEMBER("immediate actions"),
	MEMBER("immediate action"), MEMBER("acciones"), MEMBER("acoes"),
	MEMBER("acciones inmediatas"), MEMBER("acoes imediatas"),
	MEMBER("massnahmen"), MEMBER("maßnahmen"), MEMBER("sofortmassnahmen"),
};

RCA_WORD_TABLE(bare, bare_words, RCA_MATCH_WHOLE);

/* headings that are taken for those of action items, and may be something else */
static const RcaWord likely_action_words[] =
{
	MEMBER("open"), MEMBER("still open"), MEMBER("open points"),
	MEMBER("operational follow-ups"), MEMBER("operational follow-up"),
	MEMBER("operational actions"), MEMBER("organizational actions"),
	MEMBER("organisational actions"), MEMBER("立即执行"), MEMBER("立即行动"),
	MEMBER("短期执行"), MEMBER("offen"), MEMBER("noch offen"),
	MEMBER("abierto"), MEMBER("en aberto"), MEMBER("em aberto"),
};

RCA_WORD_TABLE(likely_actions, likely_action_words, RCA_MATCH_WHOLE);

/* labels of lists of what is left to do */
static const RcaWord remaining_words[] =
{
	MEMBER("remaining"), MEMBER("outstanding"), MEMBER("pending"), MEMBER("to do"),
	MEMBER("not done"), MEMBER("not done yet"), MEMBER("not yet done"), MEMBER("still to do"),
	MEMBER("pendiente"), MEMBER("pendientes"), MEMBER("pendente"), MEMBER("pendentes"),
	MEMBER("por hacer"), MEMBER("a fazer"), MEMBER("a faire"), MEMBER("reste a faire"),
	MEMBER("ausstehend"), MEMBER("noch zu tun"), MEMBER("da fare"), MEMBER("te doen"),
	MEMBER("gjenstar"), MEMBER("kvarstar"), MEMBER("осталось"), MEMBER("не сделано"),
	MEMBER("残り"), MEMBER("未対応"), MEMBER("未完了"), MEMBER("待办"), MEMBER("未完成"),
	MEMBER("남은 것"), MEMBER("미완료"),
};

RCA_WORD_TABLE(remaining, remaining_words, RCA_MATCH_WHOLE);

/* in a heading of corrective actions, which has one of preventive ones beside it */
static const RcaStr corrective_stems[] =
{
	RCA_LITERAL("correctiv"), RCA_LITERAL("corretiv"), RCA_LITERAL("correttiv"),
	RCA_LITERAL("korrektiv"), RCA_LITERAL("korrektur"), RCA_LITERAL("correctief"),
	RCA_LITERAL("corrigeren"), RCA_LITERAL("naprawcz"), RCA_LITERAL("korygując"),
	RCA_LITERAL("корректир"), RCA_LITERAL("коригув"), RCA_LITERAL("是正"),
	RCA_LITERAL("纠正"), RCA_LITERAL("시정"),
};

/* in a heading of a list to go through each time */
static const RcaStr checklist_stems[] =
{
	RCA_LITERAL("checklist"), RCA_LITERAL("check list"), RCA_LITERAL("checkliste"),
	RCA_LITERAL("lista de verifica"), RCA_LITERAL("lista de control"),
	RCA_LITERAL("lista de comproba"), RCA_LITERAL("lista kontroln"),
	RCA_LITERAL("чек-лист"), RCA_LITERAL("чеклист"), RCA_LITERAL("检查清单"),
	RCA_LITERAL("檢查清單"), RCA_LITERAL("检查表"), RCA_LITERAL("核对清单"),
	RCA_LITERAL("チェックリスト"), RCA_LITERAL("체크리스트"),
};

/* what a heading or a label among action items begins with that is of no action */
static const RcaWord aside_words[] =
{
	MEMBER("options"), MEMBER("option"), MEMBER("alternatives"), MEMBER("status"),
	MEMBER("current status"), MEMBER("estado"), MEMBER("statut"), MEMBER("状态"), MEMBER("状態"),
	MEMBER("상태"), MEMBER("verification"), MEMBER("validation"),
	MEMBER("verified"), MEMBER("rationale"), MEMBER("why"), MEMBER("notes"), MEMBER("note"),
	MEMBER("example"), MEMBER("examples"), MEMBER("benefits"), MEMBER("pros"), MEMBER("cons"),
	MEMBER("trade-offs"), MEMBER("tradeoffs"), MEMBER("thresholds"), MEMBER("criteria"),
	MEMBER("acceptance criteria"), MEMBER("success criteria"), MEMBER("exit criteria"),
	MEMBER("success metrics"), MEMBER("expected outcome"), MEMBER("expected outcomes"),
	MEMBER("expected result"), MEMBER("expected results"), MEMBER("expected benefits"),
	MEMBER("results"), MEMBER("background"), MEMBER("context"), MEMBER("current state"),
	MEMBER("risks"), MEMBER("residual risks"), MEMBER("remaining risks"),
	MEMBER("known risks"), MEMBER("known limitations"), MEMBER("limitations"),
	MEMBER("out of scope"), MEMBER("non-goals"), MEMBER("references"), MEMBER("links"),
	MEMBER("features"), MEMBER("characteristics"), MEMBER("existing"), MEMBER("pre-existing"),
	MEMBER("already in place"), MEMBER("opciones"), MEMBER("verificacion"), MEMBER("umbrales"),
	MEMBER("riesgos"), MEMBER("notas"), MEMBER("ejemplos"), MEMBER("caracteristicas"),
	MEMBER("beneficios"), MEMBER("criterios"), MEMBER("opcoes"), MEMBER("verificacao"),
	MEMBER("riscos"), MEMBER("exemplos"), MEMBER("risques"), MEMBER("exemples"),
	MEMBER("seuils"), MEMBER("criteres"), MEMBER("avantages"), MEMBER("risiken"),
	MEMBER("restrisiken"), MEMBER("hinweise"), MEMBER("beispiele"), MEMBER("optionen"),
	MEMBER("kriterien"), MEMBER("verifizierung"), MEMBER("verifiering"), MEMBER("verifisering"),
	MEMBER("risiko"), MEMBER("risici"), MEMBER("verificatie"), MEMBER("opties"),
	MEMBER("rischi"), MEMBER("opzioni"), MEMBER("verifica"), MEMBER("ryzyka"),
	MEMBER("weryfikacja"), MEMBER("проверка"), MEMBER("риски"), MEMBER("примечания"),
	MEMBER("варианты"), MEMBER("критерии"), MEMBER("リスク"), MEMBER("残存リスク"),
	MEMBER("備考"), MEMBER("検証"), MEMBER("检验"), MEMBER("验证"), MEMBER("风险"),
	MEMBER("备注"), MEMBER("리스크"), MEMBER("비고"), MEMBER("검증"),
};

RCA_WORD_TABLE(asides, aside_words, RCA_MATCH_START);

/*
 * The longest word at the start of s, or NULL.  In a script without blanks a
 * word may go on in the next one.
 */
static const RcaWord *
word_at(RcaStr s)
{
	const RcaWord *best = NULL;
	int			found;

	if (!IS_HIGHBIT_SET(s.data[0]))
	{
		found = rca_find_start(&pieces, s);
		return found < 0 ? NULL : &piece_words[found];
	}
	for (int i = 0; i < lengthof(piece_words); i++)
	{
		const RcaWord *word = &piece_words[i];

		if (word->text[0] == s.data[0] && word->len <= s.len &&
			(best == NULL || best->len < word->len) &&
			memcmp(word->text, s.data, word->len) == 0)
			best = word;
	}
	return best;
}

/* What all words of a folded heading do together; 0 if one is not known. */
static int
understood(RcaStr s)
{
	int			what = 0;

	for (int i = 0; i < s.len;)
	{
		const RcaWord *word;

		/* a letter alone is an "and" or a "to" of some language */
		if (!rca_is_word(s.data[i]) ||
			(!IS_HIGHBIT_SET(s.data[i]) && !rca_is_digit(s.data[i]) &&
			 (i + 1 == s.len || !rca_is_word(s.data[i + 1])) &&
			 (i == 0 || !rca_is_word(s.data[i - 1]))))
		{
			i++;
			continue;
		}
		word = word_at(rca_skip(s, i));
		if (word == NULL)
			return 0;
		what |= word->value;
		i += word->len;
	}
	return what;
}

RcaPart
rca_action_part_of_words(RcaStr folded)
{
	int			what = understood(folded);

	if ((what & ACTION) != 0 || ((what & PLAN) != 0 && (what & WORK) != 0))
		return RCA_PART_ACTION_ITEMS;
	return (what & PREVENT) != 0 ? RCA_PART_PREVENTION : RCA_PART_OTHER;
}

static int
heading_says(RcaStr heading)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;

	return rca_fold(heading, buffer, &s) ? understood(s) : 0;
}

bool
rca_names_stage(RcaStr heading)
{
	return (heading_says(heading) & STAGE) != 0;
}

bool
rca_names_first_stage(RcaStr heading)
{
	return (heading_says(heading) & FIRST) != 0;
}

/* Is a heading in a table? */
static bool
is_one_of(RcaStr heading, const RcaWordTable *table)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;

	return rca_fold(heading, buffer, &s) && rca_find_word(table, s) >= 0;
}

bool
rca_is_bare_actions(RcaStr heading)
{
	return is_one_of(heading, &bare);
}

bool
rca_is_likely_actions(RcaStr heading)
{
	return is_one_of(heading, &likely_actions);
}

bool
rca_is_remaining(RcaStr label)
{
	return is_one_of(label, &remaining);
}

/* Has a heading one of some stems in it? */
static bool
has_stem(RcaStr heading, const RcaStr *stems, int nstems)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;

	if (!rca_fold(heading, buffer, &s))
		return false;
	for (int i = 0; i < nstems; i++)
	{
		if (rca_find(s, stems[i]) >= 0)
			return true;
	}
	return false;
}

/* Is one of the words of a heading one of action items? */
static bool
has_action_word(RcaStr heading)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;

	if (!rca_fold(heading, buffer, &s))
		return false;
	for (int i = 0; i < s.len; i++)
	{
		const RcaWord *word;

		if (!rca_is_word(s.data[i]) ||
			(i > 0 && !IS_HIGHBIT_SET(s.data[i]) && rca_is_word(s.data[i - 1])))
			continue;
		word = word_at(rca_skip(s, i));
		if (word != NULL && (word->value & ACTION) != 0)
			return true;
	}
	return false;
}

bool
rca_names_corrective(RcaStr heading)
{
	return has_stem(heading, corrective_stems, lengthof(corrective_stems));
}

/* what a sentence says that announces a list of what will be done */
static const RcaWord announcing_words[] =
{
	MEMBER("following actions"), MEMBER("following action items"), MEMBER("following changes"),
	MEMBER("following steps"), MEMBER("following measures"), MEMBER("following improvements"),
	MEMBER("following follow-ups"), MEMBER("following tasks"), MEMBER("the following"),
	MEMBER("action items"), MEMBER("next steps"), MEMBER("follow-ups"), MEMBER("follow-up items"),
};

RCA_WORD_TABLE(announcing, announcing_words, RCA_MATCH_START);

/* and what says that they are still to come */
static const RcaWord coming_words[] =
{
	MEMBER("we will"), MEMBER("we'll"), MEMBER("we are going to"), MEMBER("we're going to"),
	MEMBER("we plan"), MEMBER("we are planning"), MEMBER("we agreed on"), MEMBER("we agreed to"),
	MEMBER("we have agreed on"), MEMBER("we commit to"), MEMBER("we are committed to"),
	MEMBER("we propose"), MEMBER("we recommend"), MEMBER("we intend"), MEMBER("are planned"),
	MEMBER("will be taken"), MEMBER("will be made"), MEMBER("will be implemented"),
	MEMBER("are recommended"), MEMBER("our next steps"), MEMBER("our action items"),
	MEMBER("to prevent this"), MEMBER("to prevent a recurrence"),
};

RCA_WORD_TABLE(coming, coming_words, RCA_MATCH_START);

/* what says that the list behind it has the things themselves */
static const RcaWord list_words[] =
{
	MEMBER("following"), MEMBER("these"), MEMBER("this"), MEMBER("below"), MEMBER("several"),
	MEMBER("measures"), MEMBER("changes"), MEMBER("steps"), MEMBER("actions"), MEMBER("things"),
	MEMBER("improvements"), MEMBER("fixes"),
};

RCA_WORD_TABLE(lists, list_words, RCA_MATCH_START);

bool
rca_announces_list(RcaStr sentence)
{
	return rca_has_words(&lists, sentence);
}

bool
rca_announces_actions(RcaStr sentence)
{
	return rca_has_words(&announcing, sentence) && rca_has_words(&coming, sentence);
}

bool
rca_names_aside(RcaStr heading)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;

	return rca_fold(heading, buffer, &s) && rca_find_start(&asides, s) >= 0 &&
		!has_action_word(heading);
}

bool
rca_names_actions(RcaStr heading)
{
	static const RcaStr recommend[] =
	{
		RCA_LITERAL("recommend"), RCA_LITERAL("recommand"), RCA_LITERAL("recomend"),
		RCA_LITERAL("raccomand"), RCA_LITERAL("empfehl"), RCA_LITERAL("empfohl"),
		RCA_LITERAL("aanbev"), RCA_LITERAL("anbefal"), RCA_LITERAL("rekommend"),
		RCA_LITERAL("zalecen"), RCA_LITERAL("рекоменд"), RCA_LITERAL("推奨"),
		RCA_LITERAL("建议"), RCA_LITERAL("建議"), RCA_LITERAL("권장"),
	};

	return has_stem(heading, recommend, lengthof(recommend)) || has_action_word(heading);
}

bool
rca_names_checklist(RcaStr heading)
{
	return has_stem(heading, checklist_stems, lengthof(checklist_stems)) &&
		!has_action_word(heading);
}
