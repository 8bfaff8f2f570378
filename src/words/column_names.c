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
