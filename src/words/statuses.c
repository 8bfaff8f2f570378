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
	W("abierto", REPORT), W("abierta", REPORT), W("aberto", REPORT),
	W("aberta", REPORT), W("en curso", REPORT), W("em andamento", REPORT),
	W("em progresso", REPORT), W("em investigacao", REPORT),
	W("contenido", REPORT), W("contido", REPORT), W("ouvert", REPORT),
	W("in bearbeitung", REPORT), W("apen", REPORT), W("aben", REPORT),
	W("oppen", REPORT), W("未解決", REPORT), W("調査中", REPORT),
	W("対応中", REPORT), W("監視中", REPORT), W("进行中", REPORT),
	W("处理中", REPORT), W("调查中", REPORT), W("监控中", REPORT),
	W("已遏制", REPORT), W("已缓解", REPORT), W("未解决", REPORT),
	W("진행 중", REPORT), W("조사 중", REPORT), W("모니터링", REPORT),
	/* Russian, Ukrainian, Polish, Italian, Dutch */
	W("открыт", REPORT), W("открыто", REPORT), W("в работе", REPORT),
	W("расследуется", REPORT), W("в процессе", REPORT),
	W("смягчено", REPORT), W("наблюдение", REPORT), W("активен", REPORT),
	W("відкрито", REPORT), W("відкритий", REPORT), W("в роботі", REPORT),
	W("у роботі", REPORT), W("розслідується", REPORT),
	W("otwarty", REPORT), W("otwarte", REPORT), W("w toku", REPORT),
	W("w trakcie", REPORT), W("zlagodzony", REPORT), W("monitorowanie", REPORT),
	W("aperto", REPORT), W("in corso", REPORT), W("mitigato", REPORT),
	W("in lavorazione", REPORT), W("contenuto", REPORT),
	W("lopend", REPORT), W("in behandeling", REPORT), W("in uitvoering", REPORT),
	W("gemitigeerd", REPORT),

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

	/* Russian, Ukrainian, Polish, Italian, Dutch */
	W("решен", OVER), W("решено", OVER), W("решена", OVER),
	W("закрыт", OVER), W("закрыто", OVER), W("закрыта", OVER),
	W("исправлен", OVER), W("исправлено", OVER), W("исправлена", OVER),
	W("устранен", OVER), W("устранено", OVER), W("устранена", OVER),
	W("восстановлено", OVER), W("восстановлен", OVER),
	W("вирішено", OVER), W("вирішений", OVER), W("закрито", OVER),
	W("виправлено", OVER), W("усунено", OVER), W("усунуто", OVER),
	W("відновлено", OVER),
	W("rozwiazany", OVER), W("rozwiazane", OVER), W("rozwiazana", OVER),
	W("zamkniety", OVER), W("zamkniete", OVER), W("naprawiony", OVER),
	W("naprawione", OVER), W("zakonczony", OVER), W("zakonczone", OVER),
	W("usuniety", OVER), W("przywrocone", OVER),
	W("risolto", OVER), W("risolta", OVER), W("chiuso", OVER),
	W("chiusa", OVER), W("corretto", OVER), W("corretta", OVER),
	W("ripristinato", OVER), W("concluso", OVER),
	W("opgelost", OVER), W("gesloten", OVER), W("verholpen", OVER),
	W("hersteld", OVER), W("afgesloten", OVER),

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
	W("entwurf", REPORT), W("borrador", REPORT), W("rascunho", REPORT),
	W("brouillon", REPORT), W("utkast", REPORT), W("下書き", REPORT),
	W("草稿", REPORT), W("초안", REPORT), W("черновик", REPORT),
	W("завершен", REPORT), W("завершено", REPORT), W("чернетка", REPORT),
	W("szkic", REPORT), W("bozza", REPORT), W("concept", REPORT),
	W("finalizado", REPORT), W("finalizada", REPORT), W("concluido", REPORT),
	W("concluida", REPORT), W("completado", REPORT), W("completada", REPORT),
	W("完了", REPORT), W("已完成", REPORT), W("완료", REPORT),

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
