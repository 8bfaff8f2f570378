/*
 * src/words/action_states.c
 *
 * How far an action item is, by the words and the marks that say it.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

#define OPEN		RCA_STATE_OPEN
#define IN_PROGRESS	RCA_STATE_IN_PROGRESS
#define DONE		RCA_STATE_DONE
#define CANCELLED	RCA_STATE_CANCELLED

static const char *const state_names[] =
{
	"unstated", "open", "in_progress", "done", "cancelled"
};

StaticAssertDecl(lengthof(state_names) == RCA_STATE_COUNT,
				 "a name for every state");

/* what a status begins with; the longest words count */
static const RcaWord state_words[] =
{
	W("open", OPEN), W("new", OPEN), W("todo", OPEN), W("to do", OPEN),
	W("to-do", OPEN), W("not started", OPEN), W("not done", OPEN),
	W("not yet", OPEN), W("not done yet", OPEN), W("not complete", OPEN), W("not completed", OPEN),
	W("not fixed", OPEN), W("not resolved", OPEN), W("not closed", OPEN),
	W("not merged", OPEN), W("not deployed", OPEN), W("unresolved", OPEN),
	W("incomplete", OPEN), W("pending", OPEN), W("planned", OPEN),
	W("scheduled", OPEN), W("backlog", OPEN), W("queued", OPEN),
	W("blocked", OPEN), W("waiting", OPEN), W("on hold", OPEN),
	W("hold", OPEN), W("paused", OPEN), W("deferred", OPEN),
	W("postponed", OPEN), W("proposed", OPEN), W("accepted", OPEN),
	W("approved", OPEN), W("assigned", OPEN), W("unassigned", OPEN),
	W("triage", OPEN), W("reopened", OPEN), W("outstanding", OPEN),
	W("ready", OPEN), W("overdue", OPEN), W("needed", OPEN),
	W("required", OPEN), W("still required", OPEN), W("still open", OPEN),
	W("still to do", OPEN), W("remaining", OPEN), W("upcoming", OPEN),
	W("offen", OPEN), W("offene", OPEN), W("geplant", OPEN), W("ausstehend", OPEN),
	W("ausstehende", OPEN), W("openstaand", OPEN), W("openstaande", OPEN),
	W("apne", OPEN), W("oppna", OPEN), W("abiertos", OPEN), W("открытые", OPEN),
	W("nicht begonnen", OPEN), W("pendiente", OPEN), W("pendientes", OPEN),
	W("abierto", OPEN), W("abierta", OPEN), W("abiertas", OPEN),
	W("por hacer", OPEN), W("sin empezar", OPEN), W("planificado", OPEN),
	W("planificada", OPEN), W("pendente", OPEN), W("pendentes", OPEN),
	W("aberto", OPEN), W("aberta", OPEN), W("a fazer", OPEN),
	W("planejado", OPEN), W("planejada", OPEN), W("nao iniciado", OPEN),
	W("nao iniciada", OPEN), W("ouvert", OPEN), W("ouverte", OPEN),
	W("a faire", OPEN), W("en attente", OPEN), W("planifie", OPEN),
	W("planifiee", OPEN), W("non commence", OPEN), W("apen", OPEN),
	W("oppen", OPEN), W("aaben", OPEN), W("planlagt", OPEN),
	W("ikke startet", OPEN), W("ikke begynt", OPEN),
	W("未着手", OPEN), W("未対応", OPEN), W("未完了", OPEN), W("未実施", OPEN),
	W("予定", OPEN), W("計画中", OPEN), W("検討中", OPEN), W("保留", OPEN),
	W("保留中", OPEN), W("未完成", OPEN), W("未开始", OPEN), W("未處理", OPEN),
	W("未处理", OPEN), W("待做", OPEN), W("待办", OPEN), W("待处理", OPEN),
	W("待设计", OPEN), W("待评估", OPEN), W("待定", OPEN), W("待确认", OPEN),
	W("待开始", OPEN), W("待验证", OPEN), W("计划中", OPEN), W("规划中", OPEN),
	W("예정", OPEN), W("대기", OPEN), W("대기 중", OPEN), W("미완료", OPEN),
	W("미착수", OPEN), W("계획", OPEN), W("할 일", OPEN),
	W("pendencias", OPEN), W("残課題", OPEN), W("残タスク", OPEN), W("残作業", OPEN),
	W("遗留问题", OPEN), W("遗留事项", OPEN), W("남은 과제", OPEN),
	W("открыто", OPEN), W("открыта", OPEN),
	W("открыт", OPEN), W("не начато", OPEN),
	W("не сделано", OPEN), W("запланировано", OPEN),
	W("запланирована", OPEN), W("ожидает", OPEN),
	W("к выполнению", OPEN), W("відкрито", OPEN),
	W("заплановано", OPEN), W("не розпочато", OPEN),
	W("очікує", OPEN), W("zaplanowane", OPEN), W("zaplanowano", OPEN),
	W("otwarte", OPEN), W("do zrobienia", OPEN), W("nie rozpoczeto", OPEN),
	W("aperto", OPEN), W("aperta", OPEN), W("da fare", OPEN),
	W("pianificato", OPEN), W("pianificata", OPEN), W("non iniziato", OPEN),
	W("te doen", OPEN), W("nog te doen", OPEN), W("gepland", OPEN),
	W("niet gestart", OPEN),

	W("in progress", IN_PROGRESS), W("in-progress", IN_PROGRESS),
	W("progress", IN_PROGRESS), W("started", IN_PROGRESS),
	W("ongoing", IN_PROGRESS), W("on-going", IN_PROGRESS),
	W("underway", IN_PROGRESS), W("under way", IN_PROGRESS),
	W("doing", IN_PROGRESS), W("wip", IN_PROGRESS),
	W("work in progress", IN_PROGRESS), W("working", IN_PROGRESS),
	W("active", IN_PROGRESS), W("in review", IN_PROGRESS),
	W("under review", IN_PROGRESS), W("review", IN_PROGRESS),
	W("in development", IN_PROGRESS), W("in testing", IN_PROGRESS),
	W("testing", IN_PROGRESS), W("in flight", IN_PROGRESS),
	W("partial", IN_PROGRESS), W("partially", IN_PROGRESS),
	W("partly", IN_PROGRESS), W("pr open", IN_PROGRESS),
	W("scheduled and in progress", IN_PROGRESS),
	W("open and in progress", IN_PROGRESS), W("investigating", IN_PROGRESS),
	W("in arbeit", IN_PROGRESS), W("in bearbeitung", IN_PROGRESS),
	W("laufend", IN_PROGRESS), W("begonnen", IN_PROGRESS),
	W("en curso", IN_PROGRESS), W("en progreso", IN_PROGRESS),
	W("en proceso", IN_PROGRESS), W("em andamento", IN_PROGRESS),
	W("em progresso", IN_PROGRESS), W("em curso", IN_PROGRESS),
	W("en cours", IN_PROGRESS), W("demarre", IN_PROGRESS),
	W("pagar", IN_PROGRESS), W("pagaende", IN_PROGRESS),
	W("under arbeid", IN_PROGRESS), W("i gang", IN_PROGRESS),
	W("in corso", IN_PROGRESS),
	W("対応中", IN_PROGRESS), W("進行中", IN_PROGRESS),
	W("実施中", IN_PROGRESS), W("作業中", IN_PROGRESS),
	W("着手", IN_PROGRESS), W("着手済み", IN_PROGRESS),
	W("レビュー中", IN_PROGRESS),
	W("进行中", IN_PROGRESS), W("處理中", IN_PROGRESS),
	W("处理中", IN_PROGRESS), W("在途", IN_PROGRESS),
	W("开发中", IN_PROGRESS), W("观察中", IN_PROGRESS),
	W("部分完成", IN_PROGRESS), W("진행", IN_PROGRESS),
	W("진행 중", IN_PROGRESS), W("진행중", IN_PROGRESS),
	W("작업 중", IN_PROGRESS),
	W("в работе", IN_PROGRESS), W("в процессе", IN_PROGRESS),
	W("выполняется", IN_PROGRESS), W("у роботі", IN_PROGRESS),
	W("в роботі", IN_PROGRESS), W("у процесі", IN_PROGRESS),
	W("в процесі", IN_PROGRESS),
	W("виконується", IN_PROGRESS), W("w toku", IN_PROGRESS),
	W("w trakcie", IN_PROGRESS), W("w realizacji", IN_PROGRESS),
	W("in lavorazione", IN_PROGRESS), W("in uitvoering", IN_PROGRESS),
	W("in behandeling", IN_PROGRESS), W("mee bezig", IN_PROGRESS),

	W("done", DONE), W("complete", DONE), W("completed", DONE),
	W("already done", DONE), W("already completed", DONE),
	W("finished", DONE), W("fixed", DONE), W("resolved", DONE),
	W("closed", DONE), W("implemented", DONE), W("merged", DONE),
	W("deployed", DONE), W("shipped", DONE), W("released", DONE),
	W("landed", DONE), W("delivered", DONE), W("live", DONE),
	W("rolled out", DONE), W("applied", DONE), W("verified", DONE),
	W("erledigt", DONE), W("umgesetzt", DONE), W("abgeschlossen", DONE),
	W("fertig", DONE), W("behoben", DONE), W("gelost", DONE),
	W("geloest", DONE), W("geschlossen", DONE), W("beendet", DONE),
	W("hecho", DONE), W("hecha", DONE), W("hechas", DONE),
	W("completado", DONE), W("completada", DONE), W("completadas", DONE),
	W("terminado", DONE), W("terminada", DONE), W("cerrado", DONE),
	W("cerrada", DONE), W("resuelto", DONE), W("resuelta", DONE),
	W("solucionado", DONE), W("solucionada", DONE), W("corregido", DONE),
	W("corregida", DONE), W("realizado", DONE), W("realizada", DONE),
	W("implementado", DONE), W("implementada", DONE), W("finalizado", DONE),
	W("finalizada", DONE), W("concluido", DONE), W("concluida", DONE),
	W("concluidas", DONE), W("concluidos", DONE), W("feito", DONE),
	W("feita", DONE), W("feitas", DONE), W("ja feitas", DONE),
	W("resolvido", DONE), W("resolvida", DONE), W("encerrado", DONE),
	W("encerrada", DONE), W("fechado", DONE), W("fechada", DONE),
	W("corrigido", DONE), W("corrigida", DONE), W("termine", DONE),
	W("terminee", DONE), W("terminees", DONE), W("fait", DONE),
	W("faite", DONE), W("faites", DONE), W("deja fait", DONE), W("fini", DONE),
	W("clos", DONE), W("cloture", DONE), W("cloturee", DONE),
	W("ferme", DONE), W("fermee", DONE), W("resolu", DONE),
	W("resolue", DONE), W("corrige", DONE), W("corrigee", DONE),
	W("ferdig", DONE), W("utfort", DONE), W("fullfort", DONE),
	W("lost", DONE), W("lukket", DONE), W("avsluttet", DONE),
	W("afsluttet", DONE), W("avslutad", DONE), W("klar", DONE),
	W("klart", DONE), W("rettet", DONE), W("fikset", DONE),
	W("stangd", DONE), W("atgardad", DONE), W("fatto", DONE),
	W("completato", DONE), W("gedaan", DONE), W("afgerond", DONE),
	W("完了", DONE), W("完了済み", DONE), W("対応済み", DONE),
	W("対応済", DONE), W("対応完了", DONE), W("実施済み", DONE),
	W("実施済", DONE), W("導入済み", DONE), W("済", DONE), W("済み", DONE), W("解決", DONE),
	W("解決済", DONE), W("解決済み", DONE), W("修正済み", DONE),
	W("クローズ", DONE), W("クローズ済み", DONE), W("完成", DONE),
	W("已完成", DONE), W("已解决", DONE), W("已解決", DONE),
	W("已关闭", DONE), W("已關閉", DONE), W("已修复", DONE),
	W("已修復", DONE), W("已结束", DONE), W("已結束", DONE),
	W("已上线", DONE), W("已部署", DONE), W("已实施", DONE),
	W("已合并", DONE), W("已落地", DONE), W("已提交", DONE), W("已执行", DONE),
	W("geimplementeerd", DONE),
	W("완료", DONE), W("완료됨", DONE), W("적용됨", DONE), W("해결", DONE),
	W("해결됨", DONE), W("해결 완료", DONE), W("종료", DONE),
	W("종료됨", DONE), W("적용 완료", DONE),
	W("сделано", DONE), W("сделана", DONE),
	W("готово", DONE), W("выполнено", DONE),
	W("выполнена", DONE), W("закрыто", DONE),
	W("закрыта", DONE), W("исправлено", DONE),
	W("исправлена", DONE), W("решено", DONE),
	W("решена", DONE), W("завершено", DONE),
	W("завершена", DONE), W("внедрено", DONE),
	W("зроблено", DONE), W("виконано", DONE),
	W("закрито", DONE), W("виправлено", DONE),
	W("вирішено", DONE),
	W("впроваджено", DONE), W("zrobione", DONE), W("gotowe", DONE),
	W("zakonczone", DONE), W("zakonczono", DONE), W("ukonczone", DONE),
	W("wykonane", DONE), W("wykonano", DONE), W("zamkniete", DONE),
	W("wdrozone", DONE), W("wdrozono", DONE), W("naprawione", DONE),
	W("fatta", DONE), W("completata", DONE), W("chiuso", DONE),
	W("chiusa", DONE), W("risolto", DONE), W("risolta", DONE),
	W("implementato", DONE), W("implementata", DONE), W("voltooid", DONE),
	W("gesloten", DONE), W("opgelost", DONE), W("uitgevoerd", DONE),

	W("cancelled", CANCELLED), W("canceled", CANCELLED),
	W("abandoned", CANCELLED), W("rejected", CANCELLED),
	W("declined", CANCELLED), W("dropped", CANCELLED),
	W("not doing", CANCELLED), W("not planned", CANCELLED),
	W("not needed", CANCELLED), W("no longer needed", CANCELLED),
	W("not required", CANCELLED), W("not applicable", CANCELLED),
	W("obsolete", CANCELLED), W("superseded", CANCELLED),
	W("duplicate", CANCELLED), W("wontfix", CANCELLED),
	W("wontdo", CANCELLED), W("won't", CANCELLED),
	W("won't fix", CANCELLED), W("won't do", CANCELLED),
	W("wont fix", CANCELLED), W("wont do", CANCELLED),
	W("will not fix", CANCELLED), W("will not do", CANCELLED),
	W("withdrawn", CANCELLED), W("invalid", CANCELLED),
	W("discarded", CANCELLED), W("skipped", CANCELLED),
	W("closed as not planned", CANCELLED), W("closed as duplicate", CANCELLED),
	W("abgebrochen", CANCELLED), W("abgelehnt", CANCELLED),
	W("verworfen", CANCELLED), W("entfallt", CANCELLED),
	W("cancelado", CANCELLED), W("cancelada", CANCELLED),
	W("canceladas", CANCELLED), W("descartado", CANCELLED),
	W("descartada", CANCELLED), W("rechazado", CANCELLED),
	W("rechazada", CANCELLED), W("rejeitado", CANCELLED),
	W("rejeitada", CANCELLED), W("annule", CANCELLED),
	W("annulee", CANCELLED), W("abandonne", CANCELLED),
	W("abandonnee", CANCELLED), W("rejete", CANCELLED),
	W("rejetee", CANCELLED), W("avbrutt", CANCELLED),
	W("avvist", CANCELLED), W("avbruten", CANCELLED),
	W("annulleret", CANCELLED), W("annullato", CANCELLED),
	W("中止", CANCELLED), W("見送り", CANCELLED), W("却下", CANCELLED),
	W("取り下げ", CANCELLED), W("対応不要", CANCELLED), W("不要", CANCELLED),
	W("不採用", CANCELLED), W("不采用", CANCELLED), W("不采纳", CANCELLED),
	W("キャンセル", CANCELLED), W("已取消", CANCELLED), W("取消", CANCELLED),
	W("已放弃", CANCELLED), W("放弃", CANCELLED), W("不做", CANCELLED),
	W("废弃", CANCELLED), W("취소", CANCELLED), W("취소됨", CANCELLED),
	W("보류", OPEN), W("중단", CANCELLED),
	W("отменено", CANCELLED), W("отменена", CANCELLED),
	W("отклонено", CANCELLED), W("скасовано", CANCELLED),
	W("відхилено", CANCELLED), W("anulowane", CANCELLED),
	W("odrzucone", CANCELLED), W("annullata", CANCELLED),
	W("rifiutato", CANCELLED), W("geannuleerd", CANCELLED),
	W("vervallen", CANCELLED), W("afgewezen", CANCELLED),
};

RCA_WORD_TABLE(action_states, state_words, RCA_MATCH_START);

/* in the middle of nothing yet */
static const RcaWord waiting_words[] =
{
	MEMBER("計画中"), MEMBER("検討中"), MEMBER("保留中"), MEMBER("计划中"),
	MEMBER("规划中"), MEMBER("대기 중"), MEMBER("검토 중"), MEMBER("排队中"),
};

RCA_WORD_TABLE(waiting, waiting_words, RCA_MATCH_WHOLE);

/* in a column that asks whether or when: the answers */
static const RcaWord answer_words[] =
{
	W("x", DONE), W("y", DONE), W("yes", DONE), W("true", DONE),
	W("si", DONE), W("sim", DONE), W("ja", DONE), W("oui", DONE),
	W("はい", DONE), W("是", DONE), W("예", DONE), W("네", DONE),
	W("n", OPEN), W("no", OPEN), W("false", OPEN), W("nao", OPEN),
	W("nein", OPEN), W("non", OPEN), W("nei", OPEN), W("nej", OPEN),
	W("いいえ", OPEN), W("否", OPEN), W("아니오", OPEN), W("아니요", OPEN),
};

RCA_WORD_TABLE(answers, answer_words, RCA_MATCH_WHOLE);

/* marks before or behind the text of an item, or alone in a cell */
static const struct
{
	RcaStr		text;
	RcaActionState state;
}			marks[] =
{
	{RCA_LITERAL("✅"), DONE}, {RCA_LITERAL("✔"), DONE},
	{RCA_LITERAL("☑"), DONE}, {RCA_LITERAL("✓"), DONE},
	{RCA_LITERAL("🗹"), DONE}, {RCA_LITERAL("🟢"), DONE},
	{RCA_LITERAL(":white_check_mark:"), DONE},
	{RCA_LITERAL(":heavy_check_mark:"), DONE},
	{RCA_LITERAL(":ballot_box_with_check:"), DONE},
	{RCA_LITERAL(":check:"), DONE}, {RCA_LITERAL(":done:"), DONE},
	{RCA_LITERAL(":check_mark:"), DONE},
	{RCA_LITERAL("🚧"), IN_PROGRESS}, {RCA_LITERAL("🔄"), IN_PROGRESS},
	{RCA_LITERAL("🏗"), IN_PROGRESS}, {RCA_LITERAL("🟡"), IN_PROGRESS},
	{RCA_LITERAL("⌛"), IN_PROGRESS}, {RCA_LITERAL("⏳"), IN_PROGRESS},
	{RCA_LITERAL(":construction:"), IN_PROGRESS},
	{RCA_LITERAL(":hourglass:"), IN_PROGRESS},
	{RCA_LITERAL(":hourglass_flowing_sand:"), IN_PROGRESS},
	{RCA_LITERAL(":arrows_counterclockwise:"), IN_PROGRESS},
	{RCA_LITERAL("⬜"), OPEN}, {RCA_LITERAL("🔲"), OPEN},
	{RCA_LITERAL("☐"), OPEN}, {RCA_LITERAL("❌"), OPEN},
	{RCA_LITERAL("🔜"), OPEN}, {RCA_LITERAL("📋"), OPEN},
	{RCA_LITERAL("◻"), OPEN}, {RCA_LITERAL("⭕"), OPEN},
	{RCA_LITERAL("⏭"), OPEN}, {RCA_LITERAL("⏸"), OPEN},
	{RCA_LITERAL("🔴"), OPEN}, {RCA_LITERAL(":x:"), OPEN},
	{RCA_LITERAL(":white_large_square:"), OPEN},
	{RCA_LITERAL(":black_square_button:"), OPEN},
	{RCA_LITERAL("🚫"), CANCELLED}, {RCA_LITERAL(":no_entry_sign:"), CANCELLED},
};

/* U+FE0F, which asks for the coloured form of the character before it */
static const RcaStr selector = RCA_LITERAL("\xef\xb8\x8f");

/* not a state: it depends on what follows */
#define WITH_VERB	RCA_STATE_COUNT

/* sentences that say it of the item they stand in */
static const RcaWord sentence_words[] =
{
	W("this is a work in progress", IN_PROGRESS),
	W("this is in progress", IN_PROGRESS),
	W("this is ongoing", IN_PROGRESS), W("this is under way", IN_PROGRESS),
	W("this is underway", IN_PROGRESS),
	W("work on this is in progress", IN_PROGRESS),
	W("work on this has started", IN_PROGRESS),
	W("we are improving", IN_PROGRESS), W("we are working on", IN_PROGRESS),
	W("we are currently", IN_PROGRESS), W("we're working on", IN_PROGRESS),
	W("this has been done", DONE), W("this is done", DONE),
	W("this was done", DONE), W("this is now done", DONE),
	W("this has already been done", DONE), W("already been done", DONE),
	W("this has been completed", DONE), W("this is complete", DONE),
	W("this has been fixed", DONE), W("this has been implemented", DONE),
	W("this has been merged", DONE), W("this has been deployed", DONE),
	W("this is now in place", DONE), W("this is already in place", DONE),
	W("we already do this", DONE), W("we already did this", DONE),
	W("this was rejected", CANCELLED), W("it was rejected", CANCELLED),
	W("this was declined", CANCELLED), W("it was declined", CANCELLED),
	W("has been", WITH_VERB), W("have been", WITH_VERB),
	W("has already been", WITH_VERB), W("have already been", WITH_VERB),
	W("we", WITH_VERB), W("we've", WITH_VERB),
	W("we decided against", CANCELLED), W("we will not do this", CANCELLED),
	W("we won't do this", CANCELLED), W("this is no longer needed", CANCELLED),
};

RCA_WORD_TABLE(sentences, sentence_words, RCA_MATCH_START);

/* what a heading of states may have behind it: "Completed items" */
static const RcaWord noun_words[] =
{
	MEMBER("item"), MEMBER("items"), MEMBER("action"), MEMBER("actions"),
	MEMBER("action items"), MEMBER("task"), MEMBER("tasks"), MEMBER("work"),
	MEMBER("follow-ups"), MEMBER("todos"), MEMBER("acciones"), MEMBER("points"),
	MEMBER("punkte"), MEMBER("punkter"), MEMBER("puntos"), MEMBER("pontos"),
	MEMBER("punten"), MEMBER("punti"), MEMBER("acties"), MEMBER("tiltak"),
	MEMBER("atgarder"), MEMBER("задачи"), MEMBER("вопросы"),
	MEMBER("tareas"), MEMBER("acoes"), MEMBER("tarefas"), MEMBER("massnahmen"),
	MEMBER("aufgaben"), MEMBER("taches"),
};

RCA_WORD_TABLE(state_nouns, noun_words, RCA_MATCH_WHOLE);

/* verbs of what has been done, for "we ..." and "has been ..." */
static const RcaWord past_words[] =
{
	MEMBER("added"), MEMBER("applied"), MEMBER("asked"), MEMBER("blocked"),
	MEMBER("brought"), MEMBER("built"), MEMBER("changed"), MEMBER("cleaned"),
	MEMBER("cleared"), MEMBER("closed"), MEMBER("configured"),
	MEMBER("contacted"), MEMBER("corrected"), MEMBER("created"),
	MEMBER("deleted"), MEMBER("deployed"), MEMBER("disabled"),
	MEMBER("documented"), MEMBER("drained"), MEMBER("enabled"),
	MEMBER("escalated"), MEMBER("fixed"), MEMBER("implemented"),
	MEMBER("informed"), MEMBER("installed"), MEMBER("introduced"),
	MEMBER("isolated"), MEMBER("killed"), MEMBER("made"), MEMBER("merged"),
	MEMBER("migrated"), MEMBER("moved"), MEMBER("notified"), MEMBER("opened"),
	MEMBER("patched"), MEMBER("paused"), MEMBER("pulled"), MEMBER("purged"),
	MEMBER("pushed"), MEMBER("raised"), MEMBER("rebooted"), MEMBER("rebuilt"),
	MEMBER("redeployed"), MEMBER("released"), MEMBER("removed"),
	MEMBER("replaced"), MEMBER("reported"), MEMBER("requested"),
	MEMBER("restarted"), MEMBER("restored"),
	MEMBER("reverted"), MEMBER("rolled back"), MEMBER("rolled out"),
	MEMBER("rotated"), MEMBER("scaled"), MEMBER("sent"), MEMBER("stopped"),
	MEMBER("switched"), MEMBER("tested"), MEMBER("turned"), MEMBER("updated"),
	MEMBER("upgraded"), MEMBER("verified"), MEMBER("wrote"),
	MEMBER("agregada"), MEMBER("agregadas"), MEMBER("agregado"),
};

RCA_WORD_TABLE(past_verbs, past_words, RCA_MATCH_START);

/* states in a column that are words like others in a text: "Review: ..." */
static const RcaWord common_words[] =
{
	MEMBER("new"), MEMBER("review"), MEMBER("testing"), MEMBER("progress"),
	MEMBER("active"), MEMBER("ready"), MEMBER("required"), MEMBER("needed"),
	MEMBER("live"), MEMBER("applied"), MEMBER("verified"), MEMBER("hold"),
	MEMBER("working"), MEMBER("started"), MEMBER("triage"),
	MEMBER("accepted"), MEMBER("approved"), MEMBER("assigned"),
	MEMBER("released"), MEMBER("delivered"), MEMBER("remaining"),
	MEMBER("partial"), MEMBER("partially"), MEMBER("partly"),
	MEMBER("invalid"), MEMBER("waiting"), MEMBER("investigating"),
	MEMBER("duplicate"), MEMBER("lost"), MEMBER("clos"), MEMBER("klar"),
	MEMBER("expected"), MEMBER("upcoming"), MEMBER("予定"), MEMBER("计划"),
	MEMBER("계획"), MEMBER("着手"), MEMBER("不要"), MEMBER("解決"),
	MEMBER("해결"), MEMBER("取消"), MEMBER("완성"),
};

RCA_WORD_TABLE(text_words, common_words, RCA_MATCH_WHOLE);

/* The first clause of a status: what follows says more about it. */
static RcaStr
first_clause(RcaStr s)
{
	static const RcaStr ends[] =
	{
		RCA_LITERAL("、"), RCA_LITERAL("，"), RCA_LITERAL("；"),
		RCA_LITERAL("：")
	};

	for (int i = 0; i < lengthof(ends); i++)
	{
		int			pos = rca_find(s, ends[i]);

		if (pos > 0)
			s.len = pos;
	}
	return s;
}

RcaActionState
rca_state_mark(RcaStr s, int *length)
{
	for (int i = 0; i < lengthof(marks); i++)
	{
		if (!rca_starts_nocase(s, marks[i].text))
			continue;
		*length = marks[i].text.len;
		if (rca_starts_nocase(rca_skip(s, *length), selector))
			*length += selector.len;
		return marks[i].state;
	}
	return RCA_STATE_UNSTATED;
}

RcaActionState
rca_state_mark_behind(RcaStr s, int *length)
{
	int			more = 0;

	if (s.len > selector.len &&
		rca_starts_nocase(rca_skip(s, s.len - selector.len), selector))
		more = selector.len;
	for (int i = 0; i < lengthof(marks); i++)
	{
		int			start = s.len - more - marks[i].text.len;

		if (start < 0 || !rca_starts_nocase(rca_skip(s, start), marks[i].text))
			continue;
		*length = s.len - start;
		return marks[i].state;
	}
	return RCA_STATE_UNSTATED;
}

/* "[x]": the state of a box, whose character is given */
RcaActionState
rca_state_of_box(char box)
{
	switch (box)
	{
		case 'x':
		case 'X':
			return DONE;
		case '-':
			return CANCELLED;
		case '/':
			return IN_PROGRESS;
		default:
			return strchr(" ~>!?*", box) != NULL ? OPEN : RCA_STATE_UNSTATED;
	}
}

/* Chinese, Japanese and Korean say "in the middle of" behind a verb. */
static bool
ends_in_middle(RcaStr s)
{
	static const RcaStr ends[] = {RCA_LITERAL("中"), RCA_LITERAL(" 중")};

	for (int i = 0; i < lengthof(ends); i++)
	{
		if (s.len > ends[i].len &&
			rca_equal(rca_skip(s, s.len - ends[i].len), ends[i]))
			return true;
	}
	return false;
}

/* Chinese and Japanese say it by the first character of a verb. */
static RcaActionState
character_state(RcaStr s)
{
	static const struct
	{
		RcaStr		text;
		RcaActionState state;
	}			characters[] =
	{
		{RCA_LITERAL("待"), OPEN}, {RCA_LITERAL("未"), OPEN},
		{RCA_LITERAL("已"), DONE},
	};

	for (int i = 0; i < lengthof(characters); i++)
	{
		if (rca_starts_nocase(s, characters[i].text))
			return characters[i].state;
	}
	return RCA_STATE_UNSTATED;
}

RcaActionState
rca_state_of_status(RcaStr status)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s = rca_trim(first_clause(status));
	RcaStr		folded;
	int			length;
	int			value;
	RcaActionState state;

	if (s.len >= 3 && s.data[0] == '[' && s.data[2] == ']' &&
		(state = rca_state_of_box(s.data[1])) != RCA_STATE_UNSTATED)
		return state;
	if (rca_fold(s, buffer, &folded))
	{
		if (ends_in_middle(folded) && rca_word_value(&waiting, folded) < 0)
			return IN_PROGRESS;
		if ((value = rca_start_value(&action_states, folded)) >= 0)
			return value;
		if ((value = rca_word_value(&answers, folded)) == DONE &&
			folded.len == 1)
			return value;
	}
	/* prose after its first word: "Done: all hosts have the new version" */
	else if (rca_fold(rca_first_word(s), buffer, &folded) &&
			 (value = rca_start_value(&action_states, folded)) >= 0)
		return value;
	state = rca_state_mark(s, &length);
	return state != RCA_STATE_UNSTATED ? state : character_state(s);
}

RcaActionState
rca_state_of_answer(RcaStr cell)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;
	int			value;

	if (rca_fold(cell, buffer, &folded) &&
		(value = rca_word_value(&answers, folded)) >= 0)
		return value;
	return rca_state_of_status(cell);
}

RcaActionState
rca_state_words(RcaStr s, int *length)
{
	int			found = rca_find_start(&action_states, s);

	if (found < 0)
		return RCA_STATE_UNSTATED;
	*length = state_words[found].len;
	return state_words[found].value;
}

RcaActionState
rca_state_in_text(RcaStr s, int *length)
{
	RcaActionState state = rca_state_words(s, length);

	return state == RCA_STATE_UNSTATED ||
		rca_find_word(&text_words, rca_lower(rca_str(s.data, *length))) < 0 ? state :
		RCA_STATE_UNSTATED;
}

/* Participles at the end of a heading, "Preventive measures implemented". */
static const RcaWord end_words[] =
{
	MEMBER("implemented"), MEMBER("completed"), MEMBER("done"),
	MEMBER("deployed"), MEMBER("applied"), MEMBER("shipped"), MEMBER("taken"),
	MEMBER("implementadas"), MEMBER("implementados"), MEMBER("aplicadas"),
	MEMBER("completadas"), MEMBER("realizadas"), MEMBER("tomadas"), MEMBER("added"),
	MEMBER("adotadas"), MEMBER("concluidas"), MEMBER("aplicados"),
	MEMBER("agregados"), MEMBER("adicionados"), MEMBER("adicionadas"),
	MEMBER("umgesetzt"), MEMBER("erledigt"), MEMBER("realisees"),
	MEMBER("appliquees"), MEMBER("terminees"), MEMBER("iverksatt"),
	MEMBER("gjennomfort"), MEMBER("выполнено"), MEMBER("внедрено"),
};

RCA_WORD_TABLE(ends_done, end_words, RCA_MATCH_WHOLE);

/* Words that turn those around: "not yet implemented", "to be done". */
static const RcaWord turning_words[] =
{
	MEMBER("not"), MEMBER("be"), MEMBER("or"), MEMBER("and"), MEMBER("no"),
	MEMBER("nicht"), MEMBER("nao"), MEMBER("sin"), MEMBER("por"),
	MEMBER("pas"), MEMBER("non"), MEMBER("ikke"), MEMBER("не"),
	MEMBER("when"), MEMBER("how"), MEMBER("what"), MEMBER("partially"),
	MEMBER("getting"), MEMBER("y"), MEMBER("e"), MEMBER("et"),
};

RCA_WORD_TABLE(turns, turning_words, RCA_MATCH_WHOLE);

/* Does a folded heading end with what is done, and say nothing against it? */
static bool
ends_with_done(RcaStr s)
{
	int			last = s.len;

	while (last > 0 && s.data[last - 1] != ' ')
		last--;
	if (last == 0 || rca_find_word(&ends_done, rca_skip(s, last)) < 0)
		return false;
	for (int i = 0; i < last; i++)
	{
		int			start = i;

		while (s.data[i] != ' ')
			i++;
		if (rca_find_word(&turns, rca_str(s.data + start, i - start)) >= 0)
			return false;
	}
	return true;
}

/* what a heading of things that are done begins with */
static const RcaWord told_words[] =
{
	MEMBER("what changed"), MEMBER("what we changed"), MEMBER("what has changed"),
	MEMBER("what we have changed"), MEMBER("what we did"), MEMBER("what was done"),
	MEMBER("what has been done"), MEMBER("guards added"), MEMBER("guardrails added"),
	MEMBER("safeguards added"), MEMBER("defenses added"), MEMBER("defences added"),
	MEMBER("protections added"), MEMBER("checks added"), MEMBER("changes made"),
	MEMBER("was wir geandert haben"), MEMBER("que cambiamos"), MEMBER("o que mudamos"),
	MEMBER("ce que nous avons change"), MEMBER("что изменили"),
};

RCA_WORD_TABLE(told, told_words, RCA_MATCH_START);

/* Is s nothing but the words of a state, "not yet done"? */
static RcaActionState
state_of_remark(RcaStr s)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;
	int			length;
	RcaActionState state;

	if (!rca_fold(s, buffer, &folded) || folded.len == 0)
		return RCA_STATE_UNSTATED;
	state = rca_state_words(folded, &length);
	if (state == RCA_STATE_UNSTATED || length == folded.len)
		return state;
	/* "not yet" and "done" */
	folded = rca_trim(rca_skip(folded, length));
	return rca_state_words(folded, &length) != RCA_STATE_UNSTATED && length == folded.len ?
		state : RCA_STATE_UNSTATED;
}

RcaActionState
rca_state_of_parenthesis(RcaStr heading)
{
	static const RcaStr pairs[][2] =
	{
		{RCA_LITERAL("("), RCA_LITERAL(")")}, {RCA_LITERAL("（"), RCA_LITERAL("）")},
	};
	RcaStr		s = rca_trim(heading);

	for (int i = 0; i < lengthof(pairs); i++)
	{
		RcaStr		end = pairs[i][1];
		int			open;
		const char *comma;
		RcaActionState state;

		if (s.len <= end.len || !rca_equal(rca_skip(s, s.len - end.len), end))
			continue;
		open = s.len - end.len - pairs[i][0].len;
		while (open >= 0 && !rca_starts_nocase(rca_skip(s, open), pairs[i][0]))
			open--;
		if (open < 0)
			continue;
		s = rca_slice(s.data + open + pairs[i][0].len, s.data + s.len - end.len);
		while ((comma = memchr(s.data, ',', s.len)) != NULL)
		{
			state = state_of_remark(rca_slice(s.data, comma));
			if (state != RCA_STATE_UNSTATED)
				return state;
			s = rca_slice(comma + 1, s.data + s.len);
		}
		return state_of_remark(s);
	}
	return RCA_STATE_UNSTATED;
}

RcaActionState
rca_state_of_heading(RcaStr heading)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	int			length;
	RcaActionState state;

	if (!rca_fold(heading, buffer, &s))
		return RCA_STATE_UNSTATED;
	state = rca_state_words(s, &length);
	if (state == RCA_STATE_UNSTATED)
		return ends_with_done(s) || rca_find_start(&told, s) >= 0 ? RCA_STATE_DONE : state;
	s = rca_trim(rca_skip(s, length));
	return s.len == 0 || rca_find_word(&state_nouns, s) >= 0 ? state :
		RCA_STATE_UNSTATED;
}

/* Does a reason begin before pos, so that what follows is not of the item? */
static bool
follows_reason(RcaStr text, int pos)
{
	static const RcaStr words[] =
	{
		RCA_LITERAL("that"), RCA_LITERAL("if"), RCA_LITERAL("when"),
		RCA_LITERAL("which"), RCA_LITERAL("after"), RCA_LITERAL("once"),
	};

	for (int i = 0; i < lengthof(words); i++)
	{
		if (rca_find_phrase(rca_slice(text.data, text.data + pos), words[i]) >= 0)
			return true;
	}
	return false;
}

/* "The job has been disabled": what is behind "been" at the place found */
static bool
has_been_done(RcaStr text, int pos)
{
	static const RcaStr been = RCA_LITERAL("been ");
	int			behind;

	if (pos >= 60 || rca_to_lower(text.data[pos]) != 'h')
		return false;
	behind = rca_find(rca_skip(text, pos), been);
	return behind >= 0 && !follows_reason(text, pos) &&
		rca_start_value(&past_verbs, rca_skip(text, pos + behind + been.len)) >= 0;
}

/* "We enabled", "We have removed" */
static bool
says_we_did(RcaStr text)
{
	static const RcaStr starts[] =
	{
		RCA_LITERAL("we have now "), RCA_LITERAL("we have already "),
		RCA_LITERAL("we have "), RCA_LITERAL("we've "),
		RCA_LITERAL("we also "), RCA_LITERAL("we "),
	};

	for (int i = 0; i < lengthof(starts); i++)
	{
		if (rca_starts_nocase(text, starts[i]))
			return rca_start_value(&past_verbs, rca_skip(text, starts[i].len)) >= 0;
	}
	return false;
}

RcaActionState
rca_state_of_sentence(RcaStr text)
{
	int			pos = 0;
	int			value;

	while ((value = rca_next_value(&sentences, text, &pos)) >= 0)
	{
		if (value != WITH_VERB)
			return value;
		/* "we" and "has been" say it with the verb that follows */
		if ((pos == 0 && says_we_did(text)) || has_been_done(text, pos))
			return DONE;
		pos++;
	}
	return RCA_STATE_UNSTATED;
}

bool
rca_tells_of_past(RcaStr text)
{
	return says_we_did(text) || rca_start_value(&past_verbs, text) >= 0;
}

const char *
rca_state_name(RcaActionState state)
{
	return state_names[state];
}

RcaActionState
rca_state_lookup(RcaStr name)
{
	for (int i = 0; i < RCA_STATE_COUNT; i++)
	{
		if (rca_equal(name, rca_str(state_names[i], (int) strlen(state_names[i]))))
			return i;
	}
	return RCA_STATE_UNSTATED;
}
