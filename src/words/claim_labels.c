/*
 * src/words/claim_labels.c
 *
 * What a line of a report claims by its label: how long something took, or when
 * a milestone was reached.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/claim_roles.h"
#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* A value of the table: a length, or a milestone behind the lengths. */
#define LENGTH(kind)		RCA_CLAIM_##kind
#define AT(milestone)		(RCA_CLAIM_COUNT + RCA_MILESTONE_##milestone)

static const RcaWord claim_words[] =
{
	W("time to detect", LENGTH(TIME_TO_DETECT)),
	W("time to detection", LENGTH(TIME_TO_DETECT)),
	W("how long to detect", LENGTH(TIME_TO_DETECT)),
	W("how long from start to detection", LENGTH(TIME_TO_DETECT)),
	W("time from start to detection", LENGTH(TIME_TO_DETECT)),
	W("ttd", LENGTH(TIME_TO_DETECT)),
	W("mttd", LENGTH(TIME_TO_DETECT)),
	W("detection time", LENGTH(TIME_TO_DETECT)),
	W("mean time to detect", LENGTH(TIME_TO_DETECT)),
	W("detection latency", LENGTH(TIME_TO_DETECT)),
	W("detection delay", LENGTH(TIME_TO_DETECT)),
	W("detection lag", LENGTH(TIME_TO_DETECT)),
	W("time to first alert", LENGTH(TIME_TO_DETECT)),
	W("time to notice", LENGTH(TIME_TO_DETECT)),
	W("time to discover", LENGTH(TIME_TO_DETECT)),
	W("time to discovery", LENGTH(TIME_TO_DETECT)),
	W("erkennungszeit", LENGTH(TIME_TO_DETECT)),
	W("tempo di rilevamento", LENGTH(TIME_TO_DETECT)),
	W("tempo di rilevazione", LENGTH(TIME_TO_DETECT)),
	W("detectietijd", LENGTH(TIME_TO_DETECT)),
	W("tijd tot detectie", LENGTH(TIME_TO_DETECT)),
	W("czas wykrycia", LENGTH(TIME_TO_DETECT)),
	W("czas do wykrycia", LENGTH(TIME_TO_DETECT)),
	W("time undetected", LENGTH(TIME_TO_DETECT)),
	W("zeit bis zur erkennung", LENGTH(TIME_TO_DETECT)),
	W("zeit bis zur entdeckung", LENGTH(TIME_TO_DETECT)),
	W("tiempo de deteccion", LENGTH(TIME_TO_DETECT)),
	W("tiempo hasta la deteccion", LENGTH(TIME_TO_DETECT)),
	W("tempo de deteccao", LENGTH(TIME_TO_DETECT)),
	W("tempo ate a deteccao", LENGTH(TIME_TO_DETECT)),
	W("temps de detection", LENGTH(TIME_TO_DETECT)),
	W("delai de detection", LENGTH(TIME_TO_DETECT)),
	W("tid til deteksjon", LENGTH(TIME_TO_DETECT)),
	W("tid til oppdagelse", LENGTH(TIME_TO_DETECT)),
	W("検知までの時間", LENGTH(TIME_TO_DETECT)),
	W("検出までの時間", LENGTH(TIME_TO_DETECT)),
	W("发现耗时", LENGTH(TIME_TO_DETECT)),
	W("检测耗时", LENGTH(TIME_TO_DETECT)),
	W("탐지 시간", LENGTH(TIME_TO_DETECT)),
	W("감지 시간", LENGTH(TIME_TO_DETECT)),
	W("장애 감지 시간", LENGTH(TIME_TO_DETECT)),
	W("検知時間", LENGTH(TIME_TO_DETECT)),
	W("検出時間", LENGTH(TIME_TO_DETECT)),
	W("检测时长", LENGTH(TIME_TO_DETECT)),
	W("发现时长", LENGTH(TIME_TO_DETECT)),
	W("감지까지 걸린 시간", LENGTH(TIME_TO_DETECT)),

	W("time to acknowledge", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("time to acknowledgement", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("time to respond", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("time to response", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("tta", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("mtta", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("mean time to acknowledge", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("response time to page", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("reaktionszeit", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("tiempo de respuesta", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("tempo de resposta", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("temps de reaction", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("响应耗时", LENGTH(TIME_TO_ACKNOWLEDGE)),

	W("time to identify", LENGTH(TIME_TO_IDENTIFY)),
	W("time to identification", LENGTH(TIME_TO_IDENTIFY)),
	W("time to diagnose", LENGTH(TIME_TO_IDENTIFY)),
	W("time to diagnosis", LENGTH(TIME_TO_IDENTIFY)),
	W("定位耗时", LENGTH(TIME_TO_IDENTIFY)),
	W("原因特定までの時間", LENGTH(TIME_TO_IDENTIFY)),

	W("time to mitigate", LENGTH(TIME_TO_MITIGATE)),
	W("time to mitigation", LENGTH(TIME_TO_MITIGATE)),
	W("ttm", LENGTH(TIME_TO_MITIGATE)),
	W("mttm", LENGTH(TIME_TO_MITIGATE)),
	W("mean time to mitigate", LENGTH(TIME_TO_MITIGATE)),
	W("mitigation time", LENGTH(TIME_TO_MITIGATE)),
	W("temps de mitigation", LENGTH(TIME_TO_MITIGATE)),
	W("tempo di mitigazione", LENGTH(TIME_TO_MITIGATE)),
	W("tiempo de mitigacion", LENGTH(TIME_TO_MITIGATE)),
	W("tempo de mitigacao", LENGTH(TIME_TO_MITIGATE)),
	W("緩和までの時間", LENGTH(TIME_TO_MITIGATE)),
	W("止血耗时", LENGTH(TIME_TO_MITIGATE)),

	W("time to recover", LENGTH(TIME_TO_RECOVER)),
	W("time to recovery", LENGTH(TIME_TO_RECOVER)),
	W("time to restore", LENGTH(TIME_TO_RECOVER)),
	W("time to restore service", LENGTH(TIME_TO_RECOVER)),
	W("time to restoration", LENGTH(TIME_TO_RECOVER)),
	W("recovery time", LENGTH(TIME_TO_RECOVER)),
	W("restoration time", LENGTH(TIME_TO_RECOVER)),
	W("mean time to recover", LENGTH(TIME_TO_RECOVER)),
	W("mean time to recovery", LENGTH(TIME_TO_RECOVER)),
	W("time to full recovery", LENGTH(TIME_TO_RECOVER)),
	W("time to service restoration", LENGTH(TIME_TO_RECOVER)),
	W("recovery latency", LENGTH(TIME_TO_RECOVER)),
	W("recovery duration", LENGTH(TIME_TO_RECOVER)),
	W("tempo di ripristino", LENGTH(TIME_TO_RECOVER)),
	W("hersteltijd", LENGTH(TIME_TO_RECOVER)),
	W("tijd tot herstel", LENGTH(TIME_TO_RECOVER)),
	W("czas przywrocenia", LENGTH(TIME_TO_RECOVER)),
	W("tempo de restabelecimento", LENGTH(TIME_TO_RECOVER)),
	W("tiempo de restablecimiento", LENGTH(TIME_TO_RECOVER)),
	W("zeit bis zur wiederherstellung", LENGTH(TIME_TO_RECOVER)),
	W("wiederherstellungszeit", LENGTH(TIME_TO_RECOVER)),
	W("tiempo de recuperacion", LENGTH(TIME_TO_RECOVER)),
	W("tempo de recuperacao", LENGTH(TIME_TO_RECOVER)),
	W("temps de retablissement", LENGTH(TIME_TO_RECOVER)),
	W("delai de retablissement", LENGTH(TIME_TO_RECOVER)),
	W("tid til gjenoppretting", LENGTH(TIME_TO_RECOVER)),
	W("復旧までの時間", LENGTH(TIME_TO_RECOVER)),
	W("復旧時間", LENGTH(TIME_TO_RECOVER)),
	W("復旧までの所要時間", LENGTH(TIME_TO_RECOVER)),
	W("恢复耗时", LENGTH(TIME_TO_RECOVER)),
	W("恢复时长", LENGTH(TIME_TO_RECOVER)),
	W("복구 시간", LENGTH(TIME_TO_RECOVER)),

	W("time to resolve", LENGTH(TIME_TO_RESOLVE)),
	W("time to resolution", LENGTH(TIME_TO_RESOLVE)),
	W("resolution time", LENGTH(TIME_TO_RESOLVE)),
	W("total resolution time", LENGTH(TIME_TO_RESOLVE)),
	W("time to full resolution", LENGTH(TIME_TO_RESOLVE)),
	W("mean time to resolve", LENGTH(TIME_TO_RESOLVE)),
	W("mean time to resolution", LENGTH(TIME_TO_RESOLVE)),
	W("resolution duration", LENGTH(TIME_TO_RESOLVE)),
	W("tempo di risoluzione", LENGTH(TIME_TO_RESOLVE)),
	W("oplostijd", LENGTH(TIME_TO_RESOLVE)),
	W("tijd tot oplossing", LENGTH(TIME_TO_RESOLVE)),
	W("czas rozwiazania", LENGTH(TIME_TO_RESOLVE)),
	W("losningstid", LENGTH(TIME_TO_RESOLVE)),
	W("behebungszeit", LENGTH(TIME_TO_RESOLVE)),
	W("losungszeit", LENGTH(TIME_TO_RESOLVE)),
	W("ttr", LENGTH(TIME_TO_RESOLVE)),
	W("zeit bis zur behebung", LENGTH(TIME_TO_RESOLVE)),
	W("zeit bis zur losung", LENGTH(TIME_TO_RESOLVE)),
	W("tiempo de resolucion", LENGTH(TIME_TO_RESOLVE)),
	W("tempo de resolucao", LENGTH(TIME_TO_RESOLVE)),
	W("temps de resolution", LENGTH(TIME_TO_RESOLVE)),
	W("delai de resolution", LENGTH(TIME_TO_RESOLVE)),
	W("tid til losning", LENGTH(TIME_TO_RESOLVE)),
	W("解決までの時間", LENGTH(TIME_TO_RESOLVE)),
	W("解决耗时", LENGTH(TIME_TO_RESOLVE)),
	W("해결 시간", LENGTH(TIME_TO_RESOLVE)),

	W("time from detection to resolution", LENGTH(DETECTED_TO_RESOLVED)),
	W("detection to resolution", LENGTH(DETECTED_TO_RESOLVED)),
	W("recovery time from detection", LENGTH(DETECTED_TO_RESOLVED)),
	W("resolution time from detection", LENGTH(DETECTED_TO_RESOLVED)),
	W("time to resolve from detection", LENGTH(DETECTED_TO_RESOLVED)),

	W("time to repair", LENGTH(TIME_TO_REPAIR)),
	W("time to fix", LENGTH(TIME_TO_REPAIR)),
	W("mttr", LENGTH(TIME_TO_REPAIR)),
	W("mean time to repair", LENGTH(TIME_TO_REPAIR)),
	W("reparaturzeit", LENGTH(TIME_TO_REPAIR)),
	W("tiempo de reparacion", LENGTH(TIME_TO_REPAIR)),
	W("tempo de reparo", LENGTH(TIME_TO_REPAIR)),
	W("temps de reparation", LENGTH(TIME_TO_REPAIR)),
	W("修復時間", LENGTH(TIME_TO_REPAIR)),
	W("修复耗时", LENGTH(TIME_TO_REPAIR)),

	W("duration", LENGTH(INCIDENT_LENGTH)),
	W("total duration", LENGTH(INCIDENT_LENGTH)),
	W("incident duration", LENGTH(INCIDENT_LENGTH)),
	W("outage duration", LENGTH(INCIDENT_LENGTH)),
	W("impact duration", LENGTH(INCIDENT_LENGTH)),
	W("duration of incident", LENGTH(INCIDENT_LENGTH)),
	W("duration of outage", LENGTH(INCIDENT_LENGTH)),
	W("duration of impact", LENGTH(INCIDENT_LENGTH)),
	W("total downtime", LENGTH(INCIDENT_LENGTH)),
	W("downtime", LENGTH(INCIDENT_LENGTH)),
	W("downtime duration", LENGTH(INCIDENT_LENGTH)),
	W("length of outage", LENGTH(INCIDENT_LENGTH)),
	W("length of incident", LENGTH(INCIDENT_LENGTH)),
	W("outage length", LENGTH(INCIDENT_LENGTH)),
	W("incident length", LENGTH(INCIDENT_LENGTH)),
	W("outage time", LENGTH(INCIDENT_LENGTH)),
	W("time frame", LENGTH(INCIDENT_LENGTH)),
	W("timeframe", LENGTH(INCIDENT_LENGTH)),
	W("time window", LENGTH(INCIDENT_LENGTH)),
	W("incident period", LENGTH(INCIDENT_LENGTH)),
	W("outage period", LENGTH(INCIDENT_LENGTH)),
	W("impact period", LENGTH(INCIDENT_LENGTH)),
	W("tiempo de inactividad", LENGTH(INCIDENT_LENGTH)),
	W("tempo de inatividade", LENGTH(INCIDENT_LENGTH)),
	W("temps d'arret", LENGTH(INCIDENT_LENGTH)),
	W("temps d'indisponibilite", LENGTH(INCIDENT_LENGTH)),
	W("durata", LENGTH(INCIDENT_LENGTH)),
	W("durata incidente", LENGTH(INCIDENT_LENGTH)),
	W("durata dell'incidente", LENGTH(INCIDENT_LENGTH)),
	W("durata del disservizio", LENGTH(INCIDENT_LENGTH)),
	W("duur van het incident", LENGTH(INCIDENT_LENGTH)),
	W("duur incident", LENGTH(INCIDENT_LENGTH)),
	W("nedetid", LENGTH(INCIDENT_LENGTH)),
	W("storungsdauer", LENGTH(INCIDENT_LENGTH)),
	W("dauer der storung", LENGTH(INCIDENT_LENGTH)),
	W("dauer des vorfalls", LENGTH(INCIDENT_LENGTH)),
	W("dauer des ausfalls", LENGTH(INCIDENT_LENGTH)),
	W("duracion total", LENGTH(INCIDENT_LENGTH)),
	W("duracao total", LENGTH(INCIDENT_LENGTH)),
	W("duree totale", LENGTH(INCIDENT_LENGTH)),
	W("duracion de la caida", LENGTH(INCIDENT_LENGTH)),
	W("czas niedostepnosci", LENGTH(INCIDENT_LENGTH)),
	W("продолжительность", LENGTH(INCIDENT_LENGTH)),
	W("длительность", LENGTH(INCIDENT_LENGTH)),
	W("тривалість", LENGTH(INCIDENT_LENGTH)),
	W("impact window", LENGTH(INCIDENT_LENGTH)),
	W("incident window", LENGTH(INCIDENT_LENGTH)),
	W("outage window", LENGTH(INCIDENT_LENGTH)),
	W("window", LENGTH(INCIDENT_LENGTH)),
	W("dauer", LENGTH(INCIDENT_LENGTH)),
	W("ausfalldauer", LENGTH(INCIDENT_LENGTH)),
	W("duracion", LENGTH(INCIDENT_LENGTH)),
	W("duracion del incidente", LENGTH(INCIDENT_LENGTH)),
	W("duracao", LENGTH(INCIDENT_LENGTH)),
	W("duracao do incidente", LENGTH(INCIDENT_LENGTH)),
	W("duree", LENGTH(INCIDENT_LENGTH)),
	W("duree de l'incident", LENGTH(INCIDENT_LENGTH)),
	W("varighet", LENGTH(INCIDENT_LENGTH)),
	W("varighed", LENGTH(INCIDENT_LENGTH)),
	W("varaktighet", LENGTH(INCIDENT_LENGTH)),
	W("duur", LENGTH(INCIDENT_LENGTH)),
	W("czas trwania", LENGTH(INCIDENT_LENGTH)),
	W("影響時間", LENGTH(INCIDENT_LENGTH)),
	W("障害時間", LENGTH(INCIDENT_LENGTH)),
	W("停止時間", LENGTH(INCIDENT_LENGTH)),
	W("影響期間", LENGTH(INCIDENT_LENGTH)),
	W("障害期間", LENGTH(INCIDENT_LENGTH)),
	W("停止期間", LENGTH(INCIDENT_LENGTH)),
	W("ダウンタイム", LENGTH(INCIDENT_LENGTH)),
	W("影响时长", LENGTH(INCIDENT_LENGTH)),
	W("影响时间", LENGTH(INCIDENT_LENGTH)),
	W("中断时长", LENGTH(INCIDENT_LENGTH)),
	W("中断时间", LENGTH(INCIDENT_LENGTH)),
	W("停机时间", LENGTH(INCIDENT_LENGTH)),
	W("故障持续时间", LENGTH(INCIDENT_LENGTH)),
	W("持续时间", LENGTH(INCIDENT_LENGTH)),
	W("持续时长", LENGTH(INCIDENT_LENGTH)),
	W("故障时长", LENGTH(INCIDENT_LENGTH)),
	W("장애 시간", LENGTH(INCIDENT_LENGTH)),
	W("지속 시간", LENGTH(INCIDENT_LENGTH)),
	W("장애 지속 시간", LENGTH(INCIDENT_LENGTH)),
	W("중단 시간", LENGTH(INCIDENT_LENGTH)),

	W("start", AT(STARTED)),
	W("started on", AT(STARTED)),
	W("iniciado", AT(STARTED)),
	W("begonnen", AT(STARTED)),
	W("detectado", AT(DETECTED)),
	W("entdeckt", AT(DETECTED)),
	W("detecte", AT(DETECTED)),
	W("oppdaget", AT(DETECTED)),
	W("end", AT(RESOLVED)),
	W("ended", AT(RESOLVED)),
	W("resolvido", AT(RESOLVED)),
	W("resuelto", AT(RESOLVED)),
	W("resolu", AT(RESOLVED)),
	W("behoben", AT(RESOLVED)),
	W("lost", AT(RESOLVED)),
	W("resolved date", AT(RESOLVED)),
	W("resolveddate", AT(RESOLVED)),
	W("resolvedat", AT(RESOLVED)),
	W("resolvedwhen", AT(RESOLVED)),

	W("started at", AT(STARTED)),
	W("started", AT(STARTED)),
	W("start time", AT(STARTED)),
	W("start date", AT(STARTED)),
	W("start date/time", AT(STARTED)),
	W("start date and time", AT(STARTED)),
	W("begin", AT(STARTED)),
	W("began", AT(STARTED)),
	W("began at", AT(STARTED)),
	W("onset", AT(STARTED)),
	W("impact began", AT(STARTED)),
	W("inizio", AT(STARTED)),
	W("inizio incidente", AT(STARTED)),
	W("hora inicio", AT(STARTED)),
	W("data de inicio", AT(STARTED)),
	W("fecha de inicio", AT(STARTED)),
	W("date de debut", AT(STARTED)),
	W("aanvang", AT(STARTED)),
	W("start tijd", AT(STARTED)),
	W("starttijd", AT(STARTED)),
	W("starttid", AT(STARTED)),
	W("czas rozpoczecia", AT(STARTED)),
	W("rozpoczecie", AT(STARTED)),
	W("poczatek", AT(STARTED)),
	W("начало", AT(STARTED)),
	W("початок", AT(STARTED)),
	W("time started", AT(STARTED)),
	W("incident start", AT(STARTED)),
	W("incident start time", AT(STARTED)),
	W("impact start", AT(STARTED)),
	W("impact start time", AT(STARTED)),
	W("impact started", AT(STARTED)),
	W("outage start", AT(STARTED)),
	W("beginn", AT(STARTED)),
	W("startzeit", AT(STARTED)),
	W("inicio", AT(STARTED)),
	W("hora de inicio", AT(STARTED)),
	W("debut", AT(STARTED)),
	W("heure de debut", AT(STARTED)),
	W("starttidspunkt", AT(STARTED)),
	W("発生日時", AT(STARTED)),
	W("発生時刻", AT(STARTED)),
	W("开始时间", AT(STARTED)),
	W("发生时间", AT(STARTED)),
	W("시작 시간", AT(STARTED)),
	W("발생 시각", AT(STARTED)),
	W("발생 시간", AT(STARTED)),
	W("장애 발생 시간", AT(STARTED)),
	W("장애 발생 시각", AT(STARTED)),
	W("故障开始时间", AT(STARTED)),
	W("故障发生时间", AT(STARTED)),

	W("detected at", AT(DETECTED)),
	W("discovered", AT(DETECTED)),
	W("first reported", AT(DETECTED)),
	W("reported at", AT(DETECTED)),
	W("alerted at", AT(DETECTED)),
	W("detection date", AT(DETECTED)),
	W("erkannt", AT(DETECTED)),
	W("erkannt um", AT(DETECTED)),
	W("entdeckt um", AT(DETECTED)),
	W("detectada", AT(DETECTED)),
	W("rilevato", AT(DETECTED)),
	W("rilevata", AT(DETECTED)),
	W("rilevato alle", AT(DETECTED)),
	W("gedetecteerd", AT(DETECTED)),
	W("ontdekt", AT(DETECTED)),
	W("oppdaget kl", AT(DETECTED)),
	W("opdaget", AT(DETECTED)),
	W("upptackt", AT(DETECTED)),
	W("wykryto", AT(DETECTED)),
	W("wykrycie", AT(DETECTED)),
	W("обнаружено", AT(DETECTED)),
	W("виявлено", AT(DETECTED)),
	W("detected", AT(DETECTED)),
	W("first detected", AT(DETECTED)),
	W("time detected", AT(DETECTED)),
	W("detected on", AT(DETECTED)),
	W("discovered at", AT(DETECTED)),
	W("time of detection", AT(DETECTED)),
	W("entdeckt am", AT(DETECTED)),
	W("hora de deteccion", AT(DETECTED)),
	W("hora da deteccao", AT(DETECTED)),
	W("heure de detection", AT(DETECTED)),
	W("検知日時", AT(DETECTED)),
	W("検知時刻", AT(DETECTED)),
	W("发现时间", AT(DETECTED)),
	W("检测时间", AT(DETECTED)),
	W("감지 시각", AT(DETECTED)),

	W("acknowledged at", AT(ACKNOWLEDGED)),
	W("time acknowledged", AT(ACKNOWLEDGED)),
	W("identified at", AT(IDENTIFIED)),
	W("time identified", AT(IDENTIFIED)),
	W("mitigated at", AT(MITIGATED)),
	W("mitigated", AT(MITIGATED)),
	W("repaired", AT(MITIGATED)),
	W("time mitigated", AT(MITIGATED)),
	W("time of mitigation", AT(MITIGATED)),
	W("recovered at", AT(RECOVERED)),
	W("restored", AT(RECOVERED)),
	W("service restored", AT(RECOVERED)),
	W("services restored", AT(RECOVERED)),
	W("service restored at", AT(RECOVERED)),
	W("impact resolved", AT(RECOVERED)),
	W("wiederhergestellt", AT(RECOVERED)),
	W("restablecido", AT(RECOVERED)),
	W("restabelecido", AT(RECOVERED)),
	W("retabli", AT(RECOVERED)),
	W("ripristinato", AT(RECOVERED)),
	W("hersteld", AT(RECOVERED)),
	W("gjenopprettet", AT(RECOVERED)),
	W("recovered", AT(RECOVERED)),
	W("restored at", AT(RECOVERED)),
	W("time restored", AT(RECOVERED)),
	W("impact end", AT(RECOVERED)),
	W("impact end time", AT(RECOVERED)),
	W("impact ended", AT(RECOVERED)),
	W("復旧日時", AT(RECOVERED)),
	W("復旧時刻", AT(RECOVERED)),
	W("恢复时间", AT(RECOVERED)),
	W("복구 시각", AT(RECOVERED)),
	W("故障恢复时间", AT(RECOVERED)),

	W("resolved at", AT(RESOLVED)),
	W("end date", AT(RESOLVED)),
	W("end date/time", AT(RESOLVED)),
	W("end date and time", AT(RESOLVED)),
	W("resolution date", AT(RESOLVED)),
	W("fixed at", AT(RESOLVED)),
	W("behoben um", AT(RESOLVED)),
	W("gelost um", AT(RESOLVED)),
	W("resuelta", AT(RESOLVED)),
	W("resolvida", AT(RESOLVED)),
	W("resolue", AT(RESOLVED)),
	W("risolto", AT(RESOLVED)),
	W("risolta", AT(RESOLVED)),
	W("risolto alle", AT(RESOLVED)),
	W("fine", AT(RESOLVED)),
	W("fine incidente", AT(RESOLVED)),
	W("opgelost", AT(RESOLVED)),
	W("verholpen", AT(RESOLVED)),
	W("eindtijd", AT(RESOLVED)),
	W("einde", AT(RESOLVED)),
	W("avsluttet", AT(RESOLVED)),
	W("sluttid", AT(RESOLVED)),
	W("lost kl", AT(RESOLVED)),
	W("rozwiazano", AT(RESOLVED)),
	W("koniec", AT(RESOLVED)),
	W("czas zakonczenia", AT(RESOLVED)),
	W("zakonczenie", AT(RESOLVED)),
	W("решено", AT(RESOLVED)),
	W("устранено", AT(RESOLVED)),
	W("вирішено", AT(RESOLVED)),
	W("усунуто", AT(RESOLVED)),
	W("окончание", AT(RESOLVED)),
	W("завершено", AT(RESOLVED)),
	W("resolved", AT(RESOLVED)),
	W("time resolved", AT(RESOLVED)),
	W("resolved on", AT(RESOLVED)),
	W("end time", AT(RESOLVED)),
	W("ended at", AT(RESOLVED)),
	W("incident end", AT(RESOLVED)),
	W("incident end time", AT(RESOLVED)),
	W("outage end", AT(RESOLVED)),
	W("ende", AT(RESOLVED)),
	W("endzeit", AT(RESOLVED)),
	W("behoben am", AT(RESOLVED)),
	W("fin", AT(RESOLVED)),
	W("hora de fin", AT(RESOLVED)),
	W("hora de termino", AT(RESOLVED)),
	W("heure de fin", AT(RESOLVED)),
	W("sluttidspunkt", AT(RESOLVED)),
	W("解決日時", AT(RESOLVED)),
	W("解決時刻", AT(RESOLVED)),
	W("结束时间", AT(RESOLVED)),
	W("解决时间", AT(RESOLVED)),
	W("종료 시간", AT(RESOLVED)),
	W("해결 시각", AT(RESOLVED)),
	W("closed at", AT(CLOSED)),
};

RCA_WORD_TABLE(claims, claim_words, RCA_MATCH_WHOLE);

/* before a label that is one without them, too */
static const RcaStr subject_words[] =
{
	RCA_LITERAL("incident "), RCA_LITERAL("outage "), RCA_LITERAL("issue "),
	RCA_LITERAL("problem "), RCA_LITERAL("total "), RCA_LITERAL("overall "),
	RCA_LITERAL("approximate "), RCA_LITERAL("approx "), RCA_LITERAL("actual "),
};

/* headers of the column that has the values of labels */
static const RcaWord value_words[] =
{
	MEMBER("value"), MEMBER("actual"), MEMBER("measured"), MEMBER("duration"),
	MEMBER("result"), MEMBER("time"), MEMBER("this incident"), MEMBER("wert"),
	MEMBER("ist"), MEMBER("dauer"), MEMBER("valor"), MEMBER("duracion"),
	MEMBER("duracao"), MEMBER("valeur"), MEMBER("duree"), MEMBER("valore"),
	MEMBER("durata"), MEMBER("waarde"), MEMBER("duur"), MEMBER("verdi"),
	MEMBER("varighet"), MEMBER("vaerdi"), MEMBER("varde"), MEMBER("wartosc"),
	MEMBER("値"), MEMBER("実績"), MEMBER("时长"), MEMBER("耗时"), MEMBER("实际"),
	MEMBER("值"), MEMBER("값"), MEMBER("시간"),
};

RCA_WORD_TABLE(value_columns, value_words, RCA_MATCH_WHOLE);

bool
rca_is_column_of_values(RcaStr heading)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	return rca_fold(heading, buffer, &folded) && rca_word_value(&value_columns, folded) >= 0;
}

/* The length to a milestone, where its label has a length: "解决时间: 约 3 小时". */
static int
length_to(RcaMilestone milestone)
{
	switch (milestone)
	{
		case RCA_MILESTONE_DETECTED:
			return RCA_CLAIM_TIME_TO_DETECT;
		case RCA_MILESTONE_MITIGATED:
			return RCA_CLAIM_TIME_TO_MITIGATE;
		case RCA_MILESTONE_RECOVERED:
			return RCA_CLAIM_TIME_TO_RECOVER;
		case RCA_MILESTONE_RESOLVED:
			return RCA_CLAIM_TIME_TO_RESOLVE;
		default:
			return -1;
	}
}

/* The milestone of a label of a length that has a point in time: "감지 시간: 14:20". */
static RcaMilestone
milestone_of_length(int length)
{
	for (int i = 0; i < RCA_MILESTONE_COUNT; i++)
	{
		if (length_to(i) == length)
			return i;
	}
	return RCA_MILESTONE_NONE;
}

/* The value of a folded label, or of what is left of it without such words; or -1. */
static int
value_of_label(RcaStr folded)
{
	int			value = rca_word_value(&claims, folded);

	for (int i = 0; i < lengthof(subject_words) && value < 0; i++)
	{
		if (rca_starts_nocase(folded, subject_words[i]))
			return value_of_label(rca_skip(folded, subject_words[i].len));
	}
	return value;
}

/* What a label says without remarks in parentheses. */
static bool
claim_of_plain_label(RcaStr label, RcaClaimLabel *claim)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;
	int			value;

	claim->length = -1;
	claim->milestone = RCA_MILESTONE_NONE;
	claim->is_length = false;
	if (!rca_fold(label, buffer, &folded))
		return false;
	value = value_of_label(folded);
	if (value < 0)
		return rca_claim_of_words(label, claim);
	if (value >= RCA_CLAIM_COUNT)
	{
		claim->milestone = value - RCA_CLAIM_COUNT;
		claim->length = length_to(claim->milestone);
	}
	else
	{
		claim->length = value;
		claim->milestone = milestone_of_length(value);
		claim->is_length = true;
	}
	return true;
}

bool
rca_claim_of_label(RcaStr label, RcaClaimLabel *claim)
{
	int			open = rca_find(label, RCA_STR("("));

	if (open <= 0 || label.data[label.len - 1] != ')')
		return claim_of_plain_label(label, claim);
	/* "MTTR (time from detection to recovery)" */
	if (claim_of_plain_label(rca_slice(label.data + open + 1, label.data + label.len - 1), claim) &&
		claim->length >= 0)
		return true;
	/* "Time to resolve (TTR)", "Start (UTC)" */
	return claim_of_plain_label(rca_str(label.data, open), claim);
}
