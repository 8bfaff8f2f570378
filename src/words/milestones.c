/*
 * src/words/milestones.c
 *
 * The milestones of an incident: what they are called, and the labels by which
 * an event names one.  What it says in words is for milestone_clause.c.
 */
#include "base/base.h"

#include "base/short.h"
#include "base/text.h"
#include "words/fold.h"
#include "words/milestone_clause.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* no name is longer than "acknowledgement" and an emoji or two */
#define MAX_NAME	32

/* how far into an event its label may reach */
#define MAX_LABEL	48

/* no name has more words, with a pictogram, a dash and remarks between them */
#define MAX_BLANKS	3

/* no label that says nothing of its own is longer */
#define MAX_LEAD	16

/* as short strings, because a row of a timeline has one */
#define S(text)		{RCA_SHORT_HEADER(sizeof(text) - 1), text}

static const struct
{
	unsigned char header;
	char		text[15];
}			milestone_names[] =
{
	{0}, S("started"), S("detected"), S("paged"), S("acknowledged"),
	S("investigating"), S("identified"), S("mitigated"), S("recovered"),
	S("resolved"), S("closed")
};

StaticAssertDecl(lengthof(milestone_names) == RCA_MILESTONE_COUNT,
				 "a name for every milestone");

/* a whole event, its label, or a cell of a milestone column */
static const RcaWord name_words[] =
{
	W("начало инцидента", RCA_MILESTONE_STARTED),
	W("начало", RCA_MILESTONE_STARTED),
	W("rozpoczecie", RCA_MILESTONE_STARTED),
	W("poczatek", RCA_MILESTONE_STARTED),
	W("aanvang", RCA_MILESTONE_STARTED),
	W("gestart", RCA_MILESTONE_STARTED),
	W("started", RCA_MILESTONE_STARTED),
	W("start", RCA_MILESTONE_STARTED),
	W("begin", RCA_MILESTONE_STARTED),
	W("onset", RCA_MILESTONE_STARTED),
	W("began", RCA_MILESTONE_STARTED),
	W("incident start", RCA_MILESTONE_STARTED),
	W("incident started", RCA_MILESTONE_STARTED),
	W("impact start", RCA_MILESTONE_STARTED),
	W("impact starts", RCA_MILESTONE_STARTED),
	W("impact started", RCA_MILESTONE_STARTED),
	W("outage start", RCA_MILESTONE_STARTED),
	W("outage started", RCA_MILESTONE_STARTED),
	W("start of impact", RCA_MILESTONE_STARTED),
	W("start of incident", RCA_MILESTONE_STARTED),
	W("start of outage", RCA_MILESTONE_STARTED),
	W("problem start", RCA_MILESTONE_STARTED),
	W("issue start", RCA_MILESTONE_STARTED),
	W("fault occurs", RCA_MILESTONE_STARTED),
	W("fault occurred", RCA_MILESTONE_STARTED),
	W("occurred", RCA_MILESTONE_STARTED),
	W("beginn", RCA_MILESTONE_STARTED),
	W("begonnen", RCA_MILESTONE_STARTED),
	W("vorfall beginnt", RCA_MILESTONE_STARTED),
	W("inicio", RCA_MILESTONE_STARTED),
	W("inicio del incidente", RCA_MILESTONE_STARTED),
	W("inicio do incidente", RCA_MILESTONE_STARTED),
	W("inicio del impacto", RCA_MILESTONE_STARTED),
	W("inicio do impacto", RCA_MILESTONE_STARTED),
	W("debut", RCA_MILESTONE_STARTED),
	W("debut de l'incident", RCA_MILESTONE_STARTED),
	W("debut de l'impact", RCA_MILESTONE_STARTED),
	W("start pa hendelse", RCA_MILESTONE_STARTED),
	W("hendelse startet", RCA_MILESTONE_STARTED),
	W("starttidspunkt", RCA_MILESTONE_STARTED),
	W("発生", RCA_MILESTONE_STARTED),
	W("障害発生", RCA_MILESTONE_STARTED),
	W("発生時刻", RCA_MILESTONE_STARTED),
	W("開始", RCA_MILESTONE_STARTED),
	W("事象発生", RCA_MILESTONE_STARTED),
	W("发生", RCA_MILESTONE_STARTED),
	W("开始", RCA_MILESTONE_STARTED),
	W("故障发生", RCA_MILESTONE_STARTED),
	W("故障开始", RCA_MILESTONE_STARTED),
	W("问题发生", RCA_MILESTONE_STARTED),
	W("발생", RCA_MILESTONE_STARTED),
	W("장애 발생", RCA_MILESTONE_STARTED),
	W("시작", RCA_MILESTONE_STARTED),
	W("inizio", RCA_MILESTONE_STARTED),
	W("inizio incidente", RCA_MILESTONE_STARTED),
	W("inizio dell'incidente", RCA_MILESTONE_STARTED),
	W("inizio impatto", RCA_MILESTONE_STARTED),
	W("insorgenza", RCA_MILESTONE_STARTED),
	W("begin incident", RCA_MILESTONE_STARTED),
	W("begin storing", RCA_MILESTONE_STARTED),
	W("start incident", RCA_MILESTONE_STARTED),
	W("start storing", RCA_MILESTONE_STARTED),
	W("poczatek incydentu", RCA_MILESTONE_STARTED),
	W("poczatek awarii", RCA_MILESTONE_STARTED),
	W("початок", RCA_MILESTONE_STARTED),
	W("начало сбоя", RCA_MILESTONE_STARTED),
	W("возникновение", RCA_MILESTONE_STARTED),

	W("обнаружение", RCA_MILESTONE_DETECTED),
	W("обнаружено", RCA_MILESTONE_DETECTED),
	W("zgloszono", RCA_MILESTONE_DETECTED),
	W("wykrycie", RCA_MILESTONE_DETECTED),
	W("wykryto", RCA_MILESTONE_DETECTED),
	W("opgemerkt", RCA_MILESTONE_DETECTED),
	W("ontdekt", RCA_MILESTONE_DETECTED),
	W("gedetecteerd", RCA_MILESTONE_DETECTED),
	W("storung erkannt", RCA_MILESTONE_DETECTED),
	W("constat", RCA_MILESTONE_DETECTED),
	W("first reports", RCA_MILESTONE_DETECTED),
	W("discovered by", RCA_MILESTONE_DETECTED),
	W("manual discovery", RCA_MILESTONE_DETECTED),
	W("outage detected", RCA_MILESTONE_DETECTED),
	W("problem detected", RCA_MILESTONE_DETECTED),
	W("bug detected", RCA_MILESTONE_DETECTED),
	W("detected", RCA_MILESTONE_DETECTED),
	W("detection", RCA_MILESTONE_DETECTED),
	W("detect", RCA_MILESTONE_DETECTED),
	W("alert", RCA_MILESTONE_DETECTED),
	W("alerted", RCA_MILESTONE_DETECTED),
	W("first alert", RCA_MILESTONE_DETECTED),
	W("first detected", RCA_MILESTONE_DETECTED),
	W("discovered", RCA_MILESTONE_DETECTED),
	W("discovery", RCA_MILESTONE_DETECTED),
	W("first report", RCA_MILESTONE_DETECTED),
	W("first reported", RCA_MILESTONE_DETECTED),
	W("incident detected", RCA_MILESTONE_DETECTED),
	W("issue detected", RCA_MILESTONE_DETECTED),
	W("reported", RCA_MILESTONE_DETECTED),
	W("alarm", RCA_MILESTONE_DETECTED),
	W("monitoring alert", RCA_MILESTONE_DETECTED),
	W("time detected", RCA_MILESTONE_DETECTED),
	W("entdeckt", RCA_MILESTONE_DETECTED),
	W("erkannt", RCA_MILESTONE_DETECTED),
	W("erkennung", RCA_MILESTONE_DETECTED),
	W("entdeckung", RCA_MILESTONE_DETECTED),
	W("detectado", RCA_MILESTONE_DETECTED),
	W("detectada", RCA_MILESTONE_DETECTED),
	W("deteccion", RCA_MILESTONE_DETECTED),
	W("deteccao", RCA_MILESTONE_DETECTED),
	W("detecte", RCA_MILESTONE_DETECTED),
	W("detectee", RCA_MILESTONE_DETECTED),
	W("detection de l'incident", RCA_MILESTONE_DETECTED),
	W("oppdaget", RCA_MILESTONE_DETECTED),
	W("deteksjon", RCA_MILESTONE_DETECTED),
	W("opdaget", RCA_MILESTONE_DETECTED),
	W("upptackt", RCA_MILESTONE_DETECTED),
	W("alerta", RCA_MILESTONE_DETECTED),
	W("alerte", RCA_MILESTONE_DETECTED),
	W("varsel", RCA_MILESTONE_DETECTED),
	W("検知", RCA_MILESTONE_DETECTED),
	W("検出", RCA_MILESTONE_DETECTED),
	W("発見", RCA_MILESTONE_DETECTED),
	W("アラート", RCA_MILESTONE_DETECTED),
	W("障害検知", RCA_MILESTONE_DETECTED),
	W("检测", RCA_MILESTONE_DETECTED),
	W("检测到", RCA_MILESTONE_DETECTED),
	W("发现", RCA_MILESTONE_DETECTED),
	W("告警", RCA_MILESTONE_DETECTED),
	W("故障发现", RCA_MILESTONE_DETECTED),
	W("问题发现", RCA_MILESTONE_DETECTED),
	W("감지", RCA_MILESTONE_DETECTED),
	W("탐지", RCA_MILESTONE_DETECTED),
	W("발견", RCA_MILESTONE_DETECTED),
	W("알림", RCA_MILESTONE_DETECTED),
	W("rilevato", RCA_MILESTONE_DETECTED),
	W("rilevamento", RCA_MILESTONE_DETECTED),
	W("rilevata", RCA_MILESTONE_DETECTED),
	W("rilevazione", RCA_MILESTONE_DETECTED),
	W("segnalazione", RCA_MILESTONE_DETECTED),
	W("scoperta", RCA_MILESTONE_DETECTED),
	W("segnalato", RCA_MILESTONE_DETECTED),
	W("detectie", RCA_MILESTONE_DETECTED),
	W("gemeld", RCA_MILESTONE_DETECTED),
	W("ontdekking", RCA_MILESTONE_DETECTED),
	W("wykryto awarie", RCA_MILESTONE_DETECTED),
	W("zgloszenie", RCA_MILESTONE_DETECTED),
	W("alarm uruchomiony", RCA_MILESTONE_DETECTED),
	W("виявлено", RCA_MILESTONE_DETECTED),
	W("виявлення", RCA_MILESTONE_DETECTED),
	W("алерт", RCA_MILESTONE_DETECTED),
	W("обнаружен", RCA_MILESTONE_DETECTED),
	W("обнаружена", RCA_MILESTONE_DETECTED),
	W("выявлено", RCA_MILESTONE_DETECTED),

	W("paged", RCA_MILESTONE_PAGED),
	W("page", RCA_MILESTONE_PAGED),
	W("paging", RCA_MILESTONE_PAGED),
	W("on-call paged", RCA_MILESTONE_PAGED),
	W("oncall paged", RCA_MILESTONE_PAGED),
	W("pager", RCA_MILESTONE_PAGED),

	W("acknowledged", RCA_MILESTONE_ACKNOWLEDGED),
	W("acknowledgement", RCA_MILESTONE_ACKNOWLEDGED),
	W("acknowledgment", RCA_MILESTONE_ACKNOWLEDGED),
	W("acknowledge", RCA_MILESTONE_ACKNOWLEDGED),
	W("ack", RCA_MILESTONE_ACKNOWLEDGED),
	W("acked", RCA_MILESTONE_ACKNOWLEDGED),
	W("quittiert", RCA_MILESTONE_ACKNOWLEDGED),
	W("bestatigt", RCA_MILESTONE_ACKNOWLEDGED),
	W("reconocido", RCA_MILESTONE_ACKNOWLEDGED),
	W("reconhecido", RCA_MILESTONE_ACKNOWLEDGED),
	W("acquitte", RCA_MILESTONE_ACKNOWLEDGED),
	W("pris en charge", RCA_MILESTONE_ACKNOWLEDGED),
	W("kvittert", RCA_MILESTONE_ACKNOWLEDGED),
	W("kvitteret", RCA_MILESTONE_ACKNOWLEDGED),
	W("認知", RCA_MILESTONE_ACKNOWLEDGED),
	W("応答", RCA_MILESTONE_ACKNOWLEDGED),
	W("响应", RCA_MILESTONE_ACKNOWLEDGED),
	W("接手", RCA_MILESTONE_ACKNOWLEDGED),
	W("确认告警", RCA_MILESTONE_ACKNOWLEDGED),
	W("인지", RCA_MILESTONE_ACKNOWLEDGED),

	W("диагностика", RCA_MILESTONE_INVESTIGATING),
	W("расследование", RCA_MILESTONE_INVESTIGATING),
	W("diagnoza", RCA_MILESTONE_INVESTIGATING),
	W("analiza", RCA_MILESTONE_INVESTIGATING),
	W("badanie", RCA_MILESTONE_INVESTIGATING),
	W("in onderzoek", RCA_MILESTONE_INVESTIGATING),
	W("onderzoek", RCA_MILESTONE_INVESTIGATING),
	W("analisis", RCA_MILESTONE_INVESTIGATING),
	W("analise", RCA_MILESTONE_INVESTIGATING),
	W("analysis", RCA_MILESTONE_INVESTIGATING),
	W("investigating", RCA_MILESTONE_INVESTIGATING),
	W("investigation", RCA_MILESTONE_INVESTIGATING),
	W("diagnosis", RCA_MILESTONE_INVESTIGATING),
	W("triage", RCA_MILESTONE_INVESTIGATING),
	W("diagnosing", RCA_MILESTONE_INVESTIGATING),
	W("investigation started", RCA_MILESTONE_INVESTIGATING),
	W("untersuchung", RCA_MILESTONE_INVESTIGATING),
	W("analyse", RCA_MILESTONE_INVESTIGATING),
	W("in untersuchung", RCA_MILESTONE_INVESTIGATING),
	W("wird untersucht", RCA_MILESTONE_INVESTIGATING),
	W("investigando", RCA_MILESTONE_INVESTIGATING),
	W("investigacion", RCA_MILESTONE_INVESTIGATING),
	W("investigacao", RCA_MILESTONE_INVESTIGATING),
	W("en investigacion", RCA_MILESTONE_INVESTIGATING),
	W("em investigacao", RCA_MILESTONE_INVESTIGATING),
	W("diagnostico", RCA_MILESTONE_INVESTIGATING),
	W("enquete", RCA_MILESTONE_INVESTIGATING),
	W("en cours d'investigation", RCA_MILESTONE_INVESTIGATING),
	W("investigation en cours", RCA_MILESTONE_INVESTIGATING),
	W("undersokes", RCA_MILESTONE_INVESTIGATING),
	W("undersokelse", RCA_MILESTONE_INVESTIGATING),
	W("undersoker", RCA_MILESTONE_INVESTIGATING),
	W("feilsoking", RCA_MILESTONE_INVESTIGATING),
	W("undersoges", RCA_MILESTONE_INVESTIGATING),
	W("utreds", RCA_MILESTONE_INVESTIGATING),
	W("felsokning", RCA_MILESTONE_INVESTIGATING),
	W("調査", RCA_MILESTONE_INVESTIGATING),
	W("調査中", RCA_MILESTONE_INVESTIGATING),
	W("調査開始", RCA_MILESTONE_INVESTIGATING),
	W("対応開始", RCA_MILESTONE_INVESTIGATING),
	W("原因調査", RCA_MILESTONE_INVESTIGATING),
	W("原因特定開始", RCA_MILESTONE_INVESTIGATING),
	W("调查", RCA_MILESTONE_INVESTIGATING),
	W("调查中", RCA_MILESTONE_INVESTIGATING),
	W("排查", RCA_MILESTONE_INVESTIGATING),
	W("开始排查", RCA_MILESTONE_INVESTIGATING),
	W("조사", RCA_MILESTONE_INVESTIGATING),
	W("조사 중", RCA_MILESTONE_INVESTIGATING),
	W("조사중", RCA_MILESTONE_INVESTIGATING),
	W("원인 조사", RCA_MILESTONE_INVESTIGATING),
	W("analisi", RCA_MILESTONE_INVESTIGATING),
	W("indagine", RCA_MILESTONE_INVESTIGATING),
	W("indagini", RCA_MILESTONE_INVESTIGATING),
	W("in corso di analisi", RCA_MILESTONE_INVESTIGATING),
	W("diagnosi", RCA_MILESTONE_INVESTIGATING),
	W("wordt onderzocht", RCA_MILESTONE_INVESTIGATING),
	W("onderzoek gestart", RCA_MILESTONE_INVESTIGATING),
	W("badanie przyczyny", RCA_MILESTONE_INVESTIGATING),
	W("analiza przyczyny", RCA_MILESTONE_INVESTIGATING),
	W("розслідування", RCA_MILESTONE_INVESTIGATING),
	W("діагностика", RCA_MILESTONE_INVESTIGATING),
	W("анализ", RCA_MILESTONE_INVESTIGATING),
	W("розбір", RCA_MILESTONE_INVESTIGATING),

	W("причина найдена", RCA_MILESTONE_IDENTIFIED),
	W("причина", RCA_MILESTONE_IDENTIFIED),
	W("корневая причина", RCA_MILESTONE_IDENTIFIED),
	W("причину знайдено", RCA_MILESTONE_IDENTIFIED),
	W("ustalono przyczyne", RCA_MILESTONE_IDENTIFIED),
	W("przyczyna", RCA_MILESTONE_IDENTIFIED),
	W("zidentyfikowano", RCA_MILESTONE_IDENTIFIED),
	W("oorzaak", RCA_MILESTONE_IDENTIFIED),
	W("oorzaak gevonden", RCA_MILESTONE_IDENTIFIED),
	W("geidentificeerd", RCA_MILESTONE_IDENTIFIED),
	W("grundursache", RCA_MILESTONE_IDENTIFIED),
	W("orsak", RCA_MILESTONE_IDENTIFIED),
	W("arsag", RCA_MILESTONE_IDENTIFIED),
	W("arsak", RCA_MILESTONE_IDENTIFIED),
	W("root-cause", RCA_MILESTONE_IDENTIFIED),
	W("problem identified", RCA_MILESTONE_IDENTIFIED),
	W("issue identified", RCA_MILESTONE_IDENTIFIED),
	W("根本原因", RCA_MILESTONE_IDENTIFIED),
	W("原因", RCA_MILESTONE_IDENTIFIED),
	W("cause", RCA_MILESTONE_IDENTIFIED),
	W("identified", RCA_MILESTONE_IDENTIFIED),
	W("identification", RCA_MILESTONE_IDENTIFIED),
	W("root cause", RCA_MILESTONE_IDENTIFIED),
	W("root cause identified", RCA_MILESTONE_IDENTIFIED),
	W("root cause found", RCA_MILESTONE_IDENTIFIED),
	W("cause identified", RCA_MILESTONE_IDENTIFIED),
	W("cause found", RCA_MILESTONE_IDENTIFIED),
	W("root cause confirmed", RCA_MILESTONE_IDENTIFIED),
	W("identifiziert", RCA_MILESTONE_IDENTIFIED),
	W("ursache gefunden", RCA_MILESTONE_IDENTIFIED),
	W("ursache identifiziert", RCA_MILESTONE_IDENTIFIED),
	W("ursache", RCA_MILESTONE_IDENTIFIED),
	W("identificado", RCA_MILESTONE_IDENTIFIED),
	W("identificada", RCA_MILESTONE_IDENTIFIED),
	W("causa identificada", RCA_MILESTONE_IDENTIFIED),
	W("causa raiz", RCA_MILESTONE_IDENTIFIED),
	W("causa raiz identificada", RCA_MILESTONE_IDENTIFIED),
	W("identifie", RCA_MILESTONE_IDENTIFIED),
	W("identifiee", RCA_MILESTONE_IDENTIFIED),
	W("cause identifiee", RCA_MILESTONE_IDENTIFIED),
	W("identifisert", RCA_MILESTONE_IDENTIFIED),
	W("arsak funnet", RCA_MILESTONE_IDENTIFIED),
	W("arsak identifisert", RCA_MILESTONE_IDENTIFIED),
	W("identificeret", RCA_MILESTONE_IDENTIFIED),
	W("identifierad", RCA_MILESTONE_IDENTIFIED),
	W("orsak hittad", RCA_MILESTONE_IDENTIFIED),
	W("特定", RCA_MILESTONE_IDENTIFIED),
	W("原因特定", RCA_MILESTONE_IDENTIFIED),
	W("原因判明", RCA_MILESTONE_IDENTIFIED),
	W("原因の特定", RCA_MILESTONE_IDENTIFIED),
	W("定位", RCA_MILESTONE_IDENTIFIED),
	W("根因定位", RCA_MILESTONE_IDENTIFIED),
	W("定位根因", RCA_MILESTONE_IDENTIFIED),
	W("原因定位", RCA_MILESTONE_IDENTIFIED),
	W("根因", RCA_MILESTONE_IDENTIFIED),
	W("파악", RCA_MILESTONE_IDENTIFIED),
	W("원인 파악", RCA_MILESTONE_IDENTIFIED),
	W("원인 식별", RCA_MILESTONE_IDENTIFIED),
	W("identificato", RCA_MILESTONE_IDENTIFIED),
	W("identificata", RCA_MILESTONE_IDENTIFIED),
	W("causa individuata", RCA_MILESTONE_IDENTIFIED),
	W("individuata la causa", RCA_MILESTONE_IDENTIFIED),
	W("individuato", RCA_MILESTONE_IDENTIFIED),
	W("causa trovata", RCA_MILESTONE_IDENTIFIED),
	W("oorzaak bekend", RCA_MILESTONE_IDENTIFIED),
	W("oorzaak geidentificeerd", RCA_MILESTONE_IDENTIFIED),
	W("przyczyna znaleziona", RCA_MILESTONE_IDENTIFIED),
	W("zidentyfikowano przyczyne", RCA_MILESTONE_IDENTIFIED),

	W("ograniczono", RCA_MILESTONE_MITIGATED),
	W("zmitygowano", RCA_MILESTONE_MITIGATED),
	W("gemitigeerd", RCA_MILESTONE_MITIGATED),
	W("mitigated", RCA_MILESTONE_MITIGATED),
	W("mitigation", RCA_MILESTONE_MITIGATED),
	W("mitigate", RCA_MILESTONE_MITIGATED),
	W("repaired", RCA_MILESTONE_MITIGATED),
	W("monitoring", RCA_MILESTONE_MITIGATED),
	W("workaround", RCA_MILESTONE_MITIGATED),
	W("rolled back", RCA_MILESTONE_MITIGATED),
	W("rollback", RCA_MILESTONE_MITIGATED),
	W("fix deployed", RCA_MILESTONE_MITIGATED),
	W("fix applied", RCA_MILESTONE_MITIGATED),
	W("fix implemented", RCA_MILESTONE_MITIGATED),
	W("mitigation applied", RCA_MILESTONE_MITIGATED),
	W("mitigation in place", RCA_MILESTONE_MITIGATED),
	W("stabilized", RCA_MILESTONE_MITIGATED),
	W("stabilised", RCA_MILESTONE_MITIGATED),
	W("contained", RCA_MILESTONE_MITIGATED),
	W("containment", RCA_MILESTONE_MITIGATED),
	W("beobachtung", RCA_MILESTONE_MITIGATED),
	W("eingedammt", RCA_MILESTONE_MITIGATED),
	W("abgemildert", RCA_MILESTONE_MITIGATED),
	W("mitigado", RCA_MILESTONE_MITIGATED),
	W("mitigada", RCA_MILESTONE_MITIGATED),
	W("mitigacion", RCA_MILESTONE_MITIGATED),
	W("mitigacao", RCA_MILESTONE_MITIGATED),
	W("contenido", RCA_MILESTONE_MITIGATED),
	W("monitorizando", RCA_MILESTONE_MITIGATED),
	W("monitoreando", RCA_MILESTONE_MITIGATED),
	W("monitorando", RCA_MILESTONE_MITIGATED),
	W("mitige", RCA_MILESTONE_MITIGATED),
	W("attenue", RCA_MILESTONE_MITIGATED),
	W("surveillance", RCA_MILESTONE_MITIGATED),
	W("begrenset", RCA_MILESTONE_MITIGATED),
	W("overvakes", RCA_MILESTONE_MITIGATED),
	W("overvages", RCA_MILESTONE_MITIGATED),
	W("overvakas", RCA_MILESTONE_MITIGATED),
	W("緩和", RCA_MILESTONE_MITIGATED),
	W("緩和策適用", RCA_MILESTONE_MITIGATED),
	W("緩和策", RCA_MILESTONE_MITIGATED),
	W("暫定対応", RCA_MILESTONE_MITIGATED),
	W("監視中", RCA_MILESTONE_MITIGATED),
	W("缓解", RCA_MILESTONE_MITIGATED),
	W("止血", RCA_MILESTONE_MITIGATED),
	W("监控中", RCA_MILESTONE_MITIGATED),
	W("观察中", RCA_MILESTONE_MITIGATED),
	W("완화", RCA_MILESTONE_MITIGATED),
	W("조치", RCA_MILESTONE_MITIGATED),
	W("모니터링", RCA_MILESTONE_MITIGATED),
	W("mitigato", RCA_MILESTONE_MITIGATED),
	W("mitigata", RCA_MILESTONE_MITIGATED),
	W("mitigazione", RCA_MILESTONE_MITIGATED),
	W("contenimento", RCA_MILESTONE_MITIGATED),
	W("contenuto", RCA_MILESTONE_MITIGATED),
	W("workaround applicato", RCA_MILESTONE_MITIGATED),
	W("mitigatie", RCA_MILESTONE_MITIGATED),
	W("beperkt", RCA_MILESTONE_MITIGATED),
	W("mitygacja", RCA_MILESTONE_MITIGATED),
	W("obejscie", RCA_MILESTONE_MITIGATED),
	W("пом'якшення", RCA_MILESTONE_MITIGATED),
	W("откат", RCA_MILESTONE_MITIGATED),
	W("відкат", RCA_MILESTONE_MITIGATED),
	W("смягчение", RCA_MILESTONE_MITIGATED),
	W("стабилизация", RCA_MILESTONE_MITIGATED),

	W("восстановление", RCA_MILESTONE_RECOVERED),
	W("восстановлено", RCA_MILESTONE_RECOVERED),
	W("przywrocenie", RCA_MILESTONE_RECOVERED),
	W("przywrocono", RCA_MILESTONE_RECOVERED),
	W("herstel", RCA_MILESTONE_RECOVERED),
	W("hersteld", RCA_MILESTONE_RECOVERED),
	W("service is back", RCA_MILESTONE_RECOVERED),
	W("service recovered", RCA_MILESTONE_RECOVERED),
	W("back to normal", RCA_MILESTONE_RECOVERED),
	W("fully operational", RCA_MILESTONE_RECOVERED),
	W("recovery confirmed", RCA_MILESTONE_RECOVERED),
	W("recovery complete", RCA_MILESTONE_RECOVERED),
	W("complete recovery", RCA_MILESTONE_RECOVERED),
	W("full recovery", RCA_MILESTONE_RECOVERED),
	W("gradual recovery", RCA_MILESTONE_RECOVERED),
	W("recovered", RCA_MILESTONE_RECOVERED),
	W("recovery", RCA_MILESTONE_RECOVERED),
	W("restored", RCA_MILESTONE_RECOVERED),
	W("restoration", RCA_MILESTONE_RECOVERED),
	W("service restored", RCA_MILESTONE_RECOVERED),
	W("services restored", RCA_MILESTONE_RECOVERED),
	W("impact end", RCA_MILESTONE_RECOVERED),
	W("impact ends", RCA_MILESTONE_RECOVERED),
	W("impact ended", RCA_MILESTONE_RECOVERED),
	W("end of impact", RCA_MILESTONE_RECOVERED),
	W("wiederhergestellt", RCA_MILESTONE_RECOVERED),
	W("wiederherstellung", RCA_MILESTONE_RECOVERED),
	W("recuperado", RCA_MILESTONE_RECOVERED),
	W("recuperada", RCA_MILESTONE_RECOVERED),
	W("recuperacion", RCA_MILESTONE_RECOVERED),
	W("recuperacao", RCA_MILESTONE_RECOVERED),
	W("restaurado", RCA_MILESTONE_RECOVERED),
	W("restablecido", RCA_MILESTONE_RECOVERED),
	W("restabelecido", RCA_MILESTONE_RECOVERED),
	W("retabli", RCA_MILESTONE_RECOVERED),
	W("retablissement", RCA_MILESTONE_RECOVERED),
	W("gjenopprettet", RCA_MILESTONE_RECOVERED),
	W("genoprettet", RCA_MILESTONE_RECOVERED),
	W("aterstalld", RCA_MILESTONE_RECOVERED),
	W("復旧", RCA_MILESTONE_RECOVERED),
	W("回復", RCA_MILESTONE_RECOVERED),
	W("復旧確認", RCA_MILESTONE_RECOVERED),
	W("復旧完了", RCA_MILESTONE_RECOVERED),
	W("サービス復旧", RCA_MILESTONE_RECOVERED),
	W("恢复", RCA_MILESTONE_RECOVERED),
	W("服务恢复", RCA_MILESTONE_RECOVERED),
	W("恢复正常", RCA_MILESTONE_RECOVERED),
	W("복구", RCA_MILESTONE_RECOVERED),
	W("서비스 복구", RCA_MILESTONE_RECOVERED),
	W("복구 완료", RCA_MILESTONE_RECOVERED),
	W("ripristinato", RCA_MILESTONE_RECOVERED),
	W("ripristino", RCA_MILESTONE_RECOVERED),
	W("ripristinata", RCA_MILESTONE_RECOVERED),
	W("servizio ripristinato", RCA_MILESTONE_RECOVERED),
	W("dienst hersteld", RCA_MILESTONE_RECOVERED),
	W("service hersteld", RCA_MILESTONE_RECOVERED),
	W("usluga przywrocona", RCA_MILESTONE_RECOVERED),
	W("відновлено", RCA_MILESTONE_RECOVERED),
	W("відновлення", RCA_MILESTONE_RECOVERED),

	W("решено", RCA_MILESTONE_RESOLVED),
	W("устранено", RCA_MILESTONE_RESOLVED),
	W("naprawiono", RCA_MILESTONE_RESOLVED),
	W("rozwiazanie", RCA_MILESTONE_RESOLVED),
	W("rozwiazano", RCA_MILESTONE_RESOLVED),
	W("oplossing", RCA_MILESTONE_RESOLVED),
	W("verholpen", RCA_MILESTONE_RESOLVED),
	W("opgelost", RCA_MILESTONE_RESOLVED),
	W("problem solved", RCA_MILESTONE_RESOLVED),
	W("issue fixed", RCA_MILESTONE_RESOLVED),
	W("solved", RCA_MILESTONE_RESOLVED),
	W("issue solved", RCA_MILESTONE_RESOLVED),
	W("resolved", RCA_MILESTONE_RESOLVED),
	W("resolution", RCA_MILESTONE_RESOLVED),
	W("resolve", RCA_MILESTONE_RESOLVED),
	W("fixed", RCA_MILESTONE_RESOLVED),
	W("all clear", RCA_MILESTONE_RESOLVED),
	W("incident resolved", RCA_MILESTONE_RESOLVED),
	W("issue resolved", RCA_MILESTONE_RESOLVED),
	W("self-resolved", RCA_MILESTONE_RESOLVED),
	W("incident end", RCA_MILESTONE_RESOLVED),
	W("incident ends", RCA_MILESTONE_RESOLVED),
	W("incident ended", RCA_MILESTONE_RESOLVED),
	W("outage end", RCA_MILESTONE_RESOLVED),
	W("outage ends", RCA_MILESTONE_RESOLVED),
	W("outage ended", RCA_MILESTONE_RESOLVED),
	W("end of incident", RCA_MILESTONE_RESOLVED),
	W("end of outage", RCA_MILESTONE_RESOLVED),
	W("behoben", RCA_MILESTONE_RESOLVED),
	W("gelost", RCA_MILESTONE_RESOLVED),
	W("losung", RCA_MILESTONE_RESOLVED),
	W("storung behoben", RCA_MILESTONE_RESOLVED),
	W("resuelto", RCA_MILESTONE_RESOLVED),
	W("resuelta", RCA_MILESTONE_RESOLVED),
	W("resolucion", RCA_MILESTONE_RESOLVED),
	W("solucionado", RCA_MILESTONE_RESOLVED),
	W("resolvido", RCA_MILESTONE_RESOLVED),
	W("resolvida", RCA_MILESTONE_RESOLVED),
	W("resolucao", RCA_MILESTONE_RESOLVED),
	W("resolu", RCA_MILESTONE_RESOLVED),
	W("resolue", RCA_MILESTONE_RESOLVED),
	W("lost", RCA_MILESTONE_RESOLVED),
	W("rettet", RCA_MILESTONE_RESOLVED),
	W("utbedret", RCA_MILESTONE_RESOLVED),
	W("atgardad", RCA_MILESTONE_RESOLVED),
	W("解決", RCA_MILESTONE_RESOLVED),
	W("解消", RCA_MILESTONE_RESOLVED),
	W("収束", RCA_MILESTONE_RESOLVED),
	W("障害解消", RCA_MILESTONE_RESOLVED),
	W("终结", RCA_MILESTONE_RESOLVED),
	W("解决", RCA_MILESTONE_RESOLVED),
	W("已解决", RCA_MILESTONE_RESOLVED),
	W("故障解决", RCA_MILESTONE_RESOLVED),
	W("已恢复", RCA_MILESTONE_RESOLVED),
	W("해결", RCA_MILESTONE_RESOLVED),
	W("해결됨", RCA_MILESTONE_RESOLVED),
	W("종료", RCA_MILESTONE_RESOLVED),
	W("risolto", RCA_MILESTONE_RESOLVED),
	W("risolta", RCA_MILESTONE_RESOLVED),
	W("risoluzione", RCA_MILESTONE_RESOLVED),
	W("incidente risolto", RCA_MILESTONE_RESOLVED),
	W("problema risolto", RCA_MILESTONE_RESOLVED),
	W("fine incidente", RCA_MILESTONE_RESOLVED),
	W("incident opgelost", RCA_MILESTONE_RESOLVED),
	W("storing verholpen", RCA_MILESTONE_RESOLVED),
	W("awaria usunieta", RCA_MILESTONE_RESOLVED),
	W("problem rozwiazany", RCA_MILESTONE_RESOLVED),
	W("usunieto", RCA_MILESTONE_RESOLVED),
	W("вирішено", RCA_MILESTONE_RESOLVED),
	W("усунуто", RCA_MILESTONE_RESOLVED),
	W("решение", RCA_MILESTONE_RESOLVED),
	W("проблема решена", RCA_MILESTONE_RESOLVED),
	W("инцидент решен", RCA_MILESTONE_RESOLVED),
	W("конец инцидента", RCA_MILESTONE_RESOLVED),

	W("закрыто", RCA_MILESTONE_CLOSED),
	W("zamknieto", RCA_MILESTONE_CLOSED),
	W("afgesloten", RCA_MILESTONE_CLOSED),
	W("gesloten", RCA_MILESTONE_CLOSED),
	W("closed", RCA_MILESTONE_CLOSED),
	W("incident closed", RCA_MILESTONE_CLOSED),
	W("close", RCA_MILESTONE_CLOSED),
	W("closure", RCA_MILESTONE_CLOSED),
	W("geschlossen", RCA_MILESTONE_CLOSED),
	W("abgeschlossen", RCA_MILESTONE_CLOSED),
	W("cerrado", RCA_MILESTONE_CLOSED),
	W("cerrada", RCA_MILESTONE_CLOSED),
	W("cierre", RCA_MILESTONE_CLOSED),
	W("encerrado", RCA_MILESTONE_CLOSED),
	W("fechado", RCA_MILESTONE_CLOSED),
	W("cloture", RCA_MILESTONE_CLOSED),
	W("cloturee", RCA_MILESTONE_CLOSED),
	W("lukket", RCA_MILESTONE_CLOSED),
	W("avsluttet", RCA_MILESTONE_CLOSED),
	W("afsluttet", RCA_MILESTONE_CLOSED),
	W("stangd", RCA_MILESTONE_CLOSED),
	W("avslutad", RCA_MILESTONE_CLOSED),
	W("クローズ", RCA_MILESTONE_CLOSED),
	W("完了", RCA_MILESTONE_CLOSED),
	W("关闭", RCA_MILESTONE_CLOSED),
	W("종결", RCA_MILESTONE_CLOSED),
	W("chiuso", RCA_MILESTONE_CLOSED),
	W("chiusa", RCA_MILESTONE_CLOSED),
	W("chiusura", RCA_MILESTONE_CLOSED),
	W("incidente chiuso", RCA_MILESTONE_CLOSED),
	W("incident gesloten", RCA_MILESTONE_CLOSED),
	W("zamkniecie", RCA_MILESTONE_CLOSED),
	W("incydent zamkniety", RCA_MILESTONE_CLOSED),
	W("закрито", RCA_MILESTONE_CLOSED),
	W("инцидент закрыт", RCA_MILESTONE_CLOSED),
	W("закрытие", RCA_MILESTONE_CLOSED),
};

RCA_WORD_TABLE(names, name_words, RCA_MATCH_WHOLE);

/* labels that say nothing of their own: what follows them is the label */
static const RcaWord lead_words[] =
{
	MEMBER("status"), MEMBER("update"), MEMBER("status update"),
	MEMBER("incident"), MEMBER("phase"), MEMBER("stage"), MEMBER("state"),
	MEMBER("milestone"), MEMBER("estado"), MEMBER("statut"), MEMBER("zustand"),
	MEMBER("状態"), MEMBER("状态"), MEMBER("상태"),
};

RCA_WORD_TABLE(leads, lead_words, RCA_MATCH_WHOLE);

/* such that tell what was found, if anything stands behind them */
static const RcaWord finding_words[] =
{
	MEMBER("diagnosis"), MEMBER("diagnostic"), MEMBER("diagnostico"),
	MEMBER("diagnose"), MEMBER("diagnosi"), MEMBER("診断"), MEMBER("诊断"),
	MEMBER("진단"),
};

RCA_WORD_TABLE(findings, finding_words, RCA_MATCH_WHOLE);

/* columns that name milestones where their cells do */
static const RcaWord column_words[] =
{
	MEMBER("status"), MEMBER("state"), MEMBER("type"), MEMBER("event type"),
	MEMBER("category"), MEMBER("step"), MEMBER("kind"), MEMBER("tag"),
	MEMBER("label"), MEMBER("zustand"), MEMBER("typ"), MEMBER("estado"),
	MEMBER("fase"), MEMBER("etapa"), MEMBER("tipo"), MEMBER("statut"),
	MEMBER("etape"), MEMBER("faza"), MEMBER("etap"), MEMBER("状態"),
	MEMBER("ステータス"), MEMBER("フェーズ"), MEMBER("種別"), MEMBER("状态"),
	MEMBER("阶段"), MEMBER("类型"), MEMBER("상태"), MEMBER("단계"), MEMBER("구분"),
};

RCA_WORD_TABLE(column_names, column_words, RCA_MATCH_WHOLE);

bool
rca_may_name_milestones(RcaStr heading)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	return heading.len <= MAX_NAME && rca_fold(heading, buffer, &folded) &&
		rca_word_value(&column_names, folded) >= 0;
}

/*
 * Labels
 */

/* The length of the sign that ends a label at i, or 0. */
static int
label_end_length(RcaStr s, int i)
{
	static const RcaStr signs[] =
	{
		RCA_LITERAL("\xef\xbc\x9a"),	/* full-width colon */
		RCA_LITERAL("\xe2\x80\x93"), RCA_LITERAL("\xe2\x80\x94"),	/* dashes */
		RCA_LITERAL("\xe3\x80\x91"),	/* lenticular bracket */
		RCA_LITERAL("\xef\xbc\x88"),	/* full-width parenthesis */
		RCA_LITERAL("\xe3\x80\x82"), /* full stop */
	};

	if (IS_HIGHBIT_SET(s.data[i]))
	{
		for (int j = 0; j < lengthof(signs); j++)
		{
			if (rca_starts_nocase(rca_skip(s, i), signs[j]))
				return signs[j].len;
		}
		return 0;
	}
	if (s.data[i] == ' ')
		return 0;
	if (strchr(":]|(!", s.data[i]) != NULL)
		return 1;
	if (s.data[i] == ',' || s.data[i] == '.')
		return i + 1 == s.len || rca_is_space(s.data[i + 1]) ? 1 : 0;
	return s.data[i] == '-' && i > 0 && rca_is_space(s.data[i - 1]) &&
		i + 1 < s.len && rca_is_space(s.data[i + 1]) ? 1 : 0;
}

/*
 * Takes the label off the start of an event; false if it has none.  An event
 * that is short enough is one itself.
 */
static bool
next_label(RcaStr *event, RcaStr *label)
{
	RcaStr		s = *event;
	int			i = 0;
	int			n = 0;
	int			blanks = 0;

	/* ":fire:" and "[" open a label, they do not end it */
	while (s.len > 0 && (rca_is_space(s.data[0]) || s.data[0] == '['))
		s = rca_skip(s, 1);
	if (s.len > 1 && s.data[0] == ':')
	{
		const char *end = memchr(s.data + 1, ':', Min(s.len - 1, MAX_NAME));

		if (end != NULL)
			i = (int) (end - s.data) + 1;
	}
	for (; i < s.len && i < MAX_LABEL && blanks <= MAX_BLANKS; i++)
	{
		/* most are letters, and one comparison tells that */
		if ((unsigned char) ((s.data[i] | 0x20) - 'a') < 26)
			continue;
		blanks += s.data[i] == ' ';
		n = i > 0 ? label_end_length(s, i) : 0;
		if (n > 0)
			break;
	}
	if (n == 0 && (s.len > MAX_NAME || blanks > MAX_BLANKS))
		return false;
	*label = rca_slice(s.data, s.data + i);
	*event = rca_skip(s, i + n);
	return i > 0;
}

/* Does what stands behind a label say that it is not so (yet)? */
static bool
is_label_denied(RcaMilestone milestone, RcaStr rest)
{
	rest = rca_trim(rest);
	if (milestone < RCA_MILESTONE_MITIGATED)
		return rca_is_placeholder(rest);
	return rca_is_placeholder(rest) || rca_is_denial(rest);
}

/* What stands behind a remark in parentheses that was just opened. */
static RcaStr
skip_remark(RcaStr s)
{
	static const RcaStr closing[] = {
		RCA_LITERAL(")"), RCA_LITERAL("\xef\xbc\x89")
	};

	for (int i = 0; i < s.len && i < MAX_LABEL; i++)
	{
		for (int j = 0; j < lengthof(closing); j++)
		{
			if (rca_starts_nocase(rca_skip(s, i), closing[j]))
				return rca_skip(s, i + closing[j].len);
		}
	}
	return s;
}

/* "Mitigation 2" without its number */
static RcaStr
without_number(RcaStr label)
{
	int			len = label.len;

	while (len > 0 && (rca_is_digit(label.data[len - 1]) || label.data[len - 1] == '#' ||
					   rca_is_space(label.data[len - 1])))
		len--;
	return len > 0 ? rca_str(label.data, len) : label;
}

/* "Detected: latency alert", "[Resolved] all good", "Status: Monitoring" */
static RcaMilestone
milestone_of_label(RcaStr event, bool *denied)
{
	RcaStr		rest = event;
	RcaStr		label;

	*denied = false;
	for (int i = 0; i < 2 && next_label(&rest, &label); i++)
	{
		RcaMilestone milestone = rca_milestone_of_name(without_number(label));
		char		buffer[RCA_MAX_FOLDED];
		RcaStr		folded;

		if (rest.len > 0 && label.len <= MAX_LEAD && rca_fold(label, buffer, &folded) &&
			rca_word_value(&findings, folded) >= 0)
			milestone = RCA_MILESTONE_IDENTIFIED;
		if (milestone != RCA_MILESTONE_NONE)
		{
			if (rest.len == 0)
				return milestone;
			if (rest.data[-1] == '(' || memcmp(rest.data - 3, "\xef\xbc\x88", 3) == 0)
				rest = skip_remark(rest);
			*denied = is_label_denied(milestone, rest);
			return *denied ? RCA_MILESTONE_NONE : milestone;
		}
		if (rest.len == 0 || label.len > MAX_LEAD ||
			!rca_fold(label, buffer, &folded) ||
			rca_word_value(&leads, folded) < 0)
			return RCA_MILESTONE_NONE;
	}
	return RCA_MILESTONE_NONE;
}

/* Does text end with a dash or an arrow, and blanks around it? */
static bool
is_ending_parted(RcaStr s)
{
	static const RcaStr signs[] = {
		RCA_LITERAL(" - "), RCA_LITERAL(" -> "), RCA_LITERAL(" \xe2\x86\x92 "),
		RCA_LITERAL(" \xe2\x80\x93 "), RCA_LITERAL(" \xe2\x80\x94 "),
	};

	for (int i = 0; i < lengthof(signs); i++)
	{
		if (s.len >= signs[i].len &&
			rca_equal(rca_skip(s, s.len - signs[i].len), signs[i]))
			return true;
	}
	return false;
}

/* "Target groups attached again (resolved)", "Key replaced - RESOLVED", "..., resolved" */
static RcaMilestone
milestone_of_ending(RcaStr event)
{
	RcaMilestone milestone;
	int			end = event.len;
	int			i;
	bool		behind_comma;

	if (end > 0 && event.data[end - 1] == ')')
		end--;
	i = end;
	while (i > 0 && rca_is_alpha(event.data[i - 1]))
		i--;
	if (i < 3 || i == end)
		return RCA_MILESTONE_NONE;
	behind_comma = event.data[i - 2] == ',' && event.data[i - 1] == ' ';
	if (event.data[i - 1] != '(' && !behind_comma && !is_ending_parted(rca_str(event.data, i)))
		return RCA_MILESTONE_NONE;
	event = rca_slice(event.data + i, event.data + end);
	milestone = rca_milestone_of_name(event);
	/* "merged, closed" may be that of a ticket */
	if (behind_comma && milestone == RCA_MILESTONE_CLOSED)
		return RCA_MILESTONE_NONE;
	return milestone >= RCA_MILESTONE_RECOVERED ? milestone : RCA_MILESTONE_NONE;
}

bool
rca_milestone_is_labelled(RcaStr event)
{
	bool		denied;

	return milestone_of_label(event, &denied) != RCA_MILESTONE_NONE;
}

RcaMilestone
rca_milestone_of_event(RcaStr event)
{
	bool		denied;
	RcaMilestone milestone = milestone_of_label(event, &denied);

	if (denied)
		return RCA_MILESTONE_NONE;
	if (milestone == RCA_MILESTONE_NONE)
		milestone = rca_milestone_of_clauses(event, RCA_TIER_STRONG);
	if (milestone == RCA_MILESTONE_NONE)
		milestone = milestone_of_ending(event);
	return milestone;
}

/* What the clauses of an event say, if no label denies it. */
static RcaMilestone
hint_of_clauses(RcaStr event, RcaTier tier)
{
	bool		denied;

	milestone_of_label(event, &denied);
	return denied ? RCA_MILESTONE_NONE : rca_milestone_of_clauses(event, tier);
}

RcaMilestone
rca_milestone_hint(RcaStr event)
{
	return hint_of_clauses(event, RCA_TIER_WEAK);
}

RcaMilestone
rca_milestone_or_detail(RcaStr event)
{
	RcaMilestone milestone = rca_milestone_hint(event);

	return milestone != RCA_MILESTONE_NONE ? milestone :
		hint_of_clauses(event, RCA_TIER_DETAIL);
}

RcaMilestones
rca_milestones_by_place(RcaStr event)
{
	bool		denied;

	milestone_of_label(event, &denied);
	return denied ? 0 : rca_milestones_of_places(event);
}

RcaMilestone
rca_milestone_of_name(RcaStr name)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	int			milestone;

	if (name.len > MAX_NAME || !rca_fold(name, buffer, &s) ||
		(milestone = rca_word_value(&names, s)) < 0)
		return RCA_MILESTONE_NONE;
	return milestone;
}

RcaStr
rca_milestone_name(RcaMilestone milestone)
{
	if (milestone == RCA_MILESTONE_NONE)
		return RCA_NULL_STR;
	return rca_str(milestone_names[milestone].text,
				   RCA_SHORT_LEN(milestone_names[milestone].header));
}
