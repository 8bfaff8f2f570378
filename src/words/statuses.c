/*
 * src/words/statuses.c
 *
 * What a status says, of an incident, of its report or of an action item.
 */
#include "base/base.h"

#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* What a word says, one or more of these. */
#define REPORT	0x01			/* is a status of an incident or its report */
#define OVER	0x02			/* the incident is over */
#define CLOSED	0x04			/* the action item is done or given up */

/* whole statuses or their first words */
static const RcaWord status_words[] =
{
	/* an incident that is not over */
	W("open", REPORT), W("new", REPORT), W("triage", REPORT),
	W("active", REPORT), W("ongoing", REPORT), W("investigating", REPORT),
	W("identified", REPORT), W("monitoring", REPORT), W("mitigated", REPORT),
	W("stable", REPORT), W("contained", REPORT), W("paused", REPORT),
	W("in progress", REPORT), W("declined", REPORT),
	W("offen", REPORT),
	W("mitigado", REPORT),
	W("en cours", REPORT),
	W("pagaende", REPORT),
	W("해결 중", REPORT), W("복구 중", REPORT),

	/* an incident that is over, in words for resolved, closed and fixed ... */
	W("resolved", REPORT | OVER | CLOSED), W("closed", REPORT | OVER | CLOSED),
	W("fixed", REPORT | OVER | CLOSED),
	W("abgeschlossen", REPORT | OVER | CLOSED),
	W("behoben", REPORT | OVER), W("gelost", REPORT | OVER),
	W("geloest", REPORT | OVER), W("geschlossen", REPORT | OVER),
	W("resuelto", REPORT | OVER), W("resuelta", REPORT | OVER),
	W("cerrado", REPORT | OVER), W("cerrada", REPORT | OVER),
	W("solucionado", REPORT | OVER), W("solucionada", REPORT | OVER),
	W("corregido", REPORT | OVER), W("corregida", REPORT | OVER),
	W("resolvido", REPORT | OVER), W("resolvida", REPORT | OVER),
	W("encerrado", REPORT | OVER), W("encerrada", REPORT | OVER),
	W("fechado", REPORT | OVER), W("fechada", REPORT | OVER),
	W("corrigido", REPORT | OVER), W("corrigida", REPORT | OVER),
	W("resolu", REPORT | OVER), W("resolue", REPORT | OVER),
	W("clos", REPORT | OVER), W("cloture", REPORT | OVER),
	W("cloturee", REPORT | OVER), W("ferme", REPORT | OVER),
	W("fermee", REPORT | OVER), W("corrige", REPORT | OVER),
	W("corrigee", REPORT | OVER),
	W("lost", REPORT | OVER), W("lukket", REPORT | OVER),
	W("stangd", REPORT | OVER), W("avsluttet", REPORT | OVER),
	W("afsluttet", REPORT | OVER), W("avslutad", REPORT | OVER),
	W("rettet", REPORT | OVER), W("fikset", REPORT | OVER),
	W("atgardad", REPORT | OVER),
	W("解決", REPORT | OVER), W("解決済", REPORT | OVER),
	W("解決済み", REPORT | OVER), W("修正済み", REPORT | OVER),
	W("クローズ", REPORT | OVER), W("クローズ済み", REPORT | OVER),
	W("해결", REPORT | OVER), W("해결됨", REPORT | OVER),
	W("해결 완료", REPORT | OVER), W("종료", REPORT | OVER),
	W("종료됨", REPORT | OVER),
	W("已解决", REPORT | OVER), W("已解決", REPORT | OVER),
	W("已关闭", REPORT | OVER), W("已關閉", REPORT | OVER),
	W("已修复", REPORT | OVER), W("已修復", REPORT | OVER),

	/* ... and in words for recovered, which are not said of an action item */
	W("recovered", REPORT | OVER),
	W("wiederhergestellt", REPORT | OVER), W("beendet", REPORT | OVER),
	W("recuperado", REPORT | OVER), W("recuperada", REPORT | OVER),
	W("restablecido", REPORT | OVER), W("restablecida", REPORT | OVER),
	W("restaurado", REPORT | OVER), W("restaurada", REPORT | OVER),
	W("retabli", REPORT | OVER), W("retablie", REPORT | OVER),
	W("gjenopprettet", REPORT | OVER), W("genoprettet", REPORT | OVER),
	W("aterstalld", REPORT | OVER),
	W("復旧", REPORT | OVER), W("復旧済", REPORT | OVER),
	W("復旧済み", REPORT | OVER), W("復旧完了", REPORT | OVER),
	W("収束", REPORT | OVER), W("終息", REPORT | OVER),
	W("복구됨", REPORT | OVER), W("복구 완료", REPORT | OVER),
	W("已恢复", REPORT | OVER), W("已恢復", REPORT | OVER),
	W("已结束", REPORT | OVER), W("已結束", REPORT | OVER),

	/* a report, whatever the state of its incident */
	W("draft", REPORT), W("review", REPORT), W("in review", REPORT),
	W("under review", REPORT), W("reviewed", REPORT), W("approved", REPORT),
	W("final", REPORT), W("finalized", REPORT), W("finalised", REPORT),
	W("published", REPORT), W("learning", REPORT),
	W("complete", REPORT | CLOSED), W("completed", REPORT | CLOSED),
	W("done", REPORT | CLOSED), W("implemented", REPORT | CLOSED),
	W("merged", REPORT | CLOSED), W("cancelled", REPORT | CLOSED),
	W("canceled", REPORT | CLOSED),

	/* the value of the key "resolved" */
	W("true", REPORT), W("false", REPORT),

	/* an action item */
	W("finished", CLOSED), W("deployed", CLOSED), W("shipped", CLOSED),
	W("released", CLOSED), W("dropped", CLOSED), W("obsolete", CLOSED),
	W("wontfix", CLOSED), W("won't", CLOSED), W("duplicate", CLOSED),
	W("rejected", CLOSED),
	W("erledigt", CLOSED), W("umgesetzt", CLOSED), W("hecho", CLOSED),
	W("completado", CLOSED), W("completada", CLOSED), W("concluido", CLOSED),
	W("concluida", CLOSED), W("realizado", CLOSED), W("feito", CLOSED),
	W("termine", CLOSED), W("terminee", CLOSED), W("fait", CLOSED),
	W("fini", CLOSED), W("ferdig", CLOSED), W("完了", CLOSED),
	W("対応済み", CLOSED), W("済", CLOSED), W("완료", CLOSED),
	W("적용됨", CLOSED), W("完成", CLOSED), W("已完成", CLOSED),

	/* these are all of a status, because folding leaves nothing of them */
	W("✅", CLOSED), W("✔", CLOSED), W("✔️", CLOSED), W("☑", CLOSED),
	W("☑️", CLOSED),

	/* a box that is ticked */
	W("x", CLOSED),
};

RCA_WORD_TABLE(statuses, status_words, RCA_MATCH_WHOLE);

/* Does a status say something? */
static bool
says(RcaStr status, int what)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	int			value = -1;

	/* all of it first, for "in review (since May)" and "해결 중" */
	if (rca_fold(status, buffer, &s))
		value = rca_word_value(&statuses, s);
	if (value < 0)
		value = rca_word_value(&statuses,
							   rca_folded_first_word(status, buffer));
	return value >= 0 && (value & what) != 0;
}

bool
rca_is_known_status(RcaStr status)
{
	return says(status, REPORT);
}

bool
rca_status_is_over(RcaStr status)
{
	return says(status, OVER);
}

bool
rca_status_is_closed(RcaStr status)
{
	return says(status, CLOSED);
}
