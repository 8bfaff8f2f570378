/*
 * src/words/keys.c
 *
 * What a key of the front matter or of the body says.
 */
#include "base/base.h"

#include "base/text.h"
#include "words/claim_roles.h"
#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

/* for each key the usual name first: the order decides which name counts */
static const RcaWord key_words[] =
{
	W("title", RCA_KEY_TITLE),
	W("incident title", RCA_KEY_TITLE),
	W("titre", RCA_KEY_TITLE),
	W("titulo", RCA_KEY_TITLE),
	W("titel", RCA_KEY_TITLE),
	W("tittel", RCA_KEY_TITLE),
	W("titolo", RCA_KEY_TITLE),
	W("tytul", RCA_KEY_TITLE),
	W("название", RCA_KEY_TITLE),
	W("заголовок", RCA_KEY_TITLE),
	W("назва", RCA_KEY_TITLE),
	W("标题", RCA_KEY_TITLE),
	W("タイトル", RCA_KEY_TITLE),
	W("제목", RCA_KEY_TITLE),

	/* what names the incident goes before the day of publication */
	W("incident date", RCA_KEY_DATE),
	W("date of incident", RCA_KEY_DATE),
	W("incident start date", RCA_KEY_DATE),
	W("incident-date", RCA_KEY_DATE),
	W("date of the incident", RCA_KEY_DATE),
	W("date", RCA_KEY_DATE),
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
	W("발생일시", RCA_KEY_DATE),
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
	W("严重度", RCA_KEY_SEVERITY),
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
	W("occurred", RCA_KEY_START),
	W("start of incident", RCA_KEY_START),
	W("incident start", RCA_KEY_START),
	W("incident started", RCA_KEY_START),
	W("impact start", RCA_KEY_START),
	W("impact started", RCA_KEY_START),
	W("start of impact", RCA_KEY_START),
	W("outage started", RCA_KEY_START),
	W("introduced", RCA_KEY_START),
	W("introduced at", RCA_KEY_START),
	W("date introduced", RCA_KEY_START),
	W("began", RCA_KEY_START),
	W("outage start", RCA_KEY_START),
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
	W("impact end", RCA_KEY_END),
	W("impact ended", RCA_KEY_END),
	W("end of impact", RCA_KEY_END),
	W("fixed", RCA_KEY_END),
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

	W("detected", RCA_KEY_DETECTED),
	W("detected at", RCA_KEY_DETECTED),
	W("date detected", RCA_KEY_DETECTED),
	W("detection date", RCA_KEY_DETECTED),
	W("first detected", RCA_KEY_DETECTED),
	W("discovered", RCA_KEY_DETECTED),
	W("discovered at", RCA_KEY_DETECTED),
	W("date discovered", RCA_KEY_DETECTED),
	W("検知日時", RCA_KEY_DETECTED),
	W("发现时间", RCA_KEY_DETECTED),

	W("when", RCA_KEY_MOMENT),
	W("data", RCA_KEY_MOMENT),
	W("timestamp", RCA_KEY_MOMENT),
	W("time of incident", RCA_KEY_MOMENT),
	W("incident time", RCA_KEY_MOMENT),

	W("reported", RCA_KEY_REPORTED),
	W("reported at", RCA_KEY_REPORTED),
	W("reported on", RCA_KEY_REPORTED),
	W("date reported", RCA_KEY_REPORTED),
	W("report date", RCA_KEY_REPORTED),
	W("date of report", RCA_KEY_REPORTED),

	W("timezone", RCA_KEY_ZONE),
	W("time zone", RCA_KEY_ZONE),
	W("tz", RCA_KEY_ZONE),
};

RCA_WORD_TABLE(keys, key_words, RCA_MATCH_WHOLE);

/*
 * Names that may say something else, too: they count only where the value is
 * what they say.
 */
static const RcaWord likely_words[] =
{
	/* where no heading is the title */
	W("heading", RCA_KEY_TITLE), W("headline", RCA_KEY_TITLE),
	W("subject", RCA_KEY_TITLE), W("name", RCA_KEY_TITLE),
	W("incident name", RCA_KEY_TITLE), W("incident", RCA_KEY_TITLE),

	W("day of incident", RCA_KEY_DATE), W("day", RCA_KEY_DATE),
	W("date of outage", RCA_KEY_DATE), W("outage date", RCA_KEY_DATE),
	W("date of occurrence", RCA_KEY_DATE), W("occurred on", RCA_KEY_DATE),
	W("occurrence date", RCA_KEY_DATE), W("date occurred", RCA_KEY_DATE),
	W("happened", RCA_KEY_DATE), W("happened on", RCA_KEY_DATE),
	W("hendelsesdato", RCA_KEY_DATE), W("dato for hendelse", RCA_KEY_DATE),
	W("fecha incidente", RCA_KEY_DATE), W("fecha de incidente", RCA_KEY_DATE),
	W("data incidente", RCA_KEY_DATE), W("data da ocorrencia", RCA_KEY_DATE),
	W("data e hora", RCA_KEY_DATE), W("data do evento", RCA_KEY_DATE),
	W("date et heure", RCA_KEY_DATE), W("datum/zeit", RCA_KEY_DATE),
	W("datum und uhrzeit", RCA_KEY_DATE),
	W("事件日期", RCA_KEY_DATE), W("事故日期", RCA_KEY_DATE),
	W("事故时间", RCA_KEY_DATE), W("故障日期", RCA_KEY_DATE),
	W("时间", RCA_KEY_DATE), W("發生時間", RCA_KEY_DATE),
	W("日期时间", RCA_KEY_DATE), W("首次发现时间", RCA_KEY_DATE),
	W("発生時刻", RCA_KEY_DATE), W("発生年月日", RCA_KEY_DATE),
	W("障害発生日", RCA_KEY_DATE), W("事象発生日時", RCA_KEY_DATE),
	W("발생일시", RCA_KEY_DATE), W("발생 시간", RCA_KEY_DATE),
	W("발생 날짜", RCA_KEY_DATE), W("장애 일시", RCA_KEY_DATE),
	W("장애 발생 일시", RCA_KEY_DATE), W("장애일시", RCA_KEY_DATE),
	W("사고 일시", RCA_KEY_DATE), W("사건 일시", RCA_KEY_DATE),
	/* Russian, Ukrainian, Polish, Italian, Dutch */
	W("дата", RCA_KEY_DATE), W("дата инцидента", RCA_KEY_DATE),
	W("дата обнаружения", RCA_KEY_DATE), W("дата происшествия", RCA_KEY_DATE),
	W("дата сбоя", RCA_KEY_DATE), W("дата события", RCA_KEY_DATE),
	W("дата и время", RCA_KEY_DATE), W("дата возникновения", RCA_KEY_DATE),
	W("когда", RCA_KEY_DATE), W("дата інциденту", RCA_KEY_DATE),
	W("дата виявлення", RCA_KEY_DATE), W("дата та час", RCA_KEY_DATE),
	W("дата і час", RCA_KEY_DATE), W("дата події", RCA_KEY_DATE),
	W("data incydentu", RCA_KEY_DATE), W("data zdarzenia", RCA_KEY_DATE),
	W("data awarii", RCA_KEY_DATE), W("data i godzina", RCA_KEY_DATE),
	W("data wykrycia", RCA_KEY_DATE),
	W("data dell'incidente", RCA_KEY_DATE), W("data e ora", RCA_KEY_DATE),
	W("data di rilevamento", RCA_KEY_DATE), W("data rilevamento", RCA_KEY_DATE),
	W("datum incident", RCA_KEY_DATE), W("datum van incident", RCA_KEY_DATE),
	W("datum van het incident", RCA_KEY_DATE), W("datum en tijd", RCA_KEY_DATE),
	W("datum storing", RCA_KEY_DATE),
	/* Vietnamese, Czech, Indonesian, Turkish */
	W("date incident", RCA_KEY_DATE), W("ngay xảy ra", RCA_KEY_DATE),
	W("ngay sự cố", RCA_KEY_DATE), W("thời gian", RCA_KEY_DATE),
	W("thời gian xảy ra", RCA_KEY_DATE), W("thời gian sự cố", RCA_KEY_DATE),
	W("datum incidentu", RCA_KEY_DATE), W("datum a cas", RCA_KEY_DATE),
	W("tanggal", RCA_KEY_DATE), W("tanggal kejadian", RCA_KEY_DATE),
	W("waktu kejadian", RCA_KEY_DATE), W("tarih", RCA_KEY_DATE),
	W("olay tarihi", RCA_KEY_DATE),

	W("priority", RCA_KEY_SEVERITY), W("criticality", RCA_KEY_SEVERITY),
	W("level", RCA_KEY_SEVERITY), W("max severity", RCA_KEY_SEVERITY),
	W("impact level", RCA_KEY_SEVERITY), W("classification", RCA_KEY_SEVERITY),
	W("incident classification", RCA_KEY_SEVERITY), W("sev level", RCA_KEY_SEVERITY),
	W("severity/priority", RCA_KEY_SEVERITY), W("priority/severity", RCA_KEY_SEVERITY),
	W("severity rating", RCA_KEY_SEVERITY), W("urgency", RCA_KEY_SEVERITY), W("incident priority", RCA_KEY_SEVERITY),
	W("alvorlighetsgrad", RCA_KEY_SEVERITY), W("alvorlighed", RCA_KEY_SEVERITY),
	W("alvorsgrad", RCA_KEY_SEVERITY), W("allvarlighetsgrad", RCA_KEY_SEVERITY),
	W("prioritet", RCA_KEY_SEVERITY), W("prioridad", RCA_KEY_SEVERITY),
	W("prioridade", RCA_KEY_SEVERITY), W("criticidad", RCA_KEY_SEVERITY),
	W("criticidade", RCA_KEY_SEVERITY), W("criticite", RCA_KEY_SEVERITY),
	W("priorite", RCA_KEY_SEVERITY), W("nivel", RCA_KEY_SEVERITY),
	W("niveau", RCA_KEY_SEVERITY), W("prioritat", RCA_KEY_SEVERITY),
	W("schwere", RCA_KEY_SEVERITY), W("级别", RCA_KEY_SEVERITY),
	W("严重性", RCA_KEY_SEVERITY), W("优先级", RCA_KEY_SEVERITY),
	W("等级", RCA_KEY_SEVERITY), W("影响级别", RCA_KEY_SEVERITY),
	W("嚴重程度", RCA_KEY_SEVERITY), W("嚴重性", RCA_KEY_SEVERITY),
	W("重要度", RCA_KEY_SEVERITY), W("優先度", RCA_KEY_SEVERITY),
	W("影響度", RCA_KEY_SEVERITY), W("重篤度", RCA_KEY_SEVERITY),
	W("등급", RCA_KEY_SEVERITY), W("심각도 등급", RCA_KEY_SEVERITY),
	W("우선순위", RCA_KEY_SEVERITY), W("중요도", RCA_KEY_SEVERITY),
	W("серьезность", RCA_KEY_SEVERITY), W("критичность", RCA_KEY_SEVERITY),
	W("уровень", RCA_KEY_SEVERITY), W("приоритет", RCA_KEY_SEVERITY),
	W("уровень влияния", RCA_KEY_SEVERITY), W("важность", RCA_KEY_SEVERITY),
	W("уровень серьезности", RCA_KEY_SEVERITY),
	W("уровень критичности", RCA_KEY_SEVERITY),
	W("тяжесть", RCA_KEY_SEVERITY), W("серйозність", RCA_KEY_SEVERITY),
	W("критичність", RCA_KEY_SEVERITY), W("пріоритет", RCA_KEY_SEVERITY),
	W("рівень", RCA_KEY_SEVERITY), W("важливість", RCA_KEY_SEVERITY),
	W("рівень критичності", RCA_KEY_SEVERITY),
	W("waznosc", RCA_KEY_SEVERITY), W("priorytet", RCA_KEY_SEVERITY),
	W("krytycznosc", RCA_KEY_SEVERITY), W("poziom", RCA_KEY_SEVERITY),
	W("stopien waznosci", RCA_KEY_SEVERITY),
	W("poziom krytycznosci", RCA_KEY_SEVERITY),
	W("gravita", RCA_KEY_SEVERITY), W("severita", RCA_KEY_SEVERITY),
	W("priorita", RCA_KEY_SEVERITY), W("criticita", RCA_KEY_SEVERITY),
	W("livello di gravita", RCA_KEY_SEVERITY), W("livello", RCA_KEY_SEVERITY),
	W("ernst", RCA_KEY_SEVERITY), W("prioriteit", RCA_KEY_SEVERITY),
	W("ernstgraad", RCA_KEY_SEVERITY), W("impactniveau", RCA_KEY_SEVERITY),
	W("mức dộ", RCA_KEY_SEVERITY), W("mức dộ nghiem trọng", RCA_KEY_SEVERITY),
	W("zavaznost", RCA_KEY_SEVERITY), W("tingkat keparahan", RCA_KEY_SEVERITY),
	W("onem derecesi", RCA_KEY_SEVERITY), W("ciddiyet", RCA_KEY_SEVERITY),

	W("state", RCA_KEY_STATUS), W("status atual", RCA_KEY_STATUS),
	W("estado actual", RCA_KEY_STATUS), W("estado atual", RCA_KEY_STATUS),
	W("situation", RCA_KEY_STATUS), W("situacion", RCA_KEY_STATUS),
	W("statut actuel", RCA_KEY_STATUS), W("etat actuel", RCA_KEY_STATUS),
	W("aktueller status", RCA_KEY_STATUS), W("stand", RCA_KEY_STATUS),
	W("estatus", RCA_KEY_STATUS), W("当前状态", RCA_KEY_STATUS),
	W("事件状态", RCA_KEY_STATUS), W("狀態", RCA_KEY_STATUS),
	W("处理状态", RCA_KEY_STATUS), W("対応状況", RCA_KEY_STATUS),
	W("現在の状態", RCA_KEY_STATUS), W("現状", RCA_KEY_STATUS),
	W("현재 상태", RCA_KEY_STATUS), W("진행 상태", RCA_KEY_STATUS),
	W("статус", RCA_KEY_STATUS), W("состояние", RCA_KEY_STATUS),
	W("текущий статус", RCA_KEY_STATUS), W("статус инцидента", RCA_KEY_STATUS),
	W("стан", RCA_KEY_STATUS), W("поточний статус", RCA_KEY_STATUS),
	W("статус інциденту", RCA_KEY_STATUS),
	W("stan", RCA_KEY_STATUS), W("status incydentu", RCA_KEY_STATUS),
	W("stato", RCA_KEY_STATUS), W("stato attuale", RCA_KEY_STATUS),
	W("huidige status", RCA_KEY_STATUS),
	W("trạng thai", RCA_KEY_STATUS), W("복구 상태", RCA_KEY_STATUS),
	W("stav", RCA_KEY_STATUS), W("durum", RCA_KEY_STATUS),

	W("service affected", RCA_KEY_SERVICES), W("system affected", RCA_KEY_SERVICES),
	W("affected system", RCA_KEY_SERVICES), W("component", RCA_KEY_SERVICES),
	W("components", RCA_KEY_SERVICES), W("component affected", RCA_KEY_SERVICES),
	W("affected component", RCA_KEY_SERVICES),
	W("affected endpoint", RCA_KEY_SERVICES), W("affected endpoints", RCA_KEY_SERVICES),
	W("impacted systems", RCA_KEY_SERVICES), W("impacted components", RCA_KEY_SERVICES),
	W("systems impacted", RCA_KEY_SERVICES), W("affected applications", RCA_KEY_SERVICES),
	W("affected application", RCA_KEY_SERVICES), W("affected products", RCA_KEY_SERVICES),
	W("affected product", RCA_KEY_SERVICES), W("services involved", RCA_KEY_SERVICES),
	W("services-affected", RCA_KEY_SERVICES), W("affected-services", RCA_KEY_SERVICES),
	W("affected hosts", RCA_KEY_SERVICES), W("hosts affected", RCA_KEY_SERVICES),
	W("project", RCA_KEY_SERVICES), W("application", RCA_KEY_SERVICES),
	W("hosts afetados", RCA_KEY_SERVICES), W("projeto", RCA_KEY_SERVICES),
	W("servico", RCA_KEY_SERVICES), W("servicos", RCA_KEY_SERVICES),
	W("servicios", RCA_KEY_SERVICES), W("sistemas", RCA_KEY_SERVICES),
	W("componentes afetados", RCA_KEY_SERVICES), W("componente", RCA_KEY_SERVICES),
	W("componentes", RCA_KEY_SERVICES), W("componentes afectados", RCA_KEY_SERVICES),
	W("proyecto", RCA_KEY_SERVICES), W("projet", RCA_KEY_SERVICES),
	W("services affectes", RCA_KEY_SERVICES), W("service affecte", RCA_KEY_SERVICES),
	W("systemes affectes", RCA_KEY_SERVICES), W("composants", RCA_KEY_SERVICES),
	W("systemes impactes", RCA_KEY_SERVICES), W("composants impactes", RCA_KEY_SERVICES),
	W("dienste", RCA_KEY_SERVICES), W("dienst", RCA_KEY_SERVICES),
	W("systeme", RCA_KEY_SERVICES), W("komponenten", RCA_KEY_SERVICES),
	W("betroffene komponenten", RCA_KEY_SERVICES), W("tjenester", RCA_KEY_SERVICES),
	W("berorte tjenester", RCA_KEY_SERVICES), W("tjeneste", RCA_KEY_SERVICES),
	W("影响系统", RCA_KEY_SERVICES), W("影响模块", RCA_KEY_SERVICES),
	W("受影响系统", RCA_KEY_SERVICES), W("受影响的服务", RCA_KEY_SERVICES),
	W("受影响组件", RCA_KEY_SERVICES), W("受影响服务/版本", RCA_KEY_SERVICES),
	W("涉及服务", RCA_KEY_SERVICES), W("涉及系统", RCA_KEY_SERVICES),
	W("服务", RCA_KEY_SERVICES), W("系统", RCA_KEY_SERVICES),
	W("影響を受けたサービス", RCA_KEY_SERVICES), W("サービス", RCA_KEY_SERVICES),
	W("影響システム", RCA_KEY_SERVICES), W("対象システム", RCA_KEY_SERVICES),
	W("システム", RCA_KEY_SERVICES), W("서비스", RCA_KEY_SERVICES),
	W("영향받은 시스템", RCA_KEY_SERVICES), W("대상 서비스", RCA_KEY_SERVICES),
	W("компоненты", RCA_KEY_SERVICES), W("компонент", RCA_KEY_SERVICES),
	W("сервис", RCA_KEY_SERVICES), W("сервисы", RCA_KEY_SERVICES),
	W("затронутые сервисы", RCA_KEY_SERVICES), W("затронутые системы", RCA_KEY_SERVICES),
	W("затронутый сервис", RCA_KEY_SERVICES), W("затронутые компоненты", RCA_KEY_SERVICES),
	W("система", RCA_KEY_SERVICES), W("системы", RCA_KEY_SERVICES),
	W("сервіс", RCA_KEY_SERVICES), W("сервіси", RCA_KEY_SERVICES),
	W("компоненти", RCA_KEY_SERVICES), W("уражені сервіси", RCA_KEY_SERVICES),
	W("зачеплені сервіси", RCA_KEY_SERVICES), W("постраждалі сервіси", RCA_KEY_SERVICES),
	W("uslugi", RCA_KEY_SERVICES), W("usluga", RCA_KEY_SERVICES),
	W("dotkniete uslugi", RCA_KEY_SERVICES), W("dotknieta usluga", RCA_KEY_SERVICES),
	W("systemy", RCA_KEY_SERVICES), W("dotkniete systemy", RCA_KEY_SERVICES),
	W("komponenty", RCA_KEY_SERVICES),
	W("servizi", RCA_KEY_SERVICES), W("servizio", RCA_KEY_SERVICES),
	W("servizi interessati", RCA_KEY_SERVICES), W("servizi coinvolti", RCA_KEY_SERVICES),
	W("servizio interessato", RCA_KEY_SERVICES), W("sistemi interessati", RCA_KEY_SERVICES),
	W("sistemi coinvolti", RCA_KEY_SERVICES),
	W("diensten", RCA_KEY_SERVICES), W("getroffen diensten", RCA_KEY_SERVICES),
	W("getroffen dienst", RCA_KEY_SERVICES), W("getroffen systemen", RCA_KEY_SERVICES),
	W("systemen", RCA_KEY_SERVICES), W("betrokken diensten", RCA_KEY_SERVICES),

	W("prepared by", RCA_KEY_AUTHORS), W("writer", RCA_KEY_AUTHORS),
	W("document prepared by", RCA_KEY_AUTHORS), W("report written by", RCA_KEY_AUTHORS),
	W("rca prepared by", RCA_KEY_AUTHORS),
	W("authored by", RCA_KEY_AUTHORS), W("drafted by", RCA_KEY_AUTHORS), W("compiled by", RCA_KEY_AUTHORS),
	W("report by", RCA_KEY_AUTHORS), W("report prepared by", RCA_KEY_AUTHORS),
	W("rca author", RCA_KEY_AUTHORS),
	W("post-mortem author", RCA_KEY_AUTHORS), W("postmortem authors", RCA_KEY_AUTHORS),
	W("redacteurs", RCA_KEY_AUTHORS), W("auteur de la fiche", RCA_KEY_AUTHORS),
	W("redige par", RCA_KEY_AUTHORS),
	W("auteur du rapport", RCA_KEY_AUTHORS), W("elaborado por", RCA_KEY_AUTHORS),
	W("autora", RCA_KEY_AUTHORS), W("redactado por", RCA_KEY_AUTHORS),
	W("preparado por", RCA_KEY_AUTHORS), W("escrito por", RCA_KEY_AUTHORS),
	W("analista", RCA_KEY_AUTHORS), W("generado por", RCA_KEY_AUTHORS),
	W("redator", RCA_KEY_AUTHORS),
	W("autoren", RCA_KEY_AUTHORS), W("erstellt von", RCA_KEY_AUTHORS),
	W("autorin", RCA_KEY_AUTHORS), W("av", RCA_KEY_AUTHORS),
	W("forfatter", RCA_KEY_AUTHORS), W("forfattere", RCA_KEY_AUTHORS),
	W("skrevet av", RCA_KEY_AUTHORS), W("skrevet af", RCA_KEY_AUTHORS),
	W("forfattare", RCA_KEY_AUTHORS), W("skriven av", RCA_KEY_AUTHORS),
	W("作者", RCA_KEY_AUTHORS), W("记录者", RCA_KEY_AUTHORS),
	W("撰写人", RCA_KEY_AUTHORS), W("编写人", RCA_KEY_AUTHORS),
	W("報告人", RCA_KEY_AUTHORS), W("报告人", RCA_KEY_AUTHORS),
	W("撰寫人", RCA_KEY_AUTHORS), W("記録者", RCA_KEY_AUTHORS),
	W("執筆者", RCA_KEY_AUTHORS), W("報告書作成者", RCA_KEY_AUTHORS),
	W("著者", RCA_KEY_AUTHORS), W("보고자", RCA_KEY_AUTHORS),
	W("작성", RCA_KEY_AUTHORS), W("автор", RCA_KEY_AUTHORS),
	W("авторы", RCA_KEY_AUTHORS), W("составил", RCA_KEY_AUTHORS),
	W("подготовил", RCA_KEY_AUTHORS), W("автор отчета", RCA_KEY_AUTHORS),
	W("автори", RCA_KEY_AUTHORS), W("підготував", RCA_KEY_AUTHORS),
	W("склав", RCA_KEY_AUTHORS), W("autorzy", RCA_KEY_AUTHORS),
	W("przygotowal", RCA_KEY_AUTHORS), W("sporzadzil", RCA_KEY_AUTHORS),
	W("autore", RCA_KEY_AUTHORS), W("autori", RCA_KEY_AUTHORS),
	W("redatto da", RCA_KEY_AUTHORS), W("scritto da", RCA_KEY_AUTHORS),
	W("opgesteld door", RCA_KEY_AUTHORS), W("geschreven door", RCA_KEY_AUTHORS),

	W("length", RCA_KEY_DURATION), W("outage length", RCA_KEY_DURATION),
	W("incident length", RCA_KEY_DURATION), W("length of outage", RCA_KEY_DURATION),
	W("lasted", RCA_KEY_DURATION), W("duration of impact", RCA_KEY_DURATION),
	W("total outage time", RCA_KEY_DURATION), W("total impact time", RCA_KEY_DURATION),
	W("total outage", RCA_KEY_DURATION), W("outage time", RCA_KEY_DURATION),
	W("time to recovery", RCA_KEY_DURATION), W("time to recover", RCA_KEY_DURATION),
	W("recovery time", RCA_KEY_DURATION), W("duration of the incident", RCA_KEY_DURATION),
	W("varighet", RCA_KEY_DURATION), W("varighed", RCA_KEY_DURATION),
	W("varaktighet", RCA_KEY_DURATION), W("nedetid", RCA_KEY_DURATION),
	W("duracao do impacto", RCA_KEY_DURATION), W("tempo de indisponibilidade", RCA_KEY_DURATION),
	W("tempo total", RCA_KEY_DURATION), W("duracion del impacto", RCA_KEY_DURATION),
	W("tiempo de caida", RCA_KEY_DURATION), W("duree d'indisponibilite", RCA_KEY_DURATION),
	W("duree de l'impact", RCA_KEY_DURATION), W("duree d'impact", RCA_KEY_DURATION),
	W("temps de resolution", RCA_KEY_DURATION), W("ausfallzeit", RCA_KEY_DURATION),
	W("dauer des ausfalls", RCA_KEY_DURATION), W("dauer des vorfalls", RCA_KEY_DURATION),
	W("解决时间", RCA_KEY_DURATION), W("处理时长", RCA_KEY_DURATION),
	W("影响时间", RCA_KEY_DURATION), W("恢复时长", RCA_KEY_DURATION),
	W("解决耗时", RCA_KEY_DURATION), W("耗时", RCA_KEY_DURATION),
	W("時長", RCA_KEY_DURATION), W("停止時間", RCA_KEY_DURATION),
	W("復旧時間", RCA_KEY_DURATION), W("ダウンタイム", RCA_KEY_DURATION),
	W("発生時間", RCA_KEY_DURATION), W("영향 시간", RCA_KEY_DURATION),
	W("다운타임", RCA_KEY_DURATION), W("중단 시간", RCA_KEY_DURATION),
	W("длительность", RCA_KEY_DURATION), W("продолжительность", RCA_KEY_DURATION),
	W("время простоя", RCA_KEY_DURATION), W("время восстановления", RCA_KEY_DURATION),
	W("время решения", RCA_KEY_DURATION), W("длительность простоя", RCA_KEY_DURATION),
	W("длительность инцидента", RCA_KEY_DURATION), W("простой", RCA_KEY_DURATION),
	W("тривалість", RCA_KEY_DURATION), W("час простою", RCA_KEY_DURATION),
	W("тривалість інциденту", RCA_KEY_DURATION), W("час відновлення", RCA_KEY_DURATION),
	W("czas trwania", RCA_KEY_DURATION), W("czas niedostepnosci", RCA_KEY_DURATION),
	W("czas przestoju", RCA_KEY_DURATION), W("laczny czas trwania", RCA_KEY_DURATION),
	W("durata", RCA_KEY_DURATION), W("durata totale", RCA_KEY_DURATION),
	W("durata dell'incidente", RCA_KEY_DURATION), W("tempo di risoluzione", RCA_KEY_DURATION),
	W("durata incidente", RCA_KEY_DURATION),
	W("duur", RCA_KEY_DURATION), W("totale duur", RCA_KEY_DURATION),
	W("duur van het incident", RCA_KEY_DURATION), W("duur incident", RCA_KEY_DURATION),
	W("duur storing", RCA_KEY_DURATION),
	W("duration in minutes", RCA_KEY_DURATION_MINUTES),
	W("duration mins", RCA_KEY_DURATION_MINUTES),
	W("downtime minutes", RCA_KEY_DURATION_MINUTES),
	W("duration min", RCA_KEY_DURATION_MINUTES),
	W("duration hours", RCA_KEY_DURATION_HOURS),
	W("duration in hours", RCA_KEY_DURATION_HOURS),
	W("duration seconds", RCA_KEY_DURATION_SECONDS),
};

RCA_WORD_TABLE(likely, likely_words, RCA_MATCH_WHOLE);

/* words of a key that names what something happened to, one bit for each kind */
#define HAPPENED	0x01
#define THING		0x02
#define JOINT		0

static const RcaWord affected_words[] =
{
	W("affected", HAPPENED), W("impacted", HAPPENED), W("involved", HAPPENED),
	W("service", THING), W("services", THING), W("system", THING),
	W("systems", THING), W("component", THING), W("components", THING),
	W("application", THING), W("applications", THING), W("app", THING),
	W("apps", THING), W("product", THING), W("products", THING),
	W("platform", THING), W("platforms", THING), W("module", THING),
	W("modules", THING), W("api", THING), W("apis", THING),
	W("endpoint", THING), W("endpoints", THING), W("host", THING),
	W("hosts", THING), W("cluster", THING), W("clusters", THING),
	W("and", JOINT), W("or", JOINT),
};

RCA_WORD_TABLE(affected, affected_words, RCA_MATCH_WHOLE);

/* Is a folded key one as "affected systems / components"? */
static bool
names_affected(RcaStr s)
{
	int			what = 0;

	for (int i = 0; i < s.len;)
	{
		int			start = i;
		int			value;

		while (i < s.len && rca_is_word(s.data[i]))
			i++;
		if (i == start)
		{
			i++;
			continue;
		}
		value = rca_word_value(&affected, rca_str(s.data + start, i - start));
		if (value < 0)
			return false;
		what |= value;
	}
	return (what & HAPPENED) != 0 && (what & THING) != 0;
}

RcaKey
rca_key_of(RcaStr name, int *preference)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	RcaClaimLabel claim;
	int			i;

	if (name.len > RCA_MAX_FOLDED || !rca_fold(name, buffer, &s))
		return RCA_KEY_OTHER;
	i = rca_find_word(&keys, s);
	/* "duration of silent failure" */
	if (i < 0 && rca_starts_nocase(s, RCA_STR("duration of ")))
	{
		*preference = lengthof(key_words);
		StaticAssertStmt(lengthof(key_words) < RCA_LIKELY_KEY, "certain names come first");
		return RCA_KEY_DURATION;
	}
	if (i < 0 && (i = rca_find_word(&likely, s)) >= 0)
	{
		*preference = RCA_LIKELY_KEY + i;
		return likely_words[i].value;
	}
	if (i < 0 && names_affected(s))
	{
		*preference = RCA_LIKELY_KEY + lengthof(likely_words);
		return RCA_KEY_SERVICES;
	}
	/* "user impact duration": the words alone tell of the whole incident */
	if (i < 0 && rca_claim_of_words(name, &claim) && claim.length == RCA_CLAIM_INCIDENT_LENGTH)
	{
		*preference = RCA_LIKELY_KEY + lengthof(likely_words);
		return RCA_KEY_DURATION;
	}
	if (i < 0)
		return RCA_KEY_OTHER;
	*preference = i;
	return key_words[i].value;
}
