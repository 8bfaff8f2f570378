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
#define REPORT	0x01			/* is a status of an incident or of a report */
#define CLOSED	0x02			/* an action item with it is done or given up */

/* whole statuses or their first words */
static const RcaWord status_words[] =
{
	W("draft", REPORT), W("open", REPORT), W("new", REPORT),
	W("triage", REPORT), W("active", REPORT), W("ongoing", REPORT),
	W("investigating", REPORT), W("identified", REPORT),
	W("monitoring", REPORT), W("mitigated", REPORT), W("stable", REPORT),
	W("contained", REPORT), W("paused", REPORT), W("recovered", REPORT),
	W("final", REPORT), W("finalized", REPORT), W("finalised", REPORT),
	W("published", REPORT), W("approved", REPORT), W("reviewed", REPORT),
	W("review", REPORT), W("in review", REPORT), W("in progress", REPORT),
	W("under review", REPORT), W("learning", REPORT), W("declined", REPORT),
	W("true", REPORT), W("false", REPORT),
	W("offen", REPORT), W("behoben", REPORT), W("gelost", REPORT),
	W("geschlossen", REPORT), W("resuelto", REPORT), W("resuelta", REPORT),
	W("mitigado", REPORT), W("cerrado", REPORT), W("resolvido", REPORT),
	W("encerrado", REPORT), W("resolu", REPORT), W("clos", REPORT),
	W("en cours", REPORT), W("lost", REPORT), W("pagaende", REPORT),
	W("解決", REPORT), W("解決済み", REPORT), W("해결", REPORT),
	W("已解决", REPORT),

	W("complete", REPORT | CLOSED), W("completed", REPORT | CLOSED),
	W("done", REPORT | CLOSED), W("implemented", REPORT | CLOSED),
	W("resolved", REPORT | CLOSED), W("closed", REPORT | CLOSED),
	W("fixed", REPORT | CLOSED), W("merged", REPORT | CLOSED),
	W("cancelled", REPORT | CLOSED), W("canceled", REPORT | CLOSED),

	W("finished", CLOSED), W("deployed", CLOSED), W("shipped", CLOSED),
	W("released", CLOSED), W("dropped", CLOSED), W("obsolete", CLOSED),
	W("wontfix", CLOSED), W("won't", CLOSED), W("duplicate", CLOSED),
	W("rejected", CLOSED),
	W("erledigt", CLOSED), W("abgeschlossen", CLOSED), W("umgesetzt", CLOSED),
	W("hecho", CLOSED), W("completado", CLOSED), W("completada", CLOSED),
	W("concluido", CLOSED), W("concluida", CLOSED), W("realizado", CLOSED),
	W("feito", CLOSED), W("termine", CLOSED), W("terminee", CLOSED),
	W("fait", CLOSED), W("fini", CLOSED), W("ferdig", CLOSED),
	W("完了", CLOSED), W("対応済み", CLOSED), W("済", CLOSED),
	W("완료", CLOSED), W("적용됨", CLOSED), W("完成", CLOSED),
	W("已完成", CLOSED),

	/* these are all of a status, because folding leaves nothing of them */
	W("✅", CLOSED), W("✔", CLOSED), W("✔️", CLOSED), W("☑", CLOSED),
	W("☑️", CLOSED),

	/* a box that is ticked */
	W("x", CLOSED),
};

RCA_WORD_TABLE(statuses, status_words, RCA_MATCH_WHOLE);

/* Does the first word of a status say something? */
static bool
first_word_says(RcaStr status, int what)
{
	char		buffer[RCA_MAX_FOLDED];
	int			value = rca_word_value(&statuses, rca_folded_first_word(status, buffer));

	return value >= 0 && (value & what) != 0;
}

bool
rca_is_known_status(RcaStr status)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	int			value = -1;

	/* two words first: "in review (since May)" */
	if (rca_fold(status, buffer, &s))
		value = rca_word_value(&statuses, s);
	return (value >= 0 && (value & REPORT) != 0) || first_word_says(status, REPORT);
}

bool
rca_status_is_closed(RcaStr status)
{
	return first_word_says(status, CLOSED);
}
