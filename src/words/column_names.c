/*
 * src/words/column_names.c
 *
 * What the column of a table holds, by its header.
 */
#include "base/base.h"

#include "words/fold.h"
#include "words/vocabulary.h"
#include "words/word_table.h"

static const RcaWord timeline_words[] =
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
	W("tidpunkt", RCA_COLUMN_TIME),
	W("klockslag", RCA_COLUMN_TIME),
	W("datum och tid", RCA_COLUMN_TIME),
	W("dato og tid", RCA_COLUMN_TIME),
	W("dato/tid", RCA_COLUMN_TIME),
	W("datum/tid", RCA_COLUMN_TIME),
	W("datum und uhrzeit", RCA_COLUMN_TIME),
	W("datum en tijd", RCA_COLUMN_TIME),
	W("date et heure", RCA_COLUMN_TIME),
	W("date/heure", RCA_COLUMN_TIME),
	W("data e ora", RCA_COLUMN_TIME),
	W("время", RCA_COLUMN_TIME),
	W("дата и время", RCA_COLUMN_TIME),
	W("час", RCA_COLUMN_TIME),
	W("дата та час", RCA_COLUMN_TIME),
	W("aika", RCA_COLUMN_TIME),
	W("saat", RCA_COLUMN_TIME),
	W("日期时间", RCA_COLUMN_TIME),
	W("tidsstempel", RCA_COLUMN_TIME),
	W("zeitstempel", RCA_COLUMN_TIME),
	W("zeit", RCA_COLUMN_TIME),
	W("uhrzeit", RCA_COLUMN_TIME),
	W("hora", RCA_COLUMN_TIME),
	W("ora", RCA_COLUMN_TIME),
	W("orario", RCA_COLUMN_TIME),
	W("tijd", RCA_COLUMN_TIME),
	W("tijdstip", RCA_COLUMN_TIME),
	W("klokkeslett", RCA_COLUMN_TIME),
	W("czas", RCA_COLUMN_TIME),
	W("godzina", RCA_COLUMN_TIME),
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
	W("дата", RCA_COLUMN_DATE),
	W("tarih", RCA_COLUMN_DATE),
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
	W("handelse", RCA_COLUMN_EVENT),
	W("haendelse", RCA_COLUMN_EVENT),
	W("gebeurtenis", RCA_COLUMN_EVENT),
	W("zdarzenie", RCA_COLUMN_EVENT),
	W("событие", RCA_COLUMN_EVENT),
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

RCA_WORD_TABLE(timeline_columns, timeline_words, RCA_MATCH_WHOLE);

static const RcaWord action_words[] =
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
	W("内容", RCA_COLUMN_ACTION),
	W("対応内容", RCA_COLUMN_ACTION),
	W("アクションアイテム", RCA_COLUMN_ACTION),
	W("项目", RCA_COLUMN_ACTION),
	W("行动", RCA_COLUMN_ACTION),
	W("事项", RCA_COLUMN_ACTION),
	W("내용", RCA_COLUMN_ACTION),
	W("항목", RCA_COLUMN_ACTION),
	W("액션", RCA_COLUMN_ACTION),
	W("follow-up action", RCA_COLUMN_ACTION),
	W("follow up", RCA_COLUMN_ACTION),
	W("improvement", RCA_COLUMN_ACTION),
	W("measure", RCA_COLUMN_ACTION),
	W("tiltak", RCA_COLUMN_ACTION),
	W("acao recomendada", RCA_COLUMN_ACTION),
	W("accion recomendada", RCA_COLUMN_ACTION),
	W("mitigation", RCA_COLUMN_ACTION),
	W("recommendation", RCA_COLUMN_ACTION),
	W("remediation", RCA_COLUMN_ACTION),
	W("remediation item", RCA_COLUMN_ACTION),
	W("preventive action", RCA_COLUMN_ACTION),
	W("preventive measure", RCA_COLUMN_ACTION),
	W("corrective measure", RCA_COLUMN_ACTION),
	W("countermeasure", RCA_COLUMN_ACTION),
	W("follow-up item", RCA_COLUMN_ACTION),
	W("next step", RCA_COLUMN_ACTION),
	W("work item", RCA_COLUMN_ACTION),
	W("action required", RCA_COLUMN_ACTION),
	W("required action", RCA_COLUMN_ACTION),
	W("proposed action", RCA_COLUMN_ACTION),
	W("proposed fix", RCA_COLUMN_ACTION),
	W("recomendacion", RCA_COLUMN_ACTION),
	W("recomendacao", RCA_COLUMN_ACTION),
	W("medida", RCA_COLUMN_ACTION),
	W("mejora", RCA_COLUMN_ACTION),
	W("melhoria", RCA_COLUMN_ACTION),
	W("действие", RCA_COLUMN_ACTION),
	W("задача", RCA_COLUMN_ACTION),
	W("мера", RCA_COLUMN_ACTION),
	W("改善策", RCA_COLUMN_ACTION),
	W("再発防止策", RCA_COLUMN_ACTION),
	W("行动措施", RCA_COLUMN_ACTION),
	W("改进项", RCA_COLUMN_ACTION),
	W("待办事项", RCA_COLUMN_ACTION),
	W("개선 사항", RCA_COLUMN_ACTION),
	W("改善措置", RCA_COLUMN_ACTION),
	W("修复项", RCA_COLUMN_ACTION),
	W("修复措施", RCA_COLUMN_ACTION),
	W("整改措施", RCA_COLUMN_ACTION),
	W("azione", RCA_COLUMN_ACTION),
	W("actie", RCA_COLUMN_ACTION),
	W("maatregel", RCA_COLUMN_ACTION),
	W("atgard", RCA_COLUMN_ACTION),
	W("handling", RCA_COLUMN_ACTION),
	W("dzialanie", RCA_COLUMN_ACTION),
	W("zadanie", RCA_COLUMN_ACTION),
	W("дія", RCA_COLUMN_ACTION),
	W("завдання", RCA_COLUMN_ACTION),
	W("aksiyon", RCA_COLUMN_ACTION),

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
	W("오너", RCA_COLUMN_OWNER),
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
	W("owned by", RCA_COLUMN_OWNER),
	W("action owner", RCA_COLUMN_OWNER),
	W("team", RCA_COLUMN_OWNER),
	W("owner team", RCA_COLUMN_OWNER),
	W("person", RCA_COLUMN_OWNER),
	W("assignees", RCA_COLUMN_OWNER),
	W("lead", RCA_COLUMN_OWNER),
	W("responsible person", RCA_COLUMN_OWNER),
	W("responsible team", RCA_COLUMN_OWNER),
	W("responsible party", RCA_COLUMN_OWNER),
	W("assigned team", RCA_COLUMN_OWNER),
	W("accountable", RCA_COLUMN_OWNER),
	W("team/owner", RCA_COLUMN_OWNER),
	W("point of contact", RCA_COLUMN_OWNER),
	W("poc", RCA_COLUMN_OWNER),
	W("исполнитель", RCA_COLUMN_OWNER),
	W("责任方", RCA_COLUMN_OWNER),
	W("责任团队", RCA_COLUMN_OWNER),
	W("執行者", RCA_COLUMN_OWNER),
	W("担当チーム", RCA_COLUMN_OWNER),
	W("負責人", RCA_COLUMN_OWNER),
	W("执行责任人", RCA_COLUMN_OWNER),
	W("执行人", RCA_COLUMN_OWNER),
	W("責任者", RCA_COLUMN_OWNER),
	W("主担当", RCA_COLUMN_OWNER),
	W("対応者", RCA_COLUMN_OWNER),
	W("担当部署", RCA_COLUMN_OWNER),
	W("eigenaar", RCA_COLUMN_OWNER),
	W("verantwoordelijke", RCA_COLUMN_OWNER),
	W("responsabile", RCA_COLUMN_OWNER),
	W("ansvarlig person", RCA_COLUMN_OWNER),
	W("ansvarig", RCA_COLUMN_OWNER),
	W("odpowiedzialny", RCA_COLUMN_OWNER),
	W("відповідальний", RCA_COLUMN_OWNER),
	W("sorumlu", RCA_COLUMN_OWNER),
	W("책임자", RCA_COLUMN_OWNER),
	W("ansvarlig", RCA_COLUMN_OWNER),
	W("ответственный", RCA_COLUMN_OWNER),

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
	W("by", RCA_COLUMN_DUE_DATE),
	W("when", RCA_COLUMN_DUE_DATE),
	W("due date/time", RCA_COLUMN_DUE_DATE),
	W("expected", RCA_COLUMN_DUE_DATE),
	W("expected completion", RCA_COLUMN_DUE_DATE),
	W("target completion date", RCA_COLUMN_DUE_DATE),
	W("date due", RCA_COLUMN_DUE_DATE),
	W("complete by", RCA_COLUMN_DUE_DATE),
	W("planned date", RCA_COLUMN_DUE_DATE),
	W("timeframe", RCA_COLUMN_DUE_DATE),
	W("estimated completion", RCA_COLUMN_DUE_DATE),
	W("estimated date", RCA_COLUMN_DUE_DATE),
	W("data prevista", RCA_COLUMN_DUE_DATE),
	W("fecha prevista", RCA_COLUMN_DUE_DATE),
	W("дедлайн", RCA_COLUMN_DUE_DATE),
	W("目标日期", RCA_COLUMN_DUE_DATE),
	W("计划完成时间", RCA_COLUMN_DUE_DATE),
	W("計画日", RCA_COLUMN_DUE_DATE),
	W("締切", RCA_COLUMN_DUE_DATE),
	W("予定日", RCA_COLUMN_DUE_DATE),
	W("完了予定", RCA_COLUMN_DUE_DATE),
	W("截止", RCA_COLUMN_DUE_DATE),
	W("срок", RCA_COLUMN_DUE_DATE),
	W("термін", RCA_COLUMN_DUE_DATE),
	W("期限案", RCA_COLUMN_DUE_DATE),
	W("目標期限", RCA_COLUMN_DUE_DATE),
	W("対応期限", RCA_COLUMN_DUE_DATE),
	W("締め切り", RCA_COLUMN_DUE_DATE),
	W("预计完成时间", RCA_COLUMN_DUE_DATE),
	W("scadenza", RCA_COLUMN_DUE_DATE),
	W("termin wykonania", RCA_COLUMN_DUE_DATE),
	W("vervaldatum", RCA_COLUMN_DUE_DATE),
	W("streefdatum", RCA_COLUMN_DUE_DATE),
	W("zieldatum", RCA_COLUMN_DUE_DATE),
	W("목표일", RCA_COLUMN_DUE_DATE),
	W("예정일", RCA_COLUMN_DUE_DATE),

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
	W("current status", RCA_COLUMN_STATUS),
	W("current state", RCA_COLUMN_STATUS),
	W("当前状态", RCA_COLUMN_STATUS),
	W("進捗", RCA_COLUMN_STATUS),
	W("进度", RCA_COLUMN_STATUS),
	W("進捗状況", RCA_COLUMN_STATUS),
	W("진행 상태", RCA_COLUMN_STATUS),
	W("진행 상황", RCA_COLUMN_STATUS),
	W("статус", RCA_COLUMN_STATUS),

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
	W("tickets", RCA_COLUMN_TICKET),
	W("issues", RCA_COLUMN_TICKET),
	W("tracker", RCA_COLUMN_TICKET),
	W("tracked in", RCA_COLUMN_TICKET),
	W("issue link", RCA_COLUMN_TICKET),
	W("ticket link", RCA_COLUMN_TICKET),
	W("jira ticket", RCA_COLUMN_TICKET),
	W("github issue", RCA_COLUMN_TICKET),
	W("jira issue", RCA_COLUMN_TICKET),
	W("jira link", RCA_COLUMN_TICKET),
	W("tracking ticket", RCA_COLUMN_TICKET),
	W("issue #", RCA_COLUMN_TICKET),
	W("linear", RCA_COLUMN_TICKET),
	W("issue/ticket", RCA_COLUMN_TICKET),
	W("ticket/issue", RCA_COLUMN_TICKET),
	W("ticket/pr", RCA_COLUMN_TICKET),
	W("задача в jira", RCA_COLUMN_TICKET),
	W("pr", RCA_COLUMN_TICKET),
	W("追跡", RCA_COLUMN_TICKET),
	W("チケット", RCA_COLUMN_TICKET),
	W("工单", RCA_COLUMN_TICKET),
	W("티켓", RCA_COLUMN_TICKET),

	W("done", RCA_COLUMN_DONE),
	W("done on", RCA_COLUMN_DONE),
	W("done date", RCA_COLUMN_DONE),
	W("completed", RCA_COLUMN_DONE),
	W("completed on", RCA_COLUMN_DONE),
	W("completed at", RCA_COLUMN_DONE),
	W("complete", RCA_COLUMN_DONE),
	W("completion", RCA_COLUMN_DONE),
	W("closed", RCA_COLUMN_DONE),
	W("closed on", RCA_COLUMN_DONE),
	W("finished", RCA_COLUMN_DONE),
	W("resolved", RCA_COLUMN_DONE),
	W("resolved on", RCA_COLUMN_DONE),
	W("implemented", RCA_COLUMN_DONE),
	W("erledigt", RCA_COLUMN_DONE),
	W("erledigt am", RCA_COLUMN_DONE),
	W("hecho", RCA_COLUMN_DONE),
	W("completado", RCA_COLUMN_DONE),
	W("completada", RCA_COLUMN_DONE),
	W("feito", RCA_COLUMN_DONE),
	W("concluido", RCA_COLUMN_DONE),
	W("concluida", RCA_COLUMN_DONE),
	W("termine", RCA_COLUMN_DONE),
	W("fait", RCA_COLUMN_DONE),
	W("ferdig", RCA_COLUMN_DONE),
	W("utfort", RCA_COLUMN_DONE),
	W("完了", RCA_COLUMN_DONE),
	W("完了日", RCA_COLUMN_DONE),
	W("完成", RCA_COLUMN_DONE),
	W("完成日期", RCA_COLUMN_DONE),
	W("완료", RCA_COLUMN_DONE),
	W("완료일", RCA_COLUMN_DONE),
};

RCA_WORD_TABLE(action_columns, action_words, RCA_MATCH_WHOLE);

static RcaColumn
column_of(const RcaWordTable *table, RcaStr header)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;
	int			column;

	if (!rca_fold(header, buffer, &s) ||
		(column = rca_word_value(table, s)) < 0)
		return RCA_COLUMN_OTHER;
	return column;
}

RcaColumn
rca_timeline_column(RcaStr header)
{
	return column_of(&timeline_columns, header);
}

RcaColumn
rca_action_column(RcaStr header)
{
	return column_of(&action_columns, header);
}

/* columns of actions that may as well hold something else */
static const RcaWord general_words[] =
{
	MEMBER("item"), MEMBER("description"), MEMBER("what"), MEMBER("内容"),
	MEMBER("项目"), MEMBER("事项"), MEMBER("내용"), MEMBER("항목"), MEMBER("handling"),
	MEMBER("mitigation"), MEMBER("improvement"), MEMBER("measure"), MEMBER("mera"),
	MEMBER("対応内容"), MEMBER("작업"), MEMBER("task"), MEMBER("todo"),
};

RCA_WORD_TABLE(general_columns, general_words, RCA_MATCH_WHOLE);

bool
rca_names_measure(RcaStr header)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;

	return rca_action_column(header) == RCA_COLUMN_ACTION &&
		rca_fold(header, buffer, &s) && rca_find_word(&general_columns, s) < 0;
}

/* columns that say what to do where no other does, as "Gap" and "Fix" */
static const RcaWord remedy_words[] =
{
	MEMBER("fix"), MEMBER("fixes"), MEMBER("solution"), MEMBER("change"), MEMBER("proposal"),
	MEMBER("suggestion"), MEMBER("remedy"), MEMBER("plan"), MEMBER("recommended fix"),
	MEMBER("proposed change"), MEMBER("proposed solution"), MEMBER("what to do"),
	MEMBER("planned fix"), MEMBER("permanent fix"), MEMBER("response"), MEMBER("losung"),
	MEMBER("solucion"), MEMBER("solucao"), MEMBER("correctif"), MEMBER("soluzione"),
	MEMBER("oplossing"), MEMBER("losning"), MEMBER("rozwiazanie"), MEMBER("решение"),
	MEMBER("対応案"), MEMBER("対応策"), MEMBER("改善案"), MEMBER("解决方案"), MEMBER("方案"),
	MEMBER("해결 방안"), MEMBER("개선 방안"),
};

RCA_WORD_TABLE(remedies, remedy_words, RCA_MATCH_WHOLE);

bool
rca_names_remedy(RcaStr header)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;

	return rca_fold(header, buffer, &s) && rca_find_word(&remedies, s) >= 0;
}

/* columns that count the rows */
static const RcaWord number_words[] =
{
	MEMBER("#"), MEMBER("id"), MEMBER("no"), MEMBER("no."), MEMBER("nr"),
	MEMBER("nr."), MEMBER("number"), MEMBER("num"), MEMBER("code"), MEMBER("key"),
	MEMBER("action id"), MEMBER("item id"), MEMBER("action #"), MEMBER("item #"),
	MEMBER("capa id"), MEMBER("番号"), MEMBER("编号"), MEMBER("序号"), MEMBER("번호"),
	MEMBER("номер"), MEMBER("numero"), MEMBER("nummer"), MEMBER("n"), MEMBER("lp"),
};

RCA_WORD_TABLE(number_columns, number_words, RCA_MATCH_WHOLE);

bool
rca_is_number_column(RcaStr header)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;

	return !rca_fold(header, buffer, &s) || s.len == 0 ||
		rca_find_word(&number_columns, s) >= 0;
}

/* columns that say what became of an action */
static const RcaWord outcome_words[] =
{
	MEMBER("outcome"), MEMBER("disposition"), MEMBER("resolution"), MEMBER("result"),
	MEMBER("decision"), MEMBER("決定"), MEMBER("結果"), MEMBER("结果"), MEMBER("결과"),
	MEMBER("ergebnis"), MEMBER("resultado"), MEMBER("resultat"), MEMBER("entscheidung"),
	MEMBER("decision taken"), MEMBER("результат"),
};

RCA_WORD_TABLE(outcome_columns, outcome_words, RCA_MATCH_WHOLE);

bool
rca_is_outcome_column(RcaStr header)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		s;

	return rca_fold(header, buffer, &s) && rca_find_word(&outcome_columns, s) >= 0;
}
