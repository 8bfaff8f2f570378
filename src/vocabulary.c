/*
 * src/vocabulary.c
 *
 * Synonyms are compared after fold(): lower case, without numbering, emoji,
 * shortcodes, remarks in parentheses, punctuation at either end and the marks
 * of Latin letters, so that the tables have none.
 */
#include "base.h"

#include "text.h"
#include "vocabulary.h"

typedef struct Word
{
	const char *text;
	uint8		len;
	uint8		value;
} Word;

#define W(literal, value)	{(literal), sizeof(literal) - 1, (value)}

/* words of one table */
#define MAX_WORDS		640

/*
 * The words of a table by a key: numbers from 1, 0 for none.  The key is of
 * their first two letters or, where whole words are looked up, of the first one
 * and their length.  Made on first use, from the table alone, so that it is the
 * same in every process.
 */
typedef struct WordIndex
{
	bool		is_made;
	uint16		first[256];
	uint16		next[MAX_WORDS + 1];
} WordIndex;

/* longer headings, cells and keys are prose */
#define MAX_FOLDED		80

/* headings that name a part */
static const Word heading_words[] =
{
	W("summary", RCA_PART_SUMMARY),
	W("executive summary", RCA_PART_SUMMARY),
	W("incident summary", RCA_PART_SUMMARY),
	W("issue summary", RCA_PART_SUMMARY),
	W("overview", RCA_PART_SUMMARY),
	W("incident overview", RCA_PART_SUMMARY),
	W("abstract", RCA_PART_SUMMARY),
	W("tl;dr", RCA_PART_SUMMARY),
	W("tldr", RCA_PART_SUMMARY),
	W("at a glance", RCA_PART_SUMMARY),
	W("description", RCA_PART_SUMMARY),
	W("incident description", RCA_PART_SUMMARY),
	W("what happened", RCA_PART_SUMMARY),
	W("sammendrag", RCA_PART_SUMMARY),
	W("zusammenfassung", RCA_PART_SUMMARY),
	W("was ist passiert", RCA_PART_SUMMARY),
	W("resumen", RCA_PART_SUMMARY),
	W("resumen ejecutivo", RCA_PART_SUMMARY),
	W("resumo", RCA_PART_SUMMARY),
	W("サマリー", RCA_PART_SUMMARY),
	W("概要", RCA_PART_SUMMARY),
	W("障害の内容", RCA_PART_SUMMARY),
	W("요약", RCA_PART_SUMMARY),
	W("摘要", RCA_PART_SUMMARY),
	W("一句话结论", RCA_PART_SUMMARY),
	W("resume", RCA_PART_SUMMARY),
	W("resume executif", RCA_PART_SUMMARY),
	W("sommaire", RCA_PART_SUMMARY),
	W("synthese", RCA_PART_SUMMARY),
	W("que s'est-il passe", RCA_PART_SUMMARY),
	W("resumen del incidente", RCA_PART_SUMMARY),
	W("que paso", RCA_PART_SUMMARY),
	W("que sucedio", RCA_PART_SUMMARY),
	W("que ocurrio", RCA_PART_SUMMARY),
	W("resumo executivo", RCA_PART_SUMMARY),
	W("resumo do incidente", RCA_PART_SUMMARY),
	W("sumario", RCA_PART_SUMMARY),
	W("sumario executivo", RCA_PART_SUMMARY),
	W("o que aconteceu", RCA_PART_SUMMARY),
	W("kurzfassung", RCA_PART_SUMMARY),
	W("was passiert ist", RCA_PART_SUMMARY),
	W("samenvatting", RCA_PART_SUMMARY),
	W("riepilogo", RCA_PART_SUMMARY),
	W("エグゼクティブサマリー", RCA_PART_SUMMARY),
	W("インシデント概要", RCA_PART_SUMMARY),
	W("障害概要", RCA_PART_SUMMARY),
	W("事象", RCA_PART_SUMMARY),
	W("何が起きたか", RCA_PART_SUMMARY),
	W("何が起きた", RCA_PART_SUMMARY),
	W("事件概述", RCA_PART_SUMMARY),
	W("故障概述", RCA_PART_SUMMARY),
	W("故障描述", RCA_PART_SUMMARY),
	W("问题描述", RCA_PART_SUMMARY),
	W("执行摘要", RCA_PART_SUMMARY),
	W("개요", RCA_PART_SUMMARY),
	W("장애 개요", RCA_PART_SUMMARY),
	W("장애 요약", RCA_PART_SUMMARY),

	W("timeline", RCA_PART_TIMELINE),
	W("timeline of events", RCA_PART_TIMELINE),
	W("incident timeline", RCA_PART_TIMELINE),
	W("event timeline", RCA_PART_TIMELINE),
	W("time line", RCA_PART_TIMELINE),
	W("chronology", RCA_PART_TIMELINE),
	W("sequence of events", RCA_PART_TIMELINE),
	W("key events", RCA_PART_TIMELINE),
	W("tidslinje", RCA_PART_TIMELINE),
	W("zeitleiste", RCA_PART_TIMELINE),
	W("zeitlicher ablauf", RCA_PART_TIMELINE),
	W("cronologia", RCA_PART_TIMELINE),
	W("linea de tiempo", RCA_PART_TIMELINE),
	W("linha do tempo", RCA_PART_TIMELINE),
	W("タイムライン", RCA_PART_TIMELINE),
	W("発生から復旧までのタイムライン", RCA_PART_TIMELINE),
	W("타임라인", RCA_PART_TIMELINE),
	W("时间线", RCA_PART_TIMELINE),
	W("完整时间线", RCA_PART_TIMELINE),
	W("chronologie", RCA_PART_TIMELINE),
	W("chronologie detaillee", RCA_PART_TIMELINE),
	W("chronologie de l'incident", RCA_PART_TIMELINE),
	W("deroulement", RCA_PART_TIMELINE),
	W("frise chronologique", RCA_PART_TIMELINE),
	W("linea de tiempo del incidente", RCA_PART_TIMELINE),
	W("linea temporal", RCA_PART_TIMELINE),
	W("cronologia del incidente", RCA_PART_TIMELINE),
	W("cronologia do incidente", RCA_PART_TIMELINE),
	W("linha do tempo do incidente", RCA_PART_TIMELINE),
	W("zeitlinie", RCA_PART_TIMELINE),
	W("zeitachse", RCA_PART_TIMELINE),
	W("ablauf", RCA_PART_TIMELINE),
	W("chronologischer ablauf", RCA_PART_TIMELINE),
	W("tijdlijn", RCA_PART_TIMELINE),
	W("時系列", RCA_PART_TIMELINE),
	W("経緯", RCA_PART_TIMELINE),
	W("対応経緯", RCA_PART_TIMELINE),
	W("事件时间线", RCA_PART_TIMELINE),
	W("故障时间线", RCA_PART_TIMELINE),
	W("时间轴", RCA_PART_TIMELINE),
	W("经过", RCA_PART_TIMELINE),
	W("장애 타임라인", RCA_PART_TIMELINE),
	W("시간대별 경과", RCA_PART_TIMELINE),
	W("진행 경과", RCA_PART_TIMELINE),

	W("root cause", RCA_PART_ROOT_CAUSE),
	W("root causes", RCA_PART_ROOT_CAUSE),
	W("root cause analysis", RCA_PART_ROOT_CAUSE),
	W("root cause and trigger", RCA_PART_ROOT_CAUSE),
	W("blameless root cause", RCA_PART_ROOT_CAUSE),
	W("technical cause", RCA_PART_ROOT_CAUSE),
	W("analysis of causes", RCA_PART_ROOT_CAUSE),
	W("cause", RCA_PART_ROOT_CAUSE),
	W("causes", RCA_PART_ROOT_CAUSE),
	W("cause analysis", RCA_PART_ROOT_CAUSE),
	W("contributing factors", RCA_PART_ROOT_CAUSE),
	W("root causes and contributing factors", RCA_PART_ROOT_CAUSE),
	W("fault", RCA_PART_ROOT_CAUSE),
	W("why did it happen", RCA_PART_ROOT_CAUSE),
	W("why it happened", RCA_PART_ROOT_CAUSE),
	W("five whys", RCA_PART_ROOT_CAUSE),
	W("5 whys", RCA_PART_ROOT_CAUSE),
	W("5 why", RCA_PART_ROOT_CAUSE),
	W("5 whys analysis", RCA_PART_ROOT_CAUSE),
	W("five whys analysis", RCA_PART_ROOT_CAUSE),
	W("why this happened", RCA_PART_ROOT_CAUSE),
	W("what caused it", RCA_PART_ROOT_CAUSE),
	W("what caused this", RCA_PART_ROOT_CAUSE),
	W("rotarsak", RCA_PART_ROOT_CAUSE),
	W("rotarsaker", RCA_PART_ROOT_CAUSE),
	W("ursache", RCA_PART_ROOT_CAUSE),
	W("causa raiz", RCA_PART_ROOT_CAUSE),
	W("根本原因", RCA_PART_ROOT_CAUSE),
	W("根本原因分析", RCA_PART_ROOT_CAUSE),
	W("根因", RCA_PART_ROOT_CAUSE),
	W("直接原因", RCA_PART_ROOT_CAUSE),
	W("근본 원인", RCA_PART_ROOT_CAUSE),
	W("cause racine", RCA_PART_ROOT_CAUSE),
	W("causes racines", RCA_PART_ROOT_CAUSE),
	W("causes profondes", RCA_PART_ROOT_CAUSE),
	W("analyse de la cause racine", RCA_PART_ROOT_CAUSE),
	W("analyse des causes", RCA_PART_ROOT_CAUSE),
	W("cause identifiee", RCA_PART_ROOT_CAUSE),
	W("facteurs contributifs", RCA_PART_ROOT_CAUSE),
	W("causas raiz", RCA_PART_ROOT_CAUSE),
	W("causas", RCA_PART_ROOT_CAUSE),
	W("analisis de la causa raiz", RCA_PART_ROOT_CAUSE),
	W("analisis de causa raiz", RCA_PART_ROOT_CAUSE),
	W("por que sucedio", RCA_PART_ROOT_CAUSE),
	W("por que paso", RCA_PART_ROOT_CAUSE),
	W("por que ocurrio", RCA_PART_ROOT_CAUSE),
	W("factores contribuyentes", RCA_PART_ROOT_CAUSE),
	W("analise da causa raiz", RCA_PART_ROOT_CAUSE),
	W("analise de causa raiz", RCA_PART_ROOT_CAUSE),
	W("por que aconteceu", RCA_PART_ROOT_CAUSE),
	W("fatores contribuintes", RCA_PART_ROOT_CAUSE),
	W("ursachen", RCA_PART_ROOT_CAUSE),
	W("grundursache", RCA_PART_ROOT_CAUSE),
	W("hauptursache", RCA_PART_ROOT_CAUSE),
	W("ursachenanalyse", RCA_PART_ROOT_CAUSE),
	W("fehlerursache", RCA_PART_ROOT_CAUSE),
	W("oorzaak", RCA_PART_ROOT_CAUSE),
	W("causa principale", RCA_PART_ROOT_CAUSE),
	W("原因", RCA_PART_ROOT_CAUSE),
	W("原因分析", RCA_PART_ROOT_CAUSE),
	W("根本的な原因", RCA_PART_ROOT_CAUSE),
	W("問題の原因", RCA_PART_ROOT_CAUSE),
	W("故障原因", RCA_PART_ROOT_CAUSE),
	W("问题根因", RCA_PART_ROOT_CAUSE),
	W("根因分析", RCA_PART_ROOT_CAUSE),
	W("원인", RCA_PART_ROOT_CAUSE),
	W("원인 분석", RCA_PART_ROOT_CAUSE),
	W("근본 원인 분석", RCA_PART_ROOT_CAUSE),

	W("impact", RCA_PART_IMPACT),
	W("impacts", RCA_PART_IMPACT),
	W("incident impact", RCA_PART_IMPACT),
	W("business impact", RCA_PART_IMPACT),
	W("service impact", RCA_PART_IMPACT),
	W("impact assessment", RCA_PART_IMPACT),
	W("symptom", RCA_PART_IMPACT),
	W("symptoms", RCA_PART_IMPACT),
	W("blast radius", RCA_PART_IMPACT),
	W("konsekvens", RCA_PART_IMPACT),
	W("auswirkungen", RCA_PART_IMPACT),
	W("impacto", RCA_PART_IMPACT),
	W("影響", RCA_PART_IMPACT),
	W("影响", RCA_PART_IMPACT),
	W("영향", RCA_PART_IMPACT),
	W("incidence", RCA_PART_IMPACT),
	W("repercussions", RCA_PART_IMPACT),
	W("impact utilisateur", RCA_PART_IMPACT),
	W("impact sur les utilisateurs", RCA_PART_IMPACT),
	W("impact metier", RCA_PART_IMPACT),
	W("impacto en el negocio", RCA_PART_IMPACT),
	W("impacto del incidente", RCA_PART_IMPACT),
	W("impacto no negocio", RCA_PART_IMPACT),
	W("auswirkung", RCA_PART_IMPACT),
	W("folgen", RCA_PART_IMPACT),
	W("gevolgen", RCA_PART_IMPACT),
	W("impatto", RCA_PART_IMPACT),
	W("影響範囲", RCA_PART_IMPACT),
	W("影响范围", RCA_PART_IMPACT),
	W("影响评估", RCA_PART_IMPACT),
	W("故障影响", RCA_PART_IMPACT),
	W("영향 범위", RCA_PART_IMPACT),
	W("영향도", RCA_PART_IMPACT),

	W("affected services", RCA_PART_AFFECTED_SERVICES),
	W("services affected", RCA_PART_AFFECTED_SERVICES),
	W("impacted services", RCA_PART_AFFECTED_SERVICES),
	W("affected systems", RCA_PART_AFFECTED_SERVICES),
	W("systems affected", RCA_PART_AFFECTED_SERVICES),
	W("affected components", RCA_PART_AFFECTED_SERVICES),
	W("services impactes", RCA_PART_AFFECTED_SERVICES),
	W("services concernes", RCA_PART_AFFECTED_SERVICES),
	W("servicios afectados", RCA_PART_AFFECTED_SERVICES),
	W("sistemas afectados", RCA_PART_AFFECTED_SERVICES),
	W("servicos afetados", RCA_PART_AFFECTED_SERVICES),
	W("sistemas afetados", RCA_PART_AFFECTED_SERVICES),
	W("betroffene dienste", RCA_PART_AFFECTED_SERVICES),
	W("betroffene systeme", RCA_PART_AFFECTED_SERVICES),
	W("影響サービス", RCA_PART_AFFECTED_SERVICES),
	W("受影响服务", RCA_PART_AFFECTED_SERVICES),

	W("customer impact", RCA_PART_CUSTOMER_IMPACT),
	W("user impact", RCA_PART_CUSTOMER_IMPACT),
	W("impact on customers", RCA_PART_CUSTOMER_IMPACT),
	W("impact on users", RCA_PART_CUSTOMER_IMPACT),
	W("users affected", RCA_PART_CUSTOMER_IMPACT),
	W("affected users", RCA_PART_CUSTOMER_IMPACT),
	W("user-facing impact", RCA_PART_CUSTOMER_IMPACT),
	W("customer-facing impact", RCA_PART_CUSTOMER_IMPACT),
	W("impacto en los usuarios", RCA_PART_CUSTOMER_IMPACT),
	W("impacto en los clientes", RCA_PART_CUSTOMER_IMPACT),
	W("impacto nos usuarios", RCA_PART_CUSTOMER_IMPACT),
	W("impacto nos clientes", RCA_PART_CUSTOMER_IMPACT),
	W("auswirkungen auf kunden", RCA_PART_CUSTOMER_IMPACT),
	W("用户影响", RCA_PART_CUSTOMER_IMPACT),

	W("resolution", RCA_PART_RESOLUTION),
	W("resolution and recovery", RCA_PART_RESOLUTION),
	W("recovery", RCA_PART_RESOLUTION),
	W("response", RCA_PART_RESOLUTION),
	W("mitigation", RCA_PART_RESOLUTION),
	W("mitigation and resolution", RCA_PART_RESOLUTION),
	W("mitigation steps taken", RCA_PART_RESOLUTION),
	W("remediation", RCA_PART_RESOLUTION),
	W("fix", RCA_PART_RESOLUTION),
	W("fix applied", RCA_PART_RESOLUTION),
	W("solution", RCA_PART_RESOLUTION),
	W("actions taken", RCA_PART_RESOLUTION),
	W("action taken", RCA_PART_RESOLUTION),
	W("losning", RCA_PART_RESOLUTION),
	W("losung", RCA_PART_RESOLUTION),
	W("resolucion", RCA_PART_RESOLUTION),
	W("resolucao", RCA_PART_RESOLUTION),
	W("修复", RCA_PART_RESOLUTION),
	W("対応", RCA_PART_RESOLUTION),
	W("solving", RCA_PART_RESOLUTION),
	W("what was done", RCA_PART_RESOLUTION),
	W("what we did", RCA_PART_RESOLUTION),
	W("solution implemented", RCA_PART_RESOLUTION),
	W("fix implemented", RCA_PART_RESOLUTION),
	W("correctif", RCA_PART_RESOLUTION),
	W("correctif applique", RCA_PART_RESOLUTION),
	W("retablissement", RCA_PART_RESOLUTION),
	W("resolution et retablissement", RCA_PART_RESOLUTION),
	W("solucion", RCA_PART_RESOLUTION),
	W("solucion aplicada", RCA_PART_RESOLUTION),
	W("mitigacion", RCA_PART_RESOLUTION),
	W("resolucion y recuperacion", RCA_PART_RESOLUTION),
	W("solucao", RCA_PART_RESOLUTION),
	W("solucao implementada", RCA_PART_RESOLUTION),
	W("solucao aplicada", RCA_PART_RESOLUTION),
	W("correcao", RCA_PART_RESOLUTION),
	W("mitigacao", RCA_PART_RESOLUTION),
	W("behebung", RCA_PART_RESOLUTION),
	W("losung und wiederherstellung", RCA_PART_RESOLUTION),
	W("wiederherstellung", RCA_PART_RESOLUTION),
	W("oplossing", RCA_PART_RESOLUTION),
	W("risoluzione", RCA_PART_RESOLUTION),
	W("復旧対応", RCA_PART_RESOLUTION),
	W("対応内容", RCA_PART_RESOLUTION),
	W("暫定対応", RCA_PART_RESOLUTION),
	W("解決策", RCA_PART_RESOLUTION),
	W("修复步骤", RCA_PART_RESOLUTION),
	W("修复方案", RCA_PART_RESOLUTION),
	W("解决方案", RCA_PART_RESOLUTION),
	W("处置", RCA_PART_RESOLUTION),
	W("处理措施", RCA_PART_RESOLUTION),
	W("해결", RCA_PART_RESOLUTION),
	W("해결 방법", RCA_PART_RESOLUTION),
	W("복구", RCA_PART_RESOLUTION),
	W("조치 사항", RCA_PART_RESOLUTION),
	W("대응", RCA_PART_RESOLUTION),

	W("lessons", RCA_PART_LESSONS),
	W("lessons learned", RCA_PART_LESSONS),
	W("lessons learnt", RCA_PART_LESSONS),
	W("learnings", RCA_PART_LESSONS),
	W("takeaways", RCA_PART_LESSONS),
	W("key takeaways", RCA_PART_LESSONS),
	W("retrospective", RCA_PART_LESSONS),
	W("what we learned", RCA_PART_LESSONS),
	W("what did we learn", RCA_PART_LESSONS),
	W("learning", RCA_PART_LESSONS),
	W("insights", RCA_PART_LESSONS),
	W("lecciones aprendidas", RCA_PART_LESSONS),
	W("licoes aprendidas", RCA_PART_LESSONS),
	W("教訓", RCA_PART_LESSONS),
	W("lecons apprises", RCA_PART_LESSONS),
	W("lecons tirees", RCA_PART_LESSONS),
	W("enseignements", RCA_PART_LESSONS),
	W("aprendizajes", RCA_PART_LESSONS),
	W("aprendizados", RCA_PART_LESSONS),
	W("erkenntnisse", RCA_PART_LESSONS),
	W("gelernte lektionen", RCA_PART_LESSONS),
	W("lehren", RCA_PART_LESSONS),
	W("geleerde lessen", RCA_PART_LESSONS),
	W("lezioni apprese", RCA_PART_LESSONS),
	W("学び", RCA_PART_LESSONS),
	W("学んだこと", RCA_PART_LESSONS),
	W("振り返り", RCA_PART_LESSONS),
	W("经验教训", RCA_PART_LESSONS),
	W("经验总结", RCA_PART_LESSONS),
	W("교훈", RCA_PART_LESSONS),
	W("배운 점", RCA_PART_LESSONS),

	W("what went well", RCA_PART_WENT_WELL),
	W("things that went well", RCA_PART_WENT_WELL),
	W("what went right", RCA_PART_WENT_WELL),
	W("went well", RCA_PART_WENT_WELL),
	W("what helped", RCA_PART_WENT_WELL),
	W("what worked", RCA_PART_WENT_WELL),
	W("hva gikk bra", RCA_PART_WENT_WELL),
	W("lo que funciono bien", RCA_PART_WENT_WELL),
	W("うまくいったこと", RCA_PART_WENT_WELL),
	W("what worked well", RCA_PART_WENT_WELL),
	W("what has gone well", RCA_PART_WENT_WELL),
	W("ce qui a bien fonctionne", RCA_PART_WENT_WELL),
	W("ce qui s'est bien passe", RCA_PART_WENT_WELL),
	W("que salio bien", RCA_PART_WENT_WELL),
	W("lo que salio bien", RCA_PART_WENT_WELL),
	W("que funciono bien", RCA_PART_WENT_WELL),
	W("o que funcionou bem", RCA_PART_WENT_WELL),
	W("o que deu certo", RCA_PART_WENT_WELL),
	W("was gut lief", RCA_PART_WENT_WELL),
	W("was lief gut", RCA_PART_WENT_WELL),
	W("was gut funktioniert hat", RCA_PART_WENT_WELL),
	W("良かった点", RCA_PART_WENT_WELL),
	W("良かったこと", RCA_PART_WENT_WELL),
	W("做得好的", RCA_PART_WENT_WELL),
	W("做得好的地方", RCA_PART_WENT_WELL),
	W("잘된 점", RCA_PART_WENT_WELL),

	W("what could be improved", RCA_PART_COULD_IMPROVE),
	W("what could be done better", RCA_PART_COULD_IMPROVE),
	W("what could have gone better", RCA_PART_COULD_IMPROVE),
	W("what went wrong", RCA_PART_COULD_IMPROVE),
	W("what went poorly", RCA_PART_COULD_IMPROVE),
	W("what went badly", RCA_PART_COULD_IMPROVE),
	W("what didn't go well", RCA_PART_COULD_IMPROVE),
	W("areas for improvement", RCA_PART_COULD_IMPROVE),
	W("hva gikk darlig", RCA_PART_COULD_IMPROVE),
	W("lo que fallo", RCA_PART_COULD_IMPROVE),
	W("うまくいかなかったこと", RCA_PART_COULD_IMPROVE),
	W("what didn't go so well", RCA_PART_COULD_IMPROVE),
	W("what did not go well", RCA_PART_COULD_IMPROVE),
	W("what didn't work", RCA_PART_COULD_IMPROVE),
	W("what can improve", RCA_PART_COULD_IMPROVE),
	W("what can be improved", RCA_PART_COULD_IMPROVE),
	W("what could have been better", RCA_PART_COULD_IMPROVE),
	W("what to improve", RCA_PART_COULD_IMPROVE),
	W("what failed", RCA_PART_COULD_IMPROVE),
	W("ce qui n'a pas fonctionne", RCA_PART_COULD_IMPROVE),
	W("ce qui peut etre ameliore", RCA_PART_COULD_IMPROVE),
	W("points a ameliorer", RCA_PART_COULD_IMPROVE),
	W("que salio mal", RCA_PART_COULD_IMPROVE),
	W("lo que salio mal", RCA_PART_COULD_IMPROVE),
	W("que no funciono", RCA_PART_COULD_IMPROVE),
	W("que se puede mejorar", RCA_PART_COULD_IMPROVE),
	W("areas de mejora", RCA_PART_COULD_IMPROVE),
	W("o que deu errado", RCA_PART_COULD_IMPROVE),
	W("o que nao funcionou", RCA_PART_COULD_IMPROVE),
	W("o que pode melhorar", RCA_PART_COULD_IMPROVE),
	W("o que poderia melhorar", RCA_PART_COULD_IMPROVE),
	W("pontos de melhoria", RCA_PART_COULD_IMPROVE),
	W("was schlecht lief", RCA_PART_COULD_IMPROVE),
	W("was lief schlecht", RCA_PART_COULD_IMPROVE),
	W("was nicht gut lief", RCA_PART_COULD_IMPROVE),
	W("verbesserungspotenzial", RCA_PART_COULD_IMPROVE),
	W("悪かった点", RCA_PART_COULD_IMPROVE),
	W("改善点", RCA_PART_COULD_IMPROVE),
	W("課題", RCA_PART_COULD_IMPROVE),
	W("做得不好的", RCA_PART_COULD_IMPROVE),
	W("需要改进", RCA_PART_COULD_IMPROVE),
	W("待改进", RCA_PART_COULD_IMPROVE),
	W("아쉬운 점", RCA_PART_COULD_IMPROVE),
	W("개선할 점", RCA_PART_COULD_IMPROVE),

	W("where we got lucky", RCA_PART_GOT_LUCKY),
	W("what was lucky", RCA_PART_GOT_LUCKY),
	W("where we were lucky", RCA_PART_GOT_LUCKY),
	W("got lucky", RCA_PART_GOT_LUCKY),
	W("hvor hadde vi flaks", RCA_PART_GOT_LUCKY),
	W("運が良かったこと", RCA_PART_GOT_LUCKY),
	W("ou nous avons eu de la chance", RCA_PART_GOT_LUCKY),
	W("donde tuvimos suerte", RCA_PART_GOT_LUCKY),
	W("onde tivemos sorte", RCA_PART_GOT_LUCKY),
	W("wo wir gluck hatten", RCA_PART_GOT_LUCKY),
	W("幸運だった点", RCA_PART_GOT_LUCKY),
	W("运气好的地方", RCA_PART_GOT_LUCKY),

	W("action items", RCA_PART_ACTION_ITEMS),
	W("action item", RCA_PART_ACTION_ITEMS),
	W("actions", RCA_PART_ACTION_ITEMS),
	W("corrective actions", RCA_PART_ACTION_ITEMS),
	W("corrective and preventive actions", RCA_PART_ACTION_ITEMS),
	W("preventive actions", RCA_PART_ACTION_ITEMS),
	W("preventative actions", RCA_PART_ACTION_ITEMS),
	W("preventive measures", RCA_PART_PREVENTION),
	W("prevention", RCA_PART_PREVENTION),
	W("prevention measures", RCA_PART_PREVENTION),
	W("follow-up", RCA_PART_ACTION_ITEMS),
	W("follow up", RCA_PART_ACTION_ITEMS),
	W("follow-ups", RCA_PART_ACTION_ITEMS),
	W("follow-up actions", RCA_PART_ACTION_ITEMS),
	W("follow-up items", RCA_PART_ACTION_ITEMS),
	W("follow-up tasks", RCA_PART_ACTION_ITEMS),
	W("review actions", RCA_PART_ACTION_ITEMS),
	W("actions following review", RCA_PART_ACTION_ITEMS),
	W("immediate actions", RCA_PART_PREVENTION),
	W("process improvements", RCA_PART_PREVENTION),
	W("future actions", RCA_PART_ACTION_ITEMS),
	W("next steps", RCA_PART_ACTION_ITEMS),
	W("todo", RCA_PART_ACTION_ITEMS),
	W("todos", RCA_PART_ACTION_ITEMS),
	W("guardrails", RCA_PART_PREVENTION),
	W("guardrails added", RCA_PART_PREVENTION),
	W("future measures", RCA_PART_ACTION_ITEMS),
	W("planned actions", RCA_PART_ACTION_ITEMS),
	W("improvement plan", RCA_PART_ACTION_ITEMS),
	W("action plan", RCA_PART_ACTION_ITEMS),
	W("remediation items", RCA_PART_ACTION_ITEMS),
	W("outstanding items", RCA_PART_ACTION_ITEMS),
	W("open items", RCA_PART_ACTION_ITEMS),
	W("remaining work", RCA_PART_ACTION_ITEMS),
	W("follow-up work", RCA_PART_ACTION_ITEMS),
	W("follow-up improvements", RCA_PART_ACTION_ITEMS),
	W("what we're doing about it", RCA_PART_ACTION_ITEMS),
	W("what are we doing about it", RCA_PART_ACTION_ITEMS),
	W("what is being done to prevent future incidents", RCA_PART_PREVENTION),
	W("how do we prevent this", RCA_PART_PREVENTION),
	W("行动项", RCA_PART_ACTION_ITEMS),
	W("剩余行动项", RCA_PART_ACTION_ITEMS),
	W("后续行动", RCA_PART_ACTION_ITEMS),
	W("aksjonspunkter", RCA_PART_ACTION_ITEMS),
	W("maßnahmen", RCA_PART_ACTION_ITEMS),
	W("acciones preventivas", RCA_PART_ACTION_ITEMS),
	W("acciones correctivas", RCA_PART_ACTION_ITEMS),
	W("acoes corretivas", RCA_PART_ACTION_ITEMS),
	W("acoes preventivas", RCA_PART_ACTION_ITEMS),
	W("アクションアイテム", RCA_PART_ACTION_ITEMS),
	W("actions correctives", RCA_PART_ACTION_ITEMS),
	W("actions a mener", RCA_PART_ACTION_ITEMS),
	W("actions de suivi", RCA_PART_ACTION_ITEMS),
	W("plan d'action", RCA_PART_ACTION_ITEMS),
	W("prochaines etapes", RCA_PART_ACTION_ITEMS),
	W("acciones correctivas y preventivas", RCA_PART_ACTION_ITEMS),
	W("acciones de seguimiento", RCA_PART_ACTION_ITEMS),
	W("acciones", RCA_PART_ACTION_ITEMS),
	W("proximos pasos", RCA_PART_ACTION_ITEMS),
	W("plan de accion", RCA_PART_ACTION_ITEMS),
	W("itens de acao", RCA_PART_ACTION_ITEMS),
	W("acoes corretivas e preventivas", RCA_PART_ACTION_ITEMS),
	W("acoes de acompanhamento", RCA_PART_ACTION_ITEMS),
	W("plano de acao", RCA_PART_ACTION_ITEMS),
	W("acoes", RCA_PART_ACTION_ITEMS),
	W("massnahmen", RCA_PART_ACTION_ITEMS),
	W("nachste schritte", RCA_PART_ACTION_ITEMS),
	W("offene punkte", RCA_PART_ACTION_ITEMS),
	W("actiepunten", RCA_PART_ACTION_ITEMS),
	W("azioni", RCA_PART_ACTION_ITEMS),
	W("アクション", RCA_PART_ACTION_ITEMS),
	W("今後の対応", RCA_PART_ACTION_ITEMS),
	W("対応策", RCA_PART_ACTION_ITEMS),
	W("改进措施", RCA_PART_ACTION_ITEMS),
	W("改进项", RCA_PART_ACTION_ITEMS),
	W("改进计划", RCA_PART_ACTION_ITEMS),
	W("行动计划", RCA_PART_ACTION_ITEMS),
	W("整改措施", RCA_PART_ACTION_ITEMS),
	W("后续计划", RCA_PART_ACTION_ITEMS),
	W("待办事项", RCA_PART_ACTION_ITEMS),
	W("액션 아이템", RCA_PART_ACTION_ITEMS),
	W("후속 조치", RCA_PART_ACTION_ITEMS),
	W("조치 계획", RCA_PART_ACTION_ITEMS),
	W("향후 계획", RCA_PART_ACTION_ITEMS),
	W("再発防止策", RCA_PART_PREVENTION),
	W("预防", RCA_PART_PREVENTION),
	W("재발 방지", RCA_PART_PREVENTION),
	W("recommendations", RCA_PART_PREVENTION),
	W("recommended actions", RCA_PART_PREVENTION),
	W("recommandations", RCA_PART_PREVENTION),
	W("actions preventives", RCA_PART_PREVENTION),
	W("mesures preventives", RCA_PART_PREVENTION),
	W("prevencion", RCA_PART_PREVENTION),
	W("recomendaciones", RCA_PART_PREVENTION),
	W("prevencao", RCA_PART_PREVENTION),
	W("recomendacoes", RCA_PART_PREVENTION),
	W("medidas preventivas", RCA_PART_PREVENTION),
	W("vorbeugung", RCA_PART_PREVENTION),
	W("vorbeugende massnahmen", RCA_PART_PREVENTION),
	W("praventivmassnahmen", RCA_PART_PREVENTION),
	W("empfehlungen", RCA_PART_PREVENTION),
	W("恒久対策", RCA_PART_PREVENTION),
	W("再発防止", RCA_PART_PREVENTION),
	W("预防措施", RCA_PART_PREVENTION),
	W("改进建议", RCA_PART_PREVENTION),
	W("建议改进", RCA_PART_PREVENTION),
	W("재발 방지 대책", RCA_PART_PREVENTION),
	W("재발 방지책", RCA_PART_PREVENTION),

	W("related", RCA_PART_RELATED),
	W("related incidents", RCA_PART_RELATED),
	W("related documents", RCA_PART_RELATED),
	W("related links", RCA_PART_RELATED),
	W("references", RCA_PART_RELATED),
	W("links", RCA_PART_RELATED),
	W("see also", RCA_PART_RELATED),
	W("supporting information", RCA_PART_RELATED),
	W("linker", RCA_PART_RELATED),
	W("verwandte seiten", RCA_PART_RELATED),
	W("参考資料", RCA_PART_RELATED),
	W("related documentation", RCA_PART_RELATED),
	W("documents lies", RCA_PART_RELATED),
	W("liens", RCA_PART_RELATED),
	W("referencias", RCA_PART_RELATED),
	W("enlaces", RCA_PART_RELATED),
	W("documentos relacionados", RCA_PART_RELATED),
	W("referenzen", RCA_PART_RELATED),
	W("verweise", RCA_PART_RELATED),
	W("関連資料", RCA_PART_RELATED),
	W("相关链接", RCA_PART_RELATED),
	W("参考", RCA_PART_RELATED),
	W("参考资料", RCA_PART_RELATED),
	W("관련 문서", RCA_PART_RELATED),
	W("참고 자료", RCA_PART_RELATED),

	W("detection", RCA_PART_DETECTION),
	W("time to detect", RCA_PART_DETECTION),
	W("pavisning", RCA_PART_DETECTION),
	W("検知", RCA_PART_DETECTION),
	W("erkennung", RCA_PART_DETECTION),
	W("deteccion", RCA_PART_DETECTION),
	W("deteccao", RCA_PART_DETECTION),
	W("检测", RCA_PART_DETECTION),
	W("发现过程", RCA_PART_DETECTION),
	W("탐지", RCA_PART_DETECTION),
	W("감지", RCA_PART_DETECTION),

	W("trigger", RCA_PART_TRIGGER),
	W("utlosende faktor", RCA_PART_TRIGGER),
	W("element declencheur", RCA_PART_TRIGGER),
	W("declencheur", RCA_PART_TRIGGER),
	W("detonante", RCA_PART_TRIGGER),
	W("gatilho", RCA_PART_TRIGGER),
	W("ausloser", RCA_PART_TRIGGER),

	W("background", RCA_PART_BACKGROUND),
	W("context", RCA_PART_BACKGROUND),
	W("leadup", RCA_PART_BACKGROUND),
	W("lead-up", RCA_PART_BACKGROUND),
	W("lead up", RCA_PART_BACKGROUND),
	W("bakgrunn", RCA_PART_BACKGROUND),
	W("hintergrund", RCA_PART_BACKGROUND),
	W("背景", RCA_PART_BACKGROUND),
	W("contexte", RCA_PART_BACKGROUND),
	W("contexto", RCA_PART_BACKGROUND),
	W("배경", RCA_PART_BACKGROUND),
};

/* first words that name a part whatever follows: "Timeline on March 3" */
static const Word heading_starts[] =
{
	W("timeline", RCA_PART_TIMELINE),
	W("root cause", RCA_PART_ROOT_CAUSE),
	W("root causes", RCA_PART_ROOT_CAUSE),
	W("action items", RCA_PART_ACTION_ITEMS),
	W("lessons learned", RCA_PART_LESSONS),
	W("impact", RCA_PART_IMPACT),
	W("customer impact", RCA_PART_CUSTOMER_IMPACT),
	W("user impact", RCA_PART_CUSTOMER_IMPACT),
	W("resolution", RCA_PART_RESOLUTION),
	W("mitigation steps", RCA_PART_RESOLUTION),
	W("what went well", RCA_PART_WENT_WELL),
	W("corrective actions", RCA_PART_ACTION_ITEMS),
	W("corrective", RCA_PART_PREVENTION),
	W("preventive", RCA_PART_PREVENTION),
	W("preventative", RCA_PART_PREVENTION),
	W("medidas preventivas", RCA_PART_PREVENTION),
	W("acciones recomendadas", RCA_PART_PREVENTION),
};

/* last words that name a part whatever is before: "Follow-up timeline" */
static const Word heading_ends[] =
{
	W("timeline", RCA_PART_TIMELINE),
	W("root cause", RCA_PART_ROOT_CAUSE),
	W("root causes", RCA_PART_ROOT_CAUSE),
	W("action items", RCA_PART_ACTION_ITEMS),
	W("lessons learned", RCA_PART_LESSONS),
};

/* words of headings within a root cause that announce a list of factors */
static const Word factor_words[] =
{
	W("contributing", 1), W("factors", 1), W("medvirkende", 1), W("faktoren", 1),
	W("factores", 1), W("fatores", 1),
};

static const char *const part_names[] =
{
	"other", "summary", "timeline", "root_cause", "impact",
	"affected_services", "customer_impact", "resolution", "lessons",
	"went_well", "could_improve", "got_lucky", "action_items", "related",
	"detection", "trigger", "background", "prevention"
};

static const Word timeline_columns[] =
{
	W("time", RCA_COLUMN_TIME),
	W("times", RCA_COLUMN_TIME),
	W("timestamp", RCA_COLUMN_TIME),
	W("when", RCA_COLUMN_TIME),
	W("at", RCA_COLUMN_TIME),
	W("hour", RCA_COLUMN_TIME),
	W("clock", RCA_COLUMN_TIME),
	W("local time", RCA_COLUMN_TIME),
	W("date/time", RCA_COLUMN_TIME),
	W("date / time", RCA_COLUMN_TIME),
	W("date-time", RCA_COLUMN_TIME),
	W("date time", RCA_COLUMN_TIME),
	W("datetime", RCA_COLUMN_TIME),
	W("date and time", RCA_COLUMN_TIME),
	W("date & time", RCA_COLUMN_TIME),
	W("relative time", RCA_COLUMN_TIME),
	W("elapsed", RCA_COLUMN_TIME),
	W("elapsed time", RCA_COLUMN_TIME),
	W("offset", RCA_COLUMN_TIME),
	W("tid", RCA_COLUMN_TIME),
	W("tidspunkt", RCA_COLUMN_TIME),
	W("zeit", RCA_COLUMN_TIME),
	W("uhrzeit", RCA_COLUMN_TIME),
	W("hora", RCA_COLUMN_TIME),
	W("horario", RCA_COLUMN_TIME),
	W("時刻", RCA_COLUMN_TIME),
	W("時間", RCA_COLUMN_TIME),
	W("时间", RCA_COLUMN_TIME),
	W("시각", RCA_COLUMN_TIME),
	W("heure", RCA_COLUMN_TIME),
	W("horodatage", RCA_COLUMN_TIME),
	W("hora utc", RCA_COLUMN_TIME),
	W("fecha y hora", RCA_COLUMN_TIME),
	W("fecha/hora", RCA_COLUMN_TIME),
	W("data/hora", RCA_COLUMN_TIME),
	W("data e hora", RCA_COLUMN_TIME),
	W("datum/uhrzeit", RCA_COLUMN_TIME),
	W("zeitpunkt", RCA_COLUMN_TIME),
	W("日時", RCA_COLUMN_TIME),
	W("时刻", RCA_COLUMN_TIME),
	W("시간", RCA_COLUMN_TIME),
	W("일시", RCA_COLUMN_TIME),

	W("date", RCA_COLUMN_DATE),
	W("day", RCA_COLUMN_DATE),
	W("dato", RCA_COLUMN_DATE),
	W("datum", RCA_COLUMN_DATE),
	W("fecha", RCA_COLUMN_DATE),
	W("data", RCA_COLUMN_DATE),
	W("日付", RCA_COLUMN_DATE),
	W("jour", RCA_COLUMN_DATE),
	W("日期", RCA_COLUMN_DATE),
	W("날짜", RCA_COLUMN_DATE),

	W("zone", RCA_COLUMN_ZONE),
	W("time zone", RCA_COLUMN_ZONE),
	W("timezone", RCA_COLUMN_ZONE),
	W("tz", RCA_COLUMN_ZONE),

	W("event", RCA_COLUMN_EVENT),
	W("events", RCA_COLUMN_EVENT),
	W("what happened", RCA_COLUMN_EVENT),
	W("what", RCA_COLUMN_EVENT),
	W("description", RCA_COLUMN_EVENT),
	W("event description", RCA_COLUMN_EVENT),
	W("details", RCA_COLUMN_EVENT),
	W("detail", RCA_COLUMN_EVENT),
	W("note", RCA_COLUMN_EVENT),
	W("notes", RCA_COLUMN_EVENT),
	W("activity", RCA_COLUMN_EVENT),
	W("action", RCA_COLUMN_EVENT),
	W("update", RCA_COLUMN_EVENT),
	W("occurrence", RCA_COLUMN_EVENT),
	W("hendelse", RCA_COLUMN_EVENT),
	W("ereignis", RCA_COLUMN_EVENT),
	W("evento", RCA_COLUMN_EVENT),
	W("イベント", RCA_COLUMN_EVENT),
	W("内容", RCA_COLUMN_EVENT),
	W("事件", RCA_COLUMN_EVENT),
	W("evenement", RCA_COLUMN_EVENT),
	W("evenements", RCA_COLUMN_EVENT),
	W("acontecimiento", RCA_COLUMN_EVENT),
	W("descripcion", RCA_COLUMN_EVENT),
	W("descricao", RCA_COLUMN_EVENT),
	W("beschreibung", RCA_COLUMN_EVENT),
	W("ocorrencia", RCA_COLUMN_EVENT),
	W("出来事", RCA_COLUMN_EVENT),
	W("描述", RCA_COLUMN_EVENT),
	W("经过", RCA_COLUMN_EVENT),
	W("이벤트", RCA_COLUMN_EVENT),
	W("내용", RCA_COLUMN_EVENT),
	W("사건", RCA_COLUMN_EVENT),

	W("milestone", RCA_COLUMN_MILESTONE),
	W("phase", RCA_COLUMN_MILESTONE),
	W("stage", RCA_COLUMN_MILESTONE),
	W("marker", RCA_COLUMN_MILESTONE),
};

static const Word action_columns[] =
{
	W("priority", RCA_COLUMN_PRIORITY),
	W("prio", RCA_COLUMN_PRIORITY),
	W("prioridad", RCA_COLUMN_PRIORITY),
	W("prioridade", RCA_COLUMN_PRIORITY),
	W("优先级", RCA_COLUMN_PRIORITY),
	W("priorite", RCA_COLUMN_PRIORITY),
	W("prioritat", RCA_COLUMN_PRIORITY),
	W("優先度", RCA_COLUMN_PRIORITY),
	W("우선순위", RCA_COLUMN_PRIORITY),

	W("action", RCA_COLUMN_ACTION),
	W("actions", RCA_COLUMN_ACTION),
	W("action item", RCA_COLUMN_ACTION),
	W("action items", RCA_COLUMN_ACTION),
	W("corrective action", RCA_COLUMN_ACTION),
	W("item", RCA_COLUMN_ACTION),
	W("task", RCA_COLUMN_ACTION),
	W("todo", RCA_COLUMN_ACTION),
	W("follow-up", RCA_COLUMN_ACTION),
	W("description", RCA_COLUMN_ACTION),
	W("what", RCA_COLUMN_ACTION),
	W("aksjon", RCA_COLUMN_ACTION),
	W("maßnahme", RCA_COLUMN_ACTION),
	W("accion", RCA_COLUMN_ACTION),
	W("acao", RCA_COLUMN_ACTION),
	W("アクション", RCA_COLUMN_ACTION),
	W("行动项", RCA_COLUMN_ACTION),
	W("조치", RCA_COLUMN_ACTION),
	W("mesure", RCA_COLUMN_ACTION),
	W("tache", RCA_COLUMN_ACTION),
	W("tarea", RCA_COLUMN_ACTION),
	W("accion correctiva", RCA_COLUMN_ACTION),
	W("accion preventiva", RCA_COLUMN_ACTION),
	W("tarefa", RCA_COLUMN_ACTION),
	W("acao corretiva", RCA_COLUMN_ACTION),
	W("massnahme", RCA_COLUMN_ACTION),
	W("aufgabe", RCA_COLUMN_ACTION),
	W("対応", RCA_COLUMN_ACTION),
	W("対策", RCA_COLUMN_ACTION),
	W("タスク", RCA_COLUMN_ACTION),
	W("措施", RCA_COLUMN_ACTION),
	W("改进措施", RCA_COLUMN_ACTION),
	W("任务", RCA_COLUMN_ACTION),
	W("행동", RCA_COLUMN_ACTION),
	W("작업", RCA_COLUMN_ACTION),
	W("조치 사항", RCA_COLUMN_ACTION),

	W("owner", RCA_COLUMN_OWNER),
	W("owners", RCA_COLUMN_OWNER),
	W("owning team", RCA_COLUMN_OWNER),
	W("assignee", RCA_COLUMN_OWNER),
	W("assigned to", RCA_COLUMN_OWNER),
	W("responsible", RCA_COLUMN_OWNER),
	W("who", RCA_COLUMN_OWNER),
	W("dri", RCA_COLUMN_OWNER),
	W("eier", RCA_COLUMN_OWNER),
	W("verantwortlich", RCA_COLUMN_OWNER),
	W("responsable", RCA_COLUMN_OWNER),
	W("responsavel", RCA_COLUMN_OWNER),
	W("担当", RCA_COLUMN_OWNER),
	W("担当者", RCA_COLUMN_OWNER),
	W("负责人", RCA_COLUMN_OWNER),
	W("담당자", RCA_COLUMN_OWNER),
	W("owner/team", RCA_COLUMN_OWNER),
	W("assigned", RCA_COLUMN_OWNER),
	W("responsable/equipo", RCA_COLUMN_OWNER),
	W("proprietaire", RCA_COLUMN_OWNER),
	W("assigne a", RCA_COLUMN_OWNER),
	W("equipe", RCA_COLUMN_OWNER),
	W("dueno", RCA_COLUMN_OWNER),
	W("encargado", RCA_COLUMN_OWNER),
	W("verantwortlicher", RCA_COLUMN_OWNER),
	W("zustandig", RCA_COLUMN_OWNER),
	W("オーナー", RCA_COLUMN_OWNER),
	W("责任人", RCA_COLUMN_OWNER),
	W("담당", RCA_COLUMN_OWNER),

	W("due date", RCA_COLUMN_DUE_DATE),
	W("due", RCA_COLUMN_DUE_DATE),
	W("due by", RCA_COLUMN_DUE_DATE),
	W("deadline", RCA_COLUMN_DUE_DATE),
	W("target", RCA_COLUMN_DUE_DATE),
	W("target date", RCA_COLUMN_DUE_DATE),
	W("expected date", RCA_COLUMN_DUE_DATE),
	W("eta", RCA_COLUMN_DUE_DATE),
	W("by when", RCA_COLUMN_DUE_DATE),
	W("frist", RCA_COLUMN_DUE_DATE),
	W("fecha limite", RCA_COLUMN_DUE_DATE),
	W("prazo", RCA_COLUMN_DUE_DATE),
	W("期限", RCA_COLUMN_DUE_DATE),
	W("截止日期", RCA_COLUMN_DUE_DATE),
	W("due on", RCA_COLUMN_DUE_DATE),
	W("target completion", RCA_COLUMN_DUE_DATE),
	W("completion date", RCA_COLUMN_DUE_DATE),
	W("echeance", RCA_COLUMN_DUE_DATE),
	W("date limite", RCA_COLUMN_DUE_DATE),
	W("date cible", RCA_COLUMN_DUE_DATE),
	W("fecha objetivo", RCA_COLUMN_DUE_DATE),
	W("plazo", RCA_COLUMN_DUE_DATE),
	W("data limite", RCA_COLUMN_DUE_DATE),
	W("fallig", RCA_COLUMN_DUE_DATE),
	W("fallig am", RCA_COLUMN_DUE_DATE),
	W("termin", RCA_COLUMN_DUE_DATE),
	W("截止时间", RCA_COLUMN_DUE_DATE),
	W("完成时间", RCA_COLUMN_DUE_DATE),
	W("期日", RCA_COLUMN_DUE_DATE),
	W("마감일", RCA_COLUMN_DUE_DATE),
	W("기한", RCA_COLUMN_DUE_DATE),

	W("status", RCA_COLUMN_STATUS),
	W("state", RCA_COLUMN_STATUS),
	W("progress", RCA_COLUMN_STATUS),
	W("estado", RCA_COLUMN_STATUS),
	W("ステータス", RCA_COLUMN_STATUS),
	W("状態", RCA_COLUMN_STATUS),
	W("状态", RCA_COLUMN_STATUS),
	W("상태", RCA_COLUMN_STATUS),
	W("statut", RCA_COLUMN_STATUS),
	W("etat", RCA_COLUMN_STATUS),
	W("stand", RCA_COLUMN_STATUS),
	W("situacao", RCA_COLUMN_STATUS),

	W("ticket", RCA_COLUMN_TICKET),
	W("issue", RCA_COLUMN_TICKET),
	W("issue / pr", RCA_COLUMN_TICKET),
	W("issue/pr", RCA_COLUMN_TICKET),
	W("pr / commit", RCA_COLUMN_TICKET),
	W("jira", RCA_COLUMN_TICKET),
	W("bug", RCA_COLUMN_TICKET),
	W("tracking", RCA_COLUMN_TICKET),
	W("tracking issue", RCA_COLUMN_TICKET),
	W("reference", RCA_COLUMN_TICKET),
	W("referanse", RCA_COLUMN_TICKET),
};

/* for each key the usual name first */
static const Word key_words[] =
{
	W("title", RCA_KEY_TITLE),
	W("incident title", RCA_KEY_TITLE),
	W("titre", RCA_KEY_TITLE),
	W("titulo", RCA_KEY_TITLE),

	W("date", RCA_KEY_DATE),
	W("incident date", RCA_KEY_DATE),
	W("date of incident", RCA_KEY_DATE),
	W("incident start date", RCA_KEY_DATE),
	W("incident-date", RCA_KEY_DATE),
	W("date of the incident", RCA_KEY_DATE),
	W("dato", RCA_KEY_DATE),
	W("datum", RCA_KEY_DATE),
	W("fecha", RCA_KEY_DATE),
	W("fecha del incidente", RCA_KEY_DATE),
	W("fecha de deteccion", RCA_KEY_DATE),
	W("data de deteccao", RCA_KEY_DATE),
	W("data do incidente", RCA_KEY_DATE),
	W("日期", RCA_KEY_DATE),
	W("発生日時", RCA_KEY_DATE),
	W("首次发生时间", RCA_KEY_DATE),
	W("날짜", RCA_KEY_DATE),
	W("event date", RCA_KEY_DATE),
	W("date/time", RCA_KEY_DATE),
	W("date & time", RCA_KEY_DATE),
	W("date and time", RCA_KEY_DATE),
	W("date / time", RCA_KEY_DATE),
	W("date de l'incident", RCA_KEY_DATE),
	W("date de detection", RCA_KEY_DATE),
	W("fecha y hora", RCA_KEY_DATE),
	W("fecha/hora", RCA_KEY_DATE),
	W("data/hora", RCA_KEY_DATE),
	W("datum des vorfalls", RCA_KEY_DATE),
	W("vorfallsdatum", RCA_KEY_DATE),
	W("日時", RCA_KEY_DATE),
	W("日付", RCA_KEY_DATE),
	W("発生日", RCA_KEY_DATE),
	W("障害発生日時", RCA_KEY_DATE),
	W("发生时间", RCA_KEY_DATE),
	W("事件时间", RCA_KEY_DATE),
	W("故障时间", RCA_KEY_DATE),
	W("发生日期", RCA_KEY_DATE),
	W("발생 일시", RCA_KEY_DATE),
	W("발생일", RCA_KEY_DATE),
	W("발생 시각", RCA_KEY_DATE),
	W("일시", RCA_KEY_DATE),

	W("severity", RCA_KEY_SEVERITY),
	W("sev", RCA_KEY_SEVERITY),
	W("incident severity", RCA_KEY_SEVERITY),
	W("severity level", RCA_KEY_SEVERITY),
	W("severidad", RCA_KEY_SEVERITY),
	W("severidade", RCA_KEY_SEVERITY),
	W("重大度", RCA_KEY_SEVERITY),
	W("严重级别", RCA_KEY_SEVERITY),
	W("심각도", RCA_KEY_SEVERITY),
	W("incident level", RCA_KEY_SEVERITY),
	W("severite", RCA_KEY_SEVERITY),
	W("gravite", RCA_KEY_SEVERITY),
	W("niveau de severite", RCA_KEY_SEVERITY),
	W("nivel de severidad", RCA_KEY_SEVERITY),
	W("gravedad", RCA_KEY_SEVERITY),
	W("gravidade", RCA_KEY_SEVERITY),
	W("nivel de severidade", RCA_KEY_SEVERITY),
	W("schweregrad", RCA_KEY_SEVERITY),
	W("深刻度", RCA_KEY_SEVERITY),
	W("障害レベル", RCA_KEY_SEVERITY),
	W("严重程度", RCA_KEY_SEVERITY),
	W("严重等级", RCA_KEY_SEVERITY),
	W("事件等级", RCA_KEY_SEVERITY),
	W("故障等级", RCA_KEY_SEVERITY),
	W("故障级别", RCA_KEY_SEVERITY),
	W("장애 등급", RCA_KEY_SEVERITY),

	W("status", RCA_KEY_STATUS),
	W("incident status", RCA_KEY_STATUS),
	W("estado", RCA_KEY_STATUS),
	W("ステータス", RCA_KEY_STATUS),
	W("状態", RCA_KEY_STATUS),
	W("状态", RCA_KEY_STATUS),
	W("상태", RCA_KEY_STATUS),
	W("current status", RCA_KEY_STATUS),
	W("statut", RCA_KEY_STATUS),
	W("etat", RCA_KEY_STATUS),
	W("situacao", RCA_KEY_STATUS),

	W("services", RCA_KEY_SERVICES),
	W("service", RCA_KEY_SERVICES),
	W("affected services", RCA_KEY_SERVICES),
	W("services affected", RCA_KEY_SERVICES),
	W("affected systems", RCA_KEY_SERVICES),
	W("systems affected", RCA_KEY_SERVICES),
	W("systems", RCA_KEY_SERVICES),
	W("affected", RCA_KEY_SERVICES),
	W("affected surface", RCA_KEY_SERVICES),
	W("servicios afectados", RCA_KEY_SERVICES),
	W("servicos afetados", RCA_KEY_SERVICES),
	W("影響サービス", RCA_KEY_SERVICES),
	W("受影响服务", RCA_KEY_SERVICES),
	W("affected service", RCA_KEY_SERVICES),
	W("impacted service", RCA_KEY_SERVICES),
	W("impacted services", RCA_KEY_SERVICES),
	W("services impacted", RCA_KEY_SERVICES),
	W("affected components", RCA_KEY_SERVICES),
	W("components affected", RCA_KEY_SERVICES),
	W("system", RCA_KEY_SERVICES),
	W("service impacte", RCA_KEY_SERVICES),
	W("services impactes", RCA_KEY_SERVICES),
	W("services concernes", RCA_KEY_SERVICES),
	W("service concerne", RCA_KEY_SERVICES),
	W("sistema", RCA_KEY_SERVICES),
	W("sistema afectado", RCA_KEY_SERVICES),
	W("sistemas afectados", RCA_KEY_SERVICES),
	W("servicio afectado", RCA_KEY_SERVICES),
	W("servicio", RCA_KEY_SERVICES),
	W("sistemas afetados", RCA_KEY_SERVICES),
	W("servico afetado", RCA_KEY_SERVICES),
	W("betroffene dienste", RCA_KEY_SERVICES),
	W("betroffener dienst", RCA_KEY_SERVICES),
	W("betroffene systeme", RCA_KEY_SERVICES),
	W("対象サービス", RCA_KEY_SERVICES),
	W("影响服务", RCA_KEY_SERVICES),
	W("영향 서비스", RCA_KEY_SERVICES),
	W("영향받은 서비스", RCA_KEY_SERVICES),

	W("tags", RCA_KEY_TAGS),
	W("labels", RCA_KEY_TAGS),
	W("keywords", RCA_KEY_TAGS),

	W("authors", RCA_KEY_AUTHORS),
	W("author", RCA_KEY_AUTHORS),
	W("created by", RCA_KEY_AUTHORS),
	W("written by", RCA_KEY_AUTHORS),
	W("owner", RCA_KEY_AUTHORS),
	W("owners", RCA_KEY_AUTHORS),
	W("作成者", RCA_KEY_AUTHORS),
	W("report author", RCA_KEY_AUTHORS),
	W("postmortem author", RCA_KEY_AUTHORS),
	W("auteur", RCA_KEY_AUTHORS),
	W("auteurs", RCA_KEY_AUTHORS),
	W("redacteur", RCA_KEY_AUTHORS),
	W("autor", RCA_KEY_AUTHORS),
	W("autores", RCA_KEY_AUTHORS),
	W("autoria", RCA_KEY_AUTHORS),
	W("verfasser", RCA_KEY_AUTHORS),
	W("ersteller", RCA_KEY_AUTHORS),
	W("報告者", RCA_KEY_AUTHORS),
	W("记录人", RCA_KEY_AUTHORS),
	W("复盘人", RCA_KEY_AUTHORS),
	W("작성자", RCA_KEY_AUTHORS),
	W("负责人", RCA_KEY_AUTHORS),

	W("duration minutes", RCA_KEY_DURATION_MINUTES),
	W("duration-minutes", RCA_KEY_DURATION_MINUTES),
	W("duration", RCA_KEY_DURATION),
	W("total duration", RCA_KEY_DURATION),
	W("incident duration", RCA_KEY_DURATION),
	W("time to repair", RCA_KEY_DURATION),
	W("time to resolve", RCA_KEY_DURATION),
	W("impact duration", RCA_KEY_DURATION),
	W("outage duration", RCA_KEY_DURATION),
	W("duration of incident", RCA_KEY_DURATION),
	W("duration of outage", RCA_KEY_DURATION),
	W("downtime", RCA_KEY_DURATION),
	W("total downtime", RCA_KEY_DURATION),
	W("time to resolution", RCA_KEY_DURATION),
	W("total resolution time", RCA_KEY_DURATION),
	W("duree", RCA_KEY_DURATION),
	W("duree de l'incident", RCA_KEY_DURATION),
	W("duree totale", RCA_KEY_DURATION),
	W("duracion", RCA_KEY_DURATION),
	W("duracion total", RCA_KEY_DURATION),
	W("duracion del incidente", RCA_KEY_DURATION),
	W("tiempo de resolucion", RCA_KEY_DURATION),
	W("tiempo de inactividad", RCA_KEY_DURATION),
	W("duracao", RCA_KEY_DURATION),
	W("duracao total", RCA_KEY_DURATION),
	W("duracao do incidente", RCA_KEY_DURATION),
	W("tempo de resolucao", RCA_KEY_DURATION),
	W("dauer", RCA_KEY_DURATION),
	W("gesamtdauer", RCA_KEY_DURATION),
	W("ausfalldauer", RCA_KEY_DURATION),
	W("影響時間", RCA_KEY_DURATION),
	W("継続時間", RCA_KEY_DURATION),
	W("障害時間", RCA_KEY_DURATION),
	W("持续时间", RCA_KEY_DURATION),
	W("影响时长", RCA_KEY_DURATION),
	W("故障时长", RCA_KEY_DURATION),
	W("持续时长", RCA_KEY_DURATION),
	W("지속 시간", RCA_KEY_DURATION),
	W("장애 시간", RCA_KEY_DURATION),
	W("장애 지속 시간", RCA_KEY_DURATION),

	W("start time", RCA_KEY_START),
	W("start", RCA_KEY_START),
	W("start date", RCA_KEY_START),
	W("started", RCA_KEY_START),
	W("started at", RCA_KEY_START),
	W("incident from", RCA_KEY_START),
	W("window", RCA_KEY_START),
	W("incident window", RCA_KEY_START),
	W("impact window", RCA_KEY_START),
	W("outage window", RCA_KEY_START),
	W("影響期間", RCA_KEY_START),
	W("検知日時", RCA_KEY_START),
	W("occurred", RCA_KEY_START),
	W("detected", RCA_KEY_START),
	W("detected at", RCA_KEY_START),
	W("start of incident", RCA_KEY_START),
	W("incident start", RCA_KEY_START),
	W("outage start", RCA_KEY_START),
	W("date detected", RCA_KEY_START),
	W("debut", RCA_KEY_START),
	W("inicio", RCA_KEY_START),
	W("beginn", RCA_KEY_START),
	W("開始日時", RCA_KEY_START),
	W("开始时间", RCA_KEY_START),
	W("시작 시각", RCA_KEY_START),

	W("end time", RCA_KEY_END),
	W("end", RCA_KEY_END),
	W("ended", RCA_KEY_END),
	W("resolvedwhen", RCA_KEY_END),
	W("resolved at", RCA_KEY_END),
	W("incident until", RCA_KEY_END),
	W("incident till", RCA_KEY_END),
	W("resolution time", RCA_KEY_END),
	W("復旧日時", RCA_KEY_END),
	W("end date", RCA_KEY_END),
	W("incident end", RCA_KEY_END),
	W("end of incident", RCA_KEY_END),
	W("outage end", RCA_KEY_END),
	W("date resolved", RCA_KEY_END),
	W("fin", RCA_KEY_END),
	W("fim", RCA_KEY_END),
	W("ende", RCA_KEY_END),
	W("恢复时间", RCA_KEY_END),
	W("结束时间", RCA_KEY_END),
	W("종료 시각", RCA_KEY_END),

	W("resolved", RCA_KEY_IS_RESOLVED),

	W("timezone", RCA_KEY_ZONE),
	W("time zone", RCA_KEY_ZONE),
	W("tz", RCA_KEY_ZONE),
};

/* as short strings, because a row of a timeline has one */
#define S(text)		{RCA_SHORT_HEADER(sizeof(text) - 1), text}

static const struct
{
	unsigned char header;
	char		text[15];
}			milestone_names[] =
{
	{0}, S("started"), S("detected"), S("paged"), S("acknowledged"), S("investigating"),
	S("identified"), S("mitigated"), S("recovered"), S("resolved"), S("closed")
};

/*
 * What an event says when it tells of a milestone.  A phrase matches as whole
 * words; the one that stands first in the event counts, of two that start
 * together the longer.  A single common word is left out where it may well
 * speak of something else: "resolved" does, "the incident resolved" does not.
 */
static const Word milestone_phrases[] =
{
	W("incident started", RCA_MILESTONE_STARTED),
	W("incident began", RCA_MILESTONE_STARTED),
	W("incident start", RCA_MILESTONE_STARTED),
	W("start of incident", RCA_MILESTONE_STARTED),
	W("impact started", RCA_MILESTONE_STARTED),
	W("impact began", RCA_MILESTONE_STARTED),
	W("impact begins", RCA_MILESTONE_STARTED),
	W("outage started", RCA_MILESTONE_STARTED),
	W("outage began", RCA_MILESTONE_STARTED),
	W("outage begins", RCA_MILESTONE_STARTED),
	W("start of the outage", RCA_MILESTONE_STARTED),

	W("alert triggered", RCA_MILESTONE_DETECTED),
	W("alert fired", RCA_MILESTONE_DETECTED),
	W("alert fires", RCA_MILESTONE_DETECTED),
	W("alert raised", RCA_MILESTONE_DETECTED),
	W("alerts triggered", RCA_MILESTONE_DETECTED),
	W("alerts fired", RCA_MILESTONE_DETECTED),
	W("alarm triggered", RCA_MILESTONE_DETECTED),
	W("alarm fired", RCA_MILESTONE_DETECTED),
	W("first alert", RCA_MILESTONE_DETECTED),
	W("incident detected", RCA_MILESTONE_DETECTED),
	W("issue detected", RCA_MILESTONE_DETECTED),
	W("problem detected", RCA_MILESTONE_DETECTED),
	W("outage detected", RCA_MILESTONE_DETECTED),
	W("first detected", RCA_MILESTONE_DETECTED),
	W("first customer report", RCA_MILESTONE_DETECTED),

	W("engineer paged", RCA_MILESTONE_PAGED),
	W("on-call paged", RCA_MILESTONE_PAGED),
	W("on call paged", RCA_MILESTONE_PAGED),
	W("oncall paged", RCA_MILESTONE_PAGED),
	W("team paged", RCA_MILESTONE_PAGED),
	W("paged on-call", RCA_MILESTONE_PAGED),
	W("paged the on-call", RCA_MILESTONE_PAGED),
	W("was paged", RCA_MILESTONE_PAGED),
	W("is paged", RCA_MILESTONE_PAGED),
	W("were paged", RCA_MILESTONE_PAGED),
	W("pagerduty pages", RCA_MILESTONE_PAGED),
	W("page sent", RCA_MILESTONE_PAGED),

	W("acknowledged", RCA_MILESTONE_ACKNOWLEDGED),
	W("acknowledges", RCA_MILESTONE_ACKNOWLEDGED),
	W("page acked", RCA_MILESTONE_ACKNOWLEDGED),
	W("alert acked", RCA_MILESTONE_ACKNOWLEDGED),

	W("investigation started", RCA_MILESTONE_INVESTIGATING),
	W("investigation began", RCA_MILESTONE_INVESTIGATING),
	W("investigation begins", RCA_MILESTONE_INVESTIGATING),
	W("started investigating", RCA_MILESTONE_INVESTIGATING),
	W("started investigation", RCA_MILESTONE_INVESTIGATING),
	W("began investigating", RCA_MILESTONE_INVESTIGATING),
	W("begins investigating", RCA_MILESTONE_INVESTIGATING),
	W("starts investigating", RCA_MILESTONE_INVESTIGATING),

	W("root cause identified", RCA_MILESTONE_IDENTIFIED),
	W("root cause found", RCA_MILESTONE_IDENTIFIED),
	W("root cause confirmed", RCA_MILESTONE_IDENTIFIED),
	W("cause identified", RCA_MILESTONE_IDENTIFIED),
	W("cause found", RCA_MILESTONE_IDENTIFIED),
	W("identified the root cause", RCA_MILESTONE_IDENTIFIED),
	W("identified root cause", RCA_MILESTONE_IDENTIFIED),
	W("identified the cause", RCA_MILESTONE_IDENTIFIED),
	W("found the root cause", RCA_MILESTONE_IDENTIFIED),
	W("issue identified", RCA_MILESTONE_IDENTIFIED),
	W("problem identified", RCA_MILESTONE_IDENTIFIED),

	W("mitigation applied", RCA_MILESTONE_MITIGATED),
	W("mitigation deployed", RCA_MILESTONE_MITIGATED),
	W("mitigation complete", RCA_MILESTONE_MITIGATED),
	W("mitigation in place", RCA_MILESTONE_MITIGATED),
	W("incident mitigated", RCA_MILESTONE_MITIGATED),
	W("issue mitigated", RCA_MILESTONE_MITIGATED),
	W("impact mitigated", RCA_MILESTONE_MITIGATED),
	W("outage mitigated", RCA_MILESTONE_MITIGATED),

	W("recovery observed", RCA_MILESTONE_RECOVERED),
	W("recovery confirmed", RCA_MILESTONE_RECOVERED),
	W("service recovered", RCA_MILESTONE_RECOVERED),
	W("services recovered", RCA_MILESTONE_RECOVERED),
	W("service restored", RCA_MILESTONE_RECOVERED),
	W("services restored", RCA_MILESTONE_RECOVERED),
	W("fully recovered", RCA_MILESTONE_RECOVERED),

	W("incident resolved", RCA_MILESTONE_RESOLVED),
	W("incident is resolved", RCA_MILESTONE_RESOLVED),
	W("incident was resolved", RCA_MILESTONE_RESOLVED),
	W("incident declared resolved", RCA_MILESTONE_RESOLVED),
	W("incident marked resolved", RCA_MILESTONE_RESOLVED),
	W("incident marked as resolved", RCA_MILESTONE_RESOLVED),
	W("issue resolved", RCA_MILESTONE_RESOLVED),
	W("issue fully resolved", RCA_MILESTONE_RESOLVED),
	W("problem resolved", RCA_MILESTONE_RESOLVED),
	W("outage resolved", RCA_MILESTONE_RESOLVED),
	W("outage over", RCA_MILESTONE_RESOLVED),

	W("incident closed", RCA_MILESTONE_CLOSED),
	W("incident is closed", RCA_MILESTONE_CLOSED),
	W("incident was closed", RCA_MILESTONE_CLOSED),
};

/* a whole event, or a cell of a milestone column */
static const Word milestone_words[] =
{
	W("started", RCA_MILESTONE_STARTED),
	W("start", RCA_MILESTONE_STARTED),
	W("begin", RCA_MILESTONE_STARTED),
	W("detected", RCA_MILESTONE_DETECTED),
	W("detection", RCA_MILESTONE_DETECTED),
	W("paged", RCA_MILESTONE_PAGED),
	W("acknowledged", RCA_MILESTONE_ACKNOWLEDGED),
	W("acknowledgement", RCA_MILESTONE_ACKNOWLEDGED),
	W("ack", RCA_MILESTONE_ACKNOWLEDGED),
	W("investigating", RCA_MILESTONE_INVESTIGATING),
	W("investigation", RCA_MILESTONE_INVESTIGATING),
	W("diagnosis", RCA_MILESTONE_INVESTIGATING),
	W("identified", RCA_MILESTONE_IDENTIFIED),
	W("mitigated", RCA_MILESTONE_MITIGATED),
	W("mitigation", RCA_MILESTONE_MITIGATED),
	W("recovered", RCA_MILESTONE_RECOVERED),
	W("recovery", RCA_MILESTONE_RECOVERED),
	W("restored", RCA_MILESTONE_RECOVERED),
	W("resolved", RCA_MILESTONE_RESOLVED),
	W("resolution", RCA_MILESTONE_RESOLVED),
	W("closed", RCA_MILESTONE_CLOSED),
};

/* words shortly before a phrase that turn it into its opposite or a plan */
static const RcaStr denials[] =
{
	{"not", 3}, {"no", 2}, {"never", 5}, {"without", 7}, {"until", 5},
	{"before", 6}, {"if", 2}, {"cannot", 6}, {"isn't", 5}, {"wasn't", 6},
	{"hasn't", 6}, {"failed to", 9},
};

static const Word severity_words[] =
{
	W("critical", 1), W("crit", 1), W("blocker", 1), W("down", 1),
	W("high", 2), W("major", 2), W("disrupted", 2),
	W("medium", 3), W("moderate", 3), W("med", 3), W("notice", 3),
	W("low", 4), W("minor", 4),
	W("informational", 5), W("info", 5),
	W("critica", 1), W("critico", 1), W("alta", 2), W("alto", 2),
	W("media", 3), W("medio", 3), W("baja", 4), W("baixa", 4),
	W("kritisch", 1), W("hoch", 2), W("mittel", 3), W("niedrig", 4),
	W("kritisk", 1), W("hoy", 2), W("lav", 4),
	W("critique", 1), W("majeur", 2), W("majeure", 2), W("elevee", 2), W("moyenne", 3),
	W("moyen", 3), W("mineur", 4), W("mineure", 4), W("faible", 4),
	W("긴급", 1), W("심각", 1), W("높음", 2), W("보통", 3), W("낮음", 4),
	W("致命的", 1), W("重大", 1), W("严重", 1), W("高", 2), W("中", 3), W("低", 4),
};

static const Word closed_words[] =
{
	W("done", 1), W("complete", 1), W("completed", 1), W("closed", 1),
	W("resolved", 1), W("fixed", 1), W("finished", 1), W("implemented", 1),
	W("deployed", 1), W("merged", 1), W("shipped", 1), W("released", 1),
	W("cancelled", 1), W("canceled", 1), W("dropped", 1), W("obsolete", 1),
	W("wontfix", 1), W("won't", 1), W("duplicate", 1), W("rejected", 1),
	W("ferdig", 1), W("erledigt", 1), W("hecho", 1), W("completado", 1),
	W("concluido", 1), W("concluida", 1), W("completada", 1), W("realizado", 1), W("feito", 1),
	W("termine", 1), W("terminee", 1), W("fait", 1), W("fini", 1), W("abgeschlossen", 1),
	W("umgesetzt", 1), W("完了", 1), W("対応済み", 1), W("済", 1), W("完成", 1), W("已完成", 1), W("완료", 1), W("적용됨", 1),
	W("✅", 1), W("✔", 1), W("✔️", 1), W("☑", 1), W("☑️", 1), W("x", 1),
};

/* statuses of incidents and of documents, their first words */
static const Word status_words[] =
{
	W("draft", 1), W("open", 1), W("new", 1), W("triage", 1), W("active", 1),
	W("ongoing", 1), W("investigating", 1), W("identified", 1), W("monitoring", 1),
	W("mitigated", 1), W("stable", 1), W("contained", 1), W("paused", 1),
	W("resolved", 1), W("closed", 1), W("fixed", 1), W("recovered", 1),
	W("complete", 1), W("completed", 1), W("done", 1), W("final", 1),
	W("finalized", 1), W("finalised", 1), W("published", 1), W("approved", 1),
	W("implemented", 1), W("reviewed", 1), W("review", 1), W("in review", 1),
	W("in progress", 1), W("under review", 1), W("learning", 1), W("declined", 1),
	W("merged", 1), W("cancelled", 1), W("canceled", 1), W("true", 1), W("false", 1),
	W("lost", 1), W("pagaende", 1), W("gelost", 1), W("behoben", 1), W("resuelto", 1),
	W("resuelta", 1), W("mitigado", 1), W("cerrado", 1), W("resolvido", 1), W("encerrado", 1),
	W("resolu", 1), W("clos", 1), W("en cours", 1), W("geschlossen", 1), W("offen", 1), W("解決", 1), W("解決済み", 1), W("已解决", 1), W("해결", 1),
};

/* first words of what stands for a time that is not known */
static const Word vague_times[] =
{
	W("unknown", 1), W("pre", 1), W("prior", 1), W("before", 1), W("after", 1),
	W("earlier", 1), W("later", 1), W("afterwards", 1), W("initially", 1),
	W("ongoing", 1), W("tbd", 1), W("??", 1), W("???", 1), W("不明", 1),
};

/* action items that nobody can ever finish */
static const RcaStr vague_actions[] =
{
	{"be more careful", 15}, {"more careful", 12}, {"pay more attention", 18},
	{"try harder", 10}, {"think about", 11}, {"keep in mind", 12},
	{"raise awareness", 15},
};

#define MAX_PLACEHOLDER	16		/* the length of "to be determined" */

static const Word placeholder_words[] =
{
	W("tbd", 1), W("tba", 1), W("tbc", 1), W("todo", 1), W("n/a", 1),
	W("na", 1), W("none", 1), W("nobody", 1), W("no one", 1), W("unknown", 1),
	W("unassigned", 1), W("(unassigned)", 1), W("to be determined", 1),
	W("to be decided", 1), W("-", 1), W("--", 1), W("–", 1), W("—", 1),
	W("?", 1), W("??", 1), W("???", 1), W("...", 1), W("未定", 1), W("なし", 1),
};

StaticAssertDecl(lengthof(part_names) == RCA_PART_COUNT, "a name for every part");
StaticAssertDecl(lengthof(milestone_names) == RCA_MILESTONE_COUNT,
				 "a name for every milestone");

StaticAssertDecl(lengthof(heading_words) <= MAX_WORDS, "heading_words fits an index");
StaticAssertDecl(lengthof(heading_starts) <= MAX_WORDS, "heading_starts fits an index");
StaticAssertDecl(lengthof(factor_words) <= MAX_WORDS, "factor_words fits an index");
StaticAssertDecl(lengthof(timeline_columns) <= MAX_WORDS, "timeline_columns fits an index");
StaticAssertDecl(lengthof(action_columns) <= MAX_WORDS, "action_columns fits an index");
StaticAssertDecl(lengthof(key_words) <= MAX_WORDS, "key_words fits an index");
StaticAssertDecl(lengthof(milestone_phrases) <= MAX_WORDS, "milestone_phrases fits an index");
StaticAssertDecl(lengthof(milestone_words) <= MAX_WORDS, "milestone_words fits an index");

static inline unsigned char
whole_key(RcaStr s)
{
	return (unsigned char) (s.data[0] + 41 * s.len);
}

static inline unsigned char
start_key(RcaStr s)
{
	return (unsigned char) (rca_to_lower(s.data[0]) + 41 * rca_to_lower(s.data[1]));
}

static void
make_index(WordIndex *index, const Word *words, int nwords, unsigned char (*key_of) (RcaStr s))
{
	for (int i = nwords; i > 0; i--)
	{
		unsigned char key = key_of((RcaStr) {words[i - 1].text, words[i - 1].len});

		index->next[i] = index->first[key];
		index->first[key] = i;
	}
	index->is_made = true;
}

/*
 * The place in their table of the longest words that s starts with, in any
 * case, if no letter or digit follows, or -1.
 */
static int
find_start(WordIndex *index, const Word *words, int nwords, RcaStr s)
{
	int			found = -1;
	int			length = 0;

	if (s.len < 2)
		return -1;
	if (!index->is_made)
		make_index(index, words, nwords, start_key);
	for (int i = index->first[start_key(s)]; i > 0; i = index->next[i])
	{
		const Word *word = &words[i - 1];

		if (word->len > length && word->len <= s.len &&
			(word->len == s.len || !rca_is_word(s.data[word->len])) &&
			rca_same_nocase(s.data, word->text, word->len))
		{
			found = i - 1;
			length = word->len;
		}
	}
	return found;
}

/* The place of a word in its table, or -1. */
static int
find_word(WordIndex *index, const Word *words, int nwords, RcaStr s)
{
	if (s.len == 0)
		return -1;
	if (!index->is_made)
		make_index(index, words, nwords, whole_key);
	for (int i = index->first[whole_key(s)]; i > 0; i = index->next[i])
	{
		const Word *word = &words[i - 1];

		if (word->len == s.len && memcmp(word->text, s.data, s.len) == 0)
			return i - 1;
	}
	return -1;
}

/* The value of a word of a short table, or -1. */
static int
lookup(const Word *words, int nwords, RcaStr s)
{
	for (int i = 0; i < nwords; i++)
	{
		if (words[i].len == s.len && memcmp(words[i].text, s.data, s.len) == 0)
			return words[i].value;
	}
	return -1;
}

#define LOOKUP(words, s)	lookup(words, lengthof(words), s)

/*
 * The length of an emoji or another pictogram at the start of s, or 0:
 * U+2190 to U+2BFF, variation selectors, joiners, and planes 1 and up.
 */
static int
pictogram_length(RcaStr s)
{
	const unsigned char *p = (const unsigned char *) s.data;

	if (s.len >= 4 && p[0] == 0xF0 && p[1] == 0x9F)
		return 4;
	if (s.len >= 3 && p[0] == 0xE2 && p[1] >= 0x86 && p[1] <= 0xAF)
		return 3;
	if (s.len >= 3 && p[0] == 0xEF && p[1] == 0xB8)
		return 3;
	if (s.len >= 3 && p[0] == 0xE2 && p[1] == 0x80 && p[2] == 0x8D)
		return 3;
	return 0;
}

/* characters that stand for plainer ones, or for none */
static const struct
{
	RcaStr		text;
	char		plain;
}			spellings[] =
{
	{{"\xe2\x80\x99", 3}, '\''}, {{"\xe2\x80\x98", 3}, '\''},	/* quotes */
	{{"\xe2\x80\x90", 3}, '-'}, {{"\xe2\x80\x91", 3}, '-'},	/* hyphens */
	{{"\xe2\x80\x93", 3}, '-'}, {{"\xe2\x80\x94", 3}, '-'},	/* dashes */
	{{"\xc2\xa0", 2}, ' '}, {{"\xe3\x80\x80", 3}, ' '},	/* wide blanks */
	{{"\xc2\xbf", 2}, ' '}, {{"\xc2\xa1", 2}, ' '},	/* opening ? and ! */
	{{"\xef\xbc\x88", 3}, '('}, {{"\xef\xbc\x89", 3}, ')'},	/* full width */
	{{"\xef\xbc\x9a", 3}, ':'}, {{"\xef\xbc\x9f", 3}, '?'},
	{{"\xef\xbc\x8f", 3}, '/'},
	{{"\xe3\x80\x90", 3}, ' '}, {{"\xe3\x80\x91", 3}, ' '},	/* lenticular brackets */
};

/*
 * The letters of U+00C0 to U+00FF in lower case and without their marks, a
 * blank for those that are letters of their own.
 */
static const char unmarked[] =
"aaaaaa ceeeeiiii nooooo ouuuuy  "
"aaaaaa ceeeeiiii nooooo ouuuuy y";

/*
 * The plain form of the character that s begins with, which is no ASCII; *c
 * is '\0' if it has none and is left out.  Returns its length.
 */
static int
read_plain(RcaStr s, char *c)
{
	unsigned char first = (unsigned char) s.data[0];
	unsigned char second = s.len > 1 ? (unsigned char) s.data[1] : 0;
	int			n = pictogram_length(s);

	*c = '\0';
	if (n > 0)
		return n;
	/* marks that follow their letter: U+0300 to U+036F */
	if ((first == 0xCC && second >= 0x80) || (first == 0xCD && second >= 0x80 && second <= 0xAF))
		return 2;
	*c = s.data[0];
	if (first == 0xC3 && second >= 0x80 && unmarked[second - 0x80] != ' ')
	{
		*c = unmarked[second - 0x80];
		return 2;
	}
	for (int i = 0; i < lengthof(spellings); i++)
	{
		if (rca_starts_nocase(s, spellings[i].text))
		{
			*c = spellings[i].plain;
			return spellings[i].text.len;
		}
	}
	return 1;
}

/* The length of the number of a chapter at the start of s, or 0. */
static int
chapter_length(RcaStr s)
{
	static const RcaStr chapters[] = {{"phase ", 6}, {"part ", 5}, {"section ", 8}};
	static const char ideographs[] = "\xe4\xb8\x80\xe4\xba\x8c\xe4\xb8\x89\xe5\x9b\x9b"
		"\xe4\xba\x94\xe5\x85\xad\xe4\xb8\x83\xe5\x85\xab\xe4\xb9\x9d\xe5\x8d\x81";	/* 1 to 10 */
	static const RcaStr comma = {"\xe3\x80\x81", 3};
	bool		has_point = false;
	int			n;

	if (rca_is_alpha(s.data[0]))
	{
		/* "IV." and "B)" */
		for (n = 0; n < s.len && (s.data[n] == 'I' || s.data[n] == 'V' || s.data[n] == 'X'); n++)
			;
		n = Max(n, 1);
		if (n + 1 < s.len && (s.data[n] == '.' || s.data[n] == ')') && rca_is_space(s.data[n + 1]))
			return n + 1;

		/* "Phase 3:", "Part 2." */
		for (int i = 0; i < lengthof(chapters); i++)
		{
			RcaStr		chapter = chapters[i];

			if (rca_starts_nocase(s, chapter) && s.len > chapter.len + 1 &&
				rca_is_digit(s.data[chapter.len]) &&
				strchr(":.-", s.data[chapter.len + 1]) != NULL)
				return chapter.len + 2;
		}
		return 0;
	}

	for (n = 0; n + 3 <= s.len && IS_HIGHBIT_SET(s.data[n]); n += 3)
	{
		int			i = 0;

		while (i < (int) sizeof(ideographs) - 1 && memcmp(s.data + n, ideographs + i, 3) != 0)
			i += 3;
		if (i == sizeof(ideographs) - 1)
			break;
	}
	if (n > 0)
		return rca_starts_nocase(rca_skip(s, n), comma) ? n + comma.len : 0;

	/* "3.", "2.1)" and "2.1", but not "5 whys" */
	for (n = 0; n < s.len && (rca_is_digit(s.data[n]) || s.data[n] == '.'); n++)
		has_point |= (s.data[n] == '.');
	if (n == 0)
		return 0;
	if (rca_starts_nocase(rca_skip(s, n), comma))
		return n + comma.len;
	/* of an emoji that is a digit in a box the digit alone is left */
	if (rca_starts_nocase(rca_skip(s, n), RCA_STR("\xef\xb8\x8f\xe2\x83\xa3")))
		return n + 6;
	if (n < s.len && s.data[n] == ')')
	{
		has_point = true;
		n++;
	}
	return has_point && n < s.len && rca_is_space(s.data[n]) ? n : 0;
}

/* The length of what may stand before the first word, or 0. */
static int
decoration_length(RcaStr s)
{
	int			n;

	if (IS_HIGHBIT_SET(s.data[0]) && (n = pictogram_length(s)) > 0)
		return n;
	if (rca_is_word(s.data[0]))
		return chapter_length(s);
	if (rca_is_space(s.data[0]) || strchr("#*_>|.-", s.data[0]) != NULL)
		return 1;

	/* ":warning:" */
	if (s.data[0] == ':')
	{
		for (n = 1; n < s.len && (rca_is_word(s.data[n]) || s.data[n] == '_'); n++)
			;
		return (n > 1 && n < s.len && s.data[n] == ':') ? n + 1 : 1;
	}
	return 0;
}

/*
 * Brings a heading, header or key into the form the tables are in.  False if
 * it is longer than any of them.
 */
static bool
fold(RcaStr s, char *buffer, RcaStr *folded)
{
	int			n;
	int			len = 0;
	char		closing = '\0';

	s = rca_trim(s);
	while (s.len > 0 && (n = decoration_length(s)) > 0)
		s = rca_skip(s, n);

	for (int i = 0; i < s.len; i += n)
	{
		char		c = rca_to_lower(s.data[i]);

		n = 1;
		/* most are letters that stand for themselves */
		if (c >= 'a' && c <= 'z' && closing == '\0' && len < MAX_FOLDED)
		{
			buffer[len++] = c;
			continue;
		}
		if (IS_HIGHBIT_SET(c))
			n = read_plain(rca_skip(s, i), &c);
		if (closing != '\0')
		{
			if (c == closing)
				closing = '\0';
			continue;
		}
		if (rca_is_word(c) && len < MAX_FOLDED)
		{
			buffer[len++] = c;
			continue;
		}
		if ((c == '(' || c == '[') && i > 0)
		{
			closing = (c == '(') ? ')' : ']';
			continue;
		}
		if (c == '_' || rca_is_space(c))
			c = ' ';
		if (c == '\0' || (c == ' ' && (len == 0 || buffer[len - 1] == ' ')))
			continue;
		if (len == MAX_FOLDED)
			return false;
		buffer[len++] = c;
	}
	while (len > 0 && !rca_is_word(buffer[len - 1]) && strchr(" :?!.,-*", buffer[len - 1]) != NULL)
		len--;
	*folded = (RcaStr) {buffer, len};
	return len > 0;
}

/* The first word of s, without pictograms before it. */
static RcaStr
first_word(RcaStr s)
{
	int			n;
	int			len = 0;

	s = rca_trim(s);
	while (s.len > 0 && (n = pictogram_length(s)) > 0)
		s = rca_trim(rca_skip(s, n));
	while (len < s.len && !rca_is_space(s.data[len]) &&
		   strchr(",;:.()|/", s.data[len]) == NULL)
		len++;
	return rca_slice(s.data, s.data + len);
}

/*
 * The first word of s in the form the tables are in; s itself where that is
 * nothing, as of a tick.
 */
static RcaStr
folded_first_word(RcaStr s, char *buffer)
{
	RcaStr		folded;

	return fold(first_word(s), buffer, &folded) ? folded : rca_trim(s);
}

RcaPart
rca_part_of_heading(RcaStr heading)
{
	static WordIndex index;
	static WordIndex start_index;
	static const RcaStr article = {"the ", 4};
	char		buffer[MAX_FOLDED];
	RcaStr		s;
	int			found;

	if (!fold(heading, buffer, &s))
		return RCA_PART_OTHER;
	if (s.len > article.len && rca_starts_nocase(s, article))
		s = rca_skip(s, article.len);
	found = find_word(&index, heading_words, lengthof(heading_words), s);
	if (found >= 0)
		return heading_words[found].value;
	found = find_start(&start_index, heading_starts, lengthof(heading_starts), s);
	if (found >= 0)
		return heading_starts[found].value;
	for (int i = 0; i < lengthof(heading_ends); i++)
	{
		RcaStr		end = {heading_ends[i].text, heading_ends[i].len};
		int			pos = s.len - end.len;

		if (pos > 0 && s.data[pos - 1] == ' ' && rca_starts_nocase(rca_skip(s, pos), end))
			return heading_ends[i].value;
	}
	return RCA_PART_OTHER;
}

bool
rca_names_factors(RcaStr heading)
{
	static WordIndex index;

	for (int pos = 0; pos < heading.len; pos++)
	{
		if ((pos == 0 || !rca_is_word(heading.data[pos - 1])) &&
			find_start(&index, factor_words, lengthof(factor_words), rca_skip(heading, pos)) >= 0)
			return true;
	}
	return false;
}

const char *
rca_part_name(RcaPart part)
{
	return part_names[part];
}

static RcaColumn
column_of(WordIndex *index, const Word *words, int nwords, RcaStr header)
{
	char		buffer[MAX_FOLDED];
	RcaStr		s;
	int			i;

	if (!fold(header, buffer, &s) || (i = find_word(index, words, nwords, s)) < 0)
		return RCA_COLUMN_OTHER;
	return words[i].value;
}

RcaColumn
rca_timeline_column(RcaStr header)
{
	static WordIndex index;

	return column_of(&index, timeline_columns, lengthof(timeline_columns), header);
}

RcaColumn
rca_action_column(RcaStr header)
{
	static WordIndex index;

	return column_of(&index, action_columns, lengthof(action_columns), header);
}

RcaKey
rca_key_of(RcaStr name, int *preference)
{
	static WordIndex index;
	char		buffer[MAX_FOLDED];
	RcaStr		s;
	int			i;

	if (name.len > MAX_FOLDED || !fold(name, buffer, &s) ||
		(i = find_word(&index, key_words, lengthof(key_words), s)) < 0)
		return RCA_KEY_OTHER;
	*preference = i;
	return key_words[i].value;
}

/* Is what stands before pos in s a denial? */
static bool
is_denied(RcaStr s, int pos)
{
	/* as far back as three short words reach */
	RcaStr		before = rca_slice(s.data + Max(0, pos - 20), s.data + pos);

	for (int start = 0; start < before.len; start++)
	{
		RcaStr		rest = rca_skip(before, start);
		char		first = rca_to_lower(rest.data[0]);

		if (start > 0 && rca_is_word(rest.data[-1]))
			continue;
		for (int i = 0; i < lengthof(denials); i++)
		{
			RcaStr		denial = denials[i];

			if (denial.data[0] == first && rca_starts_nocase(rest, denial) &&
				!(rest.len > denial.len && rca_is_word(rest.data[denial.len])))
				return true;
		}
	}
	return false;
}

RcaMilestone
rca_milestone_of_event(RcaStr event)
{
	static WordIndex index;
	int			found;

	if ((found = rca_milestone_of_name(event)) != RCA_MILESTONE_NONE)
		return found;

	for (int pos = 0; pos < event.len; pos++)
	{
		if (pos > 0 && rca_is_word(event.data[pos - 1]))
			continue;
		found = find_start(&index, milestone_phrases, lengthof(milestone_phrases),
						   rca_skip(event, pos));
		if (found >= 0 && !is_denied(event, pos))
			return milestone_phrases[found].value;
	}
	return RCA_MILESTONE_NONE;
}

RcaMilestone
rca_milestone_of_name(RcaStr name)
{
	static WordIndex index;
	char		buffer[MAX_FOLDED];
	RcaStr		s;
	int			i;

	/* no name is longer than "acknowledgement" and an emoji or two */
	if (name.len > 32 || !fold(name, buffer, &s) ||
		(i = find_word(&index, milestone_words, lengthof(milestone_words), s)) < 0)
		return RCA_MILESTONE_NONE;
	return milestone_words[i].value;
}

RcaStr
rca_milestone_name(RcaMilestone milestone)
{
	if (milestone == RCA_MILESTONE_NONE)
		return RCA_NULL_STR;
	return (RcaStr) {milestone_names[milestone].text,
		RCA_SHORT_LEN(milestone_names[milestone].header)};
}

int
rca_rank_of_severity(RcaStr severity)
{
	static const RcaStr scales[] = {{"severity", 8}, {"sev", 3}, {"s", 1}, {"p", 1}};
	char		buffer[MAX_FOLDED];
	RcaStr		word = rca_lower(first_word(severity));
	RcaStr		number;

	for (int i = 0; i < lengthof(scales); i++)
	{
		if (!rca_starts_nocase(word, scales[i]))
			continue;
		number = rca_skip(word, scales[i].len);
		/* "SEV-2", "SEV 2" */
		if (number.len == 0)
			number = first_word(rca_skip(severity,
										 (int) (first_word(severity).data - severity.data) +
										 word.len));
		if (number.len > 0 && (number.data[0] == '-' || number.data[0] == '_'))
			number = rca_skip(number, 1);
		if (number.len == 1 && rca_is_digit(number.data[0]))
			return number.data[0] - '0';
	}
	if (word.len == 1 && rca_is_digit(word.data[0]))
		return word.data[0] - '0';
	return LOOKUP(severity_words, folded_first_word(severity, buffer));
}

bool
rca_is_known_status(RcaStr status)
{
	char		buffer[MAX_FOLDED];
	RcaStr		s;

	/* two words first: "in review (since May)" */
	return (fold(status, buffer, &s) && LOOKUP(status_words, s) >= 0) ||
		LOOKUP(status_words, folded_first_word(status, buffer)) >= 0;
}

bool
rca_is_vague_time(RcaStr label)
{
	RcaStr		word;
	int			dash = 0;

	if (label.len > 0 && rca_is_digit(label.data[0]))
		return false;
	word = rca_lower(first_word(label));
	/* "T1", a step of those that count no minutes */
	if (word.len == 2 && word.data[0] == 't' && rca_is_digit(word.data[1]))
		return true;
	/* "pre-2025", "after-hours" */
	while (dash < word.len && word.data[dash] != '-')
		dash++;
	word.len = dash;
	return LOOKUP(vague_times, word) >= 0;
}

bool
rca_is_vague_action(RcaStr action)
{
	for (int i = 0; i < lengthof(vague_actions); i++)
	{
		if (rca_find_phrase(action, vague_actions[i]) >= 0)
			return true;
	}
	return false;
}

bool
rca_status_is_closed(RcaStr status)
{
	char		buffer[MAX_FOLDED];

	return LOOKUP(closed_words, folded_first_word(status, buffer)) >= 0;
}

bool
rca_is_placeholder(RcaStr cell)
{
	cell = rca_trim(cell);
	return cell.len <= MAX_PLACEHOLDER && LOOKUP(placeholder_words, rca_lower(cell)) >= 0;
}
