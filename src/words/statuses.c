/*
 * src/words/statuses.c
 *
 * What a status says, of an incident or of its report.
 */
#include "base/base.h"

#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* What a word says, one or more of these. */
#define REPORT	0x01			/* a status of an incident or of its report */
#define OVER	(REPORT | 0x02) /* ... which is over */

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
	W("resolved", OVER), W("closed", OVER),
	W("fixed", OVER),
	W("behoben", OVER), W("gelost", OVER),
	W("geloest", OVER), W("geschlossen", OVER),
	W("abgeschlossen", OVER), W("beendet", OVER),
	W("resuelto", OVER), W("resuelta", OVER),
	W("cerrado", OVER), W("cerrada", OVER),
	W("solucionado", OVER), W("solucionada", OVER),
	W("corregido", OVER), W("corregida", OVER),
	W("resolvido", OVER), W("resolvida", OVER),
	W("encerrado", OVER), W("encerrada", OVER),
	W("fechado", OVER), W("fechada", OVER),
	W("corrigido", OVER), W("corrigida", OVER),
	W("resolu", OVER), W("resolue", OVER),
	W("clos", OVER), W("cloture", OVER),
	W("cloturee", OVER), W("ferme", OVER),
	W("fermee", OVER), W("corrige", OVER),
	W("corrigee", OVER),
	W("lost", OVER), W("lukket", OVER),
	W("stangd", OVER), W("avsluttet", OVER),
	W("afsluttet", OVER), W("avslutad", OVER),
	W("rettet", OVER), W("fikset", OVER),
	W("atgardad", OVER),
	W("解決", OVER), W("解決済", OVER),
	W("解決済み", OVER), W("修正済み", OVER),
	W("クローズ", OVER), W("クローズ済み", OVER),
	W("해결", OVER), W("해결됨", OVER),
	W("해결 완료", OVER), W("종료", OVER),
	W("종료됨", OVER),
	W("已解决", OVER), W("已解決", OVER),
	W("已关闭", OVER), W("已關閉", OVER),
	W("已修复", OVER), W("已修復", OVER),
	W("已结束", OVER), W("已結束", OVER),

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
	W("complete", REPORT), W("completed", REPORT),
	W("done", REPORT), W("implemented", REPORT),
	W("merged", REPORT), W("cancelled", REPORT),
	W("canceled", REPORT),

	/* the value of the key "resolved" */
	W("true", REPORT), W("false", REPORT),

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
