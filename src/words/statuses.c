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
#define REPORT	0x01			/* a status of an incident or of its report */
#define OVER	(REPORT | 0x02) /* ... which is over */
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

	/* an incident that is over, in words for resolved, closed, fixed ... */
	W("resolved", OVER | CLOSED), W("closed", OVER | CLOSED),
	W("fixed", OVER | CLOSED),
	W("behoben", OVER | CLOSED), W("gelost", OVER | CLOSED),
	W("geloest", OVER | CLOSED), W("geschlossen", OVER | CLOSED),
	W("abgeschlossen", OVER | CLOSED), W("beendet", OVER | CLOSED),
	W("resuelto", OVER | CLOSED), W("resuelta", OVER | CLOSED),
	W("cerrado", OVER | CLOSED), W("cerrada", OVER | CLOSED),
	W("solucionado", OVER | CLOSED), W("solucionada", OVER | CLOSED),
	W("corregido", OVER | CLOSED), W("corregida", OVER | CLOSED),
	W("resolvido", OVER | CLOSED), W("resolvida", OVER | CLOSED),
	W("encerrado", OVER | CLOSED), W("encerrada", OVER | CLOSED),
	W("fechado", OVER | CLOSED), W("fechada", OVER | CLOSED),
	W("corrigido", OVER | CLOSED), W("corrigida", OVER | CLOSED),
	W("resolu", OVER | CLOSED), W("resolue", OVER | CLOSED),
	W("clos", OVER | CLOSED), W("cloture", OVER | CLOSED),
	W("cloturee", OVER | CLOSED), W("ferme", OVER | CLOSED),
	W("fermee", OVER | CLOSED), W("corrige", OVER | CLOSED),
	W("corrigee", OVER | CLOSED),
	W("lost", OVER | CLOSED), W("lukket", OVER | CLOSED),
	W("stangd", OVER | CLOSED), W("avsluttet", OVER | CLOSED),
	W("afsluttet", OVER | CLOSED), W("avslutad", OVER | CLOSED),
	W("rettet", OVER | CLOSED), W("fikset", OVER | CLOSED),
	W("atgardad", OVER | CLOSED),
	W("解決", OVER | CLOSED), W("解決済", OVER | CLOSED),
	W("解決済み", OVER | CLOSED), W("修正済み", OVER | CLOSED),
	W("クローズ", OVER | CLOSED), W("クローズ済み", OVER | CLOSED),
	W("해결", OVER | CLOSED), W("해결됨", OVER | CLOSED),
	W("해결 완료", OVER | CLOSED), W("종료", OVER | CLOSED),
	W("종료됨", OVER | CLOSED),
	W("已解决", OVER | CLOSED), W("已解決", OVER | CLOSED),
	W("已关闭", OVER | CLOSED), W("已關閉", OVER | CLOSED),
	W("已修复", OVER | CLOSED), W("已修復", OVER | CLOSED),
	W("已结束", OVER | CLOSED), W("已結束", OVER | CLOSED),

	/* ... and for recovered, which nobody says of an action item */
	W("recovered", OVER),
	W("wiederhergestellt", OVER),
	W("recuperado", OVER), W("recuperada", OVER), W("restablecido", OVER),
	W("restablecida", OVER), W("restaurado", OVER), W("restaurada", OVER),
	W("retabli", OVER), W("retablie", OVER),
	W("gjenopprettet", OVER), W("genoprettet", OVER), W("aterstalld", OVER),
	W("復旧", OVER), W("復旧済", OVER), W("復旧済み", OVER),
	W("復旧完了", OVER), W("収束", OVER), W("終息", OVER),
	W("복구됨", OVER), W("복구 완료", OVER),
	W("已恢复", OVER), W("已恢復", OVER),

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
	return value >= 0 && (value & what) == what;
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
