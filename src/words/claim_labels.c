/*
 * src/words/claim_labels.c
 *
 * What a line of a report claims by its label: how long something took, or when
 * a milestone was reached.
 */
#include "base/base.h"

#include "base/text.h"
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
	W("감지까지 걸린 시간", LENGTH(TIME_TO_DETECT)),

	W("time to acknowledge", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("time to acknowledgement", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("time to respond", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("time to response", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("tta", LENGTH(TIME_TO_ACKNOWLEDGE)),
	W("mtta", LENGTH(TIME_TO_ACKNOWLEDGE)),
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
	W("zeit bis zur wiederherstellung", LENGTH(TIME_TO_RECOVER)),
	W("wiederherstellungszeit", LENGTH(TIME_TO_RECOVER)),
	W("tiempo de recuperacion", LENGTH(TIME_TO_RECOVER)),
	W("tempo de recuperacao", LENGTH(TIME_TO_RECOVER)),
	W("temps de retablissement", LENGTH(TIME_TO_RECOVER)),
	W("delai de retablissement", LENGTH(TIME_TO_RECOVER)),
	W("tid til gjenoppretting", LENGTH(TIME_TO_RECOVER)),
	W("復旧までの時間", LENGTH(TIME_TO_RECOVER)),
	W("恢复耗时", LENGTH(TIME_TO_RECOVER)),
	W("복구 시간", LENGTH(TIME_TO_RECOVER)),

	W("time to resolve", LENGTH(TIME_TO_RESOLVE)),
	W("time to resolution", LENGTH(TIME_TO_RESOLVE)),
	W("resolution time", LENGTH(TIME_TO_RESOLVE)),
	W("total resolution time", LENGTH(TIME_TO_RESOLVE)),
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
	W("影响时长", LENGTH(INCIDENT_LENGTH)),
	W("持续时间", LENGTH(INCIDENT_LENGTH)),
	W("持续时长", LENGTH(INCIDENT_LENGTH)),
	W("故障时长", LENGTH(INCIDENT_LENGTH)),
	W("장애 시간", LENGTH(INCIDENT_LENGTH)),
	W("지속 시간", LENGTH(INCIDENT_LENGTH)),

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

	W("detected at", AT(DETECTED)),
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

	W("resolved at", AT(RESOLVED)),
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

bool
rca_claim_of_label(RcaStr label, int *length, RcaMilestone *milestone)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;
	int			value;
	int			open = rca_find(label, RCA_STR("("));

	*length = -1;
	*milestone = RCA_MILESTONE_NONE;
	/* "Time to resolve (TTR)", "Start (UTC)" */
	if (label.len > 0 && label.data[label.len - 1] == ')' && open > 0)
		label.len = open;
	if (!rca_fold(label, buffer, &folded) ||
		(value = rca_word_value(&claims, folded)) < 0)
		return false;
	if (value < RCA_CLAIM_COUNT)
		*length = value;
	else
		*milestone = value - RCA_CLAIM_COUNT;
	return true;
}
