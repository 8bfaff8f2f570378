/*
 * src/vocabulary.c
 *
 * Synonyms are compared after fold(): lower case, without numbering, emoji,
 * shortcodes, remarks in parentheses and punctuation at either end.  A lookup
 * goes over the words with the right first byte, from front to back.
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
#define MAX_WORDS		320

/*
 * The words of a table by their first byte: numbers from 1, 0 for none.  Made
 * on first use, from the table alone, so that it is the same in every process.
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
	W("cronología", RCA_PART_TIMELINE),
	W("línea de tiempo", RCA_PART_TIMELINE),
	W("linha do tempo", RCA_PART_TIMELINE),
	W("タイムライン", RCA_PART_TIMELINE),
	W("発生から復旧までのタイムライン", RCA_PART_TIMELINE),
	W("타임라인", RCA_PART_TIMELINE),
	W("时间线", RCA_PART_TIMELINE),
	W("完整时间线", RCA_PART_TIMELINE),

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
	W("rotårsak", RCA_PART_ROOT_CAUSE),
	W("rotårsaker", RCA_PART_ROOT_CAUSE),
	W("ursache", RCA_PART_ROOT_CAUSE),
	W("causa raíz", RCA_PART_ROOT_CAUSE),
	W("causa raiz", RCA_PART_ROOT_CAUSE),
	W("根本原因", RCA_PART_ROOT_CAUSE),
	W("根本原因分析", RCA_PART_ROOT_CAUSE),
	W("根因", RCA_PART_ROOT_CAUSE),
	W("直接原因", RCA_PART_ROOT_CAUSE),
	W("근본 원인", RCA_PART_ROOT_CAUSE),

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

	W("affected services", RCA_PART_AFFECTED_SERVICES),
	W("services affected", RCA_PART_AFFECTED_SERVICES),
	W("impacted services", RCA_PART_AFFECTED_SERVICES),
	W("affected systems", RCA_PART_AFFECTED_SERVICES),
	W("systems affected", RCA_PART_AFFECTED_SERVICES),
	W("affected components", RCA_PART_AFFECTED_SERVICES),

	W("customer impact", RCA_PART_CUSTOMER_IMPACT),
	W("user impact", RCA_PART_CUSTOMER_IMPACT),
	W("impact on customers", RCA_PART_CUSTOMER_IMPACT),
	W("impact on users", RCA_PART_CUSTOMER_IMPACT),

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
	W("løsning", RCA_PART_RESOLUTION),
	W("lösung", RCA_PART_RESOLUTION),
	W("resolución", RCA_PART_RESOLUTION),
	W("resolução", RCA_PART_RESOLUTION),
	W("修复", RCA_PART_RESOLUTION),
	W("対応", RCA_PART_RESOLUTION),

	W("lessons", RCA_PART_LESSONS),
	W("lessons learned", RCA_PART_LESSONS),
	W("lessons learnt", RCA_PART_LESSONS),
	W("learnings", RCA_PART_LESSONS),
	W("takeaways", RCA_PART_LESSONS),
	W("key takeaways", RCA_PART_LESSONS),
	W("retrospective", RCA_PART_LESSONS),
	W("lecciones aprendidas", RCA_PART_LESSONS),
	W("lições aprendidas", RCA_PART_LESSONS),
	W("教訓", RCA_PART_LESSONS),

	W("what went well", RCA_PART_WENT_WELL),
	W("things that went well", RCA_PART_WENT_WELL),
	W("what went right", RCA_PART_WENT_WELL),
	W("went well", RCA_PART_WENT_WELL),
	W("what helped", RCA_PART_WENT_WELL),
	W("what worked", RCA_PART_WENT_WELL),
	W("hva gikk bra", RCA_PART_WENT_WELL),
	W("lo que funcionó bien", RCA_PART_WENT_WELL),
	W("うまくいったこと", RCA_PART_WENT_WELL),

	W("what could be improved", RCA_PART_COULD_IMPROVE),
	W("what could be done better", RCA_PART_COULD_IMPROVE),
	W("what could have gone better", RCA_PART_COULD_IMPROVE),
	W("what went wrong", RCA_PART_COULD_IMPROVE),
	W("what went poorly", RCA_PART_COULD_IMPROVE),
	W("what went badly", RCA_PART_COULD_IMPROVE),
	W("what didn't go well", RCA_PART_COULD_IMPROVE),
	W("areas for improvement", RCA_PART_COULD_IMPROVE),
	W("hva gikk dårlig", RCA_PART_COULD_IMPROVE),
	W("lo que falló", RCA_PART_COULD_IMPROVE),
	W("うまくいかなかったこと", RCA_PART_COULD_IMPROVE),

	W("where we got lucky", RCA_PART_GOT_LUCKY),
	W("what was lucky", RCA_PART_GOT_LUCKY),
	W("hvor hadde vi flaks", RCA_PART_GOT_LUCKY),
	W("運が良かったこと", RCA_PART_GOT_LUCKY),

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
	W("ações corretivas", RCA_PART_ACTION_ITEMS),
	W("ações preventivas", RCA_PART_ACTION_ITEMS),
	W("アクションアイテム", RCA_PART_ACTION_ITEMS),
	W("再発防止策", RCA_PART_PREVENTION),
	W("预防", RCA_PART_PREVENTION),
	W("재발 방지", RCA_PART_PREVENTION),

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

	W("detection", RCA_PART_DETECTION),
	W("time to detect", RCA_PART_DETECTION),
	W("påvisning", RCA_PART_DETECTION),
	W("検知", RCA_PART_DETECTION),

	W("trigger", RCA_PART_TRIGGER),
	W("utløsende faktor", RCA_PART_TRIGGER),

	W("background", RCA_PART_BACKGROUND),
	W("context", RCA_PART_BACKGROUND),
	W("leadup", RCA_PART_BACKGROUND),
	W("lead-up", RCA_PART_BACKGROUND),
	W("lead up", RCA_PART_BACKGROUND),
	W("bakgrunn", RCA_PART_BACKGROUND),
	W("hintergrund", RCA_PART_BACKGROUND),
	W("背景", RCA_PART_BACKGROUND),
};

/* first words that name a part whatever follows: "Timeline on March 3" */
static const Word heading_starts[] =
{
	W("timeline", RCA_PART_TIMELINE),
	W("root cause", RCA_PART_ROOT_CAUSE),
	W("action items", RCA_PART_ACTION_ITEMS),
	W("lessons learned", RCA_PART_LESSONS),
	W("impact", RCA_PART_IMPACT),
};

/* words of headings within a root cause that announce a list of factors */
static const RcaStr factor_phrases[] =
{
	{"contributing", 12}, {"factors", 7}, {"medvirkende", 11}, {"faktoren", 8},
	{"factores", 8}, {"fatores", 7},
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
	W("tid", RCA_COLUMN_TIME),
	W("tidspunkt", RCA_COLUMN_TIME),
	W("zeit", RCA_COLUMN_TIME),
	W("uhrzeit", RCA_COLUMN_TIME),
	W("hora", RCA_COLUMN_TIME),
	W("horário", RCA_COLUMN_TIME),
	W("時刻", RCA_COLUMN_TIME),
	W("時間", RCA_COLUMN_TIME),
	W("时间", RCA_COLUMN_TIME),
	W("시각", RCA_COLUMN_TIME),

	W("date", RCA_COLUMN_DATE),
	W("day", RCA_COLUMN_DATE),
	W("dato", RCA_COLUMN_DATE),
	W("datum", RCA_COLUMN_DATE),
	W("fecha", RCA_COLUMN_DATE),
	W("data", RCA_COLUMN_DATE),
	W("日付", RCA_COLUMN_DATE),

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
	W("acción", RCA_COLUMN_ACTION),
	W("ação", RCA_COLUMN_ACTION),
	W("アクション", RCA_COLUMN_ACTION),
	W("行动项", RCA_COLUMN_ACTION),
	W("조치", RCA_COLUMN_ACTION),

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
	W("responsável", RCA_COLUMN_OWNER),
	W("担当", RCA_COLUMN_OWNER),
	W("担当者", RCA_COLUMN_OWNER),
	W("负责人", RCA_COLUMN_OWNER),
	W("담당자", RCA_COLUMN_OWNER),

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
	W("fecha límite", RCA_COLUMN_DUE_DATE),
	W("prazo", RCA_COLUMN_DUE_DATE),
	W("期限", RCA_COLUMN_DUE_DATE),
	W("截止日期", RCA_COLUMN_DUE_DATE),

	W("status", RCA_COLUMN_STATUS),
	W("state", RCA_COLUMN_STATUS),
	W("progress", RCA_COLUMN_STATUS),
	W("estado", RCA_COLUMN_STATUS),
	W("ステータス", RCA_COLUMN_STATUS),
	W("状態", RCA_COLUMN_STATUS),
	W("状态", RCA_COLUMN_STATUS),
	W("상태", RCA_COLUMN_STATUS),

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
	W("data do incidente", RCA_KEY_DATE),
	W("日期", RCA_KEY_DATE),
	W("発生日時", RCA_KEY_DATE),
	W("首次发生时间", RCA_KEY_DATE),
	W("날짜", RCA_KEY_DATE),

	W("severity", RCA_KEY_SEVERITY),
	W("sev", RCA_KEY_SEVERITY),
	W("incident severity", RCA_KEY_SEVERITY),
	W("severity level", RCA_KEY_SEVERITY),
	W("severidad", RCA_KEY_SEVERITY),
	W("severidade", RCA_KEY_SEVERITY),
	W("重大度", RCA_KEY_SEVERITY),
	W("严重级别", RCA_KEY_SEVERITY),
	W("심각도", RCA_KEY_SEVERITY),

	W("status", RCA_KEY_STATUS),
	W("incident status", RCA_KEY_STATUS),
	W("estado", RCA_KEY_STATUS),
	W("ステータス", RCA_KEY_STATUS),
	W("状態", RCA_KEY_STATUS),
	W("状态", RCA_KEY_STATUS),
	W("상태", RCA_KEY_STATUS),

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
	W("serviços afetados", RCA_KEY_SERVICES),
	W("影響サービス", RCA_KEY_SERVICES),
	W("受影响服务", RCA_KEY_SERVICES),

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
	W("负责人", RCA_KEY_AUTHORS),

	W("duration minutes", RCA_KEY_DURATION_MINUTES),
	W("duration-minutes", RCA_KEY_DURATION_MINUTES),
	W("duration", RCA_KEY_DURATION),
	W("total duration", RCA_KEY_DURATION),
	W("incident duration", RCA_KEY_DURATION),
	W("time to repair", RCA_KEY_DURATION),
	W("time to resolve", RCA_KEY_DURATION),

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

	W("end time", RCA_KEY_END),
	W("end", RCA_KEY_END),
	W("ended", RCA_KEY_END),
	W("resolvedwhen", RCA_KEY_END),
	W("resolved at", RCA_KEY_END),
	W("incident until", RCA_KEY_END),
	W("incident till", RCA_KEY_END),
	W("resolution time", RCA_KEY_END),
	W("復旧日時", RCA_KEY_END),

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
	W("crítica", 1), W("crítico", 1), W("alta", 2), W("alto", 2),
	W("media", 3), W("média", 3), W("medio", 3), W("baja", 4), W("baixa", 4),
	W("kritisch", 1), W("hoch", 2), W("mittel", 3), W("niedrig", 4),
	W("kritisk", 1), W("høy", 2), W("lav", 4),
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
	W("concluído", 1), W("完了", 1), W("已完成", 1), W("완료", 1), W("적용됨", 1),
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
	W("løst", 1), W("pågående", 1), W("gelöst", 1), W("behoben", 1), W("resuelto", 1),
	W("mitigado", 1), W("resolvido", 1), W("解決", 1), W("解決済み", 1), W("已解决", 1), W("해결", 1),
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
StaticAssertDecl(lengthof(timeline_columns) <= MAX_WORDS, "timeline_columns fits an index");
StaticAssertDecl(lengthof(action_columns) <= MAX_WORDS, "action_columns fits an index");
StaticAssertDecl(lengthof(key_words) <= MAX_WORDS, "key_words fits an index");
StaticAssertDecl(lengthof(milestone_phrases) <= MAX_WORDS, "milestone_phrases fits an index");
StaticAssertDecl(lengthof(milestone_words) <= MAX_WORDS, "milestone_words fits an index");

/* The number of the first word that starts with a byte, or 0. */
static inline int
first_with(WordIndex *index, const Word *words, int nwords, char c)
{
	if (!index->is_made)
	{
		for (int i = nwords; i > 0; i--)
		{
			unsigned char byte = (unsigned char) words[i - 1].text[0];

			index->next[i] = index->first[byte];
			index->first[byte] = i;
		}
		index->is_made = true;
	}
	return index->first[(unsigned char) c];
}

/* The place of a word in its table, or -1. */
static int
find_word(WordIndex *index, const Word *words, int nwords, RcaStr s)
{
	if (s.len == 0)
		return -1;
	for (int i = first_with(index, words, nwords, s.data[0]); i > 0; i = index->next[i])
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

/* The length of what may stand before the first word, or 0. */
static int
decoration_length(RcaStr s)
{
	static const RcaStr chapters[] = {{"phase ", 6}, {"part ", 5}, {"section ", 8}};
	int			n;

	/* most words are just words; "p" and "s" may start a chapter */
	if (rca_is_alpha(s.data[0]) && strchr("pPsS", s.data[0]) == NULL)
		return 0;
	if ((n = pictogram_length(s)) > 0)
		return n;
	if (rca_is_space(s.data[0]) || strchr("#*_>|.-", s.data[0]) != NULL)
		return 1;

	/* ":warning:" */
	if (s.data[0] == ':')
	{
		for (n = 1; n < s.len && (rca_is_word(s.data[n]) || s.data[n] == '_'); n++)
			;
		return (n > 1 && n < s.len && s.data[n] == ':') ? n + 1 : 1;
	}

	/* "Phase 3:", "Part 2." */
	for (int i = 0; i < lengthof(chapters); i++)
	{
		RcaStr		chapter = chapters[i];

		if (rca_starts_nocase(s, chapter) && s.len > chapter.len + 1 &&
			rca_is_digit(s.data[chapter.len]) &&
			strchr(":.-", s.data[chapter.len + 1]) != NULL)
			return chapter.len + 2;
	}

	/* "3." and "2.1)", but not "5 whys" */
	for (n = 0; n < s.len && (rca_is_digit(s.data[n]) || s.data[n] == '.'); n++)
		;
	if (n > 0 && n < s.len && s.data[n] == ')')
		n++;
	if (n > 1 && n < s.len && rca_is_space(s.data[n]) && !rca_is_digit(s.data[n - 1]))
		return n;
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

	for (int i = 0; i < s.len; i++)
	{
		char		c = rca_to_lower(s.data[i]);

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
		if (c == ' ' && len > 0 && buffer[len - 1] == ' ')
			continue;
		if (len == MAX_FOLDED)
			return false;
		buffer[len++] = c;
	}
	while (len > 0 && strchr(" :?!.,-*", buffer[len - 1]) != NULL)
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

RcaPart
rca_part_of_heading(RcaStr heading)
{
	static WordIndex index;
	char		buffer[MAX_FOLDED];
	RcaStr		s;
	int			found;

	if (!fold(heading, buffer, &s))
		return RCA_PART_OTHER;
	found = find_word(&index, heading_words, lengthof(heading_words), s);
	if (found >= 0)
		return heading_words[found].value;
	for (int i = 0; i < lengthof(heading_starts); i++)
	{
		RcaStr		start = {heading_starts[i].text, heading_starts[i].len};

		if (s.len > start.len && rca_starts_nocase(s, start) &&
			!rca_is_word(s.data[start.len]))
			return heading_starts[i].value;
	}
	return RCA_PART_OTHER;
}

bool
rca_names_factors(RcaStr heading)
{
	for (int i = 0; i < lengthof(factor_phrases); i++)
	{
		if (rca_find_phrase(heading, factor_phrases[i]) >= 0)
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
	int			length = 0;

	if ((found = rca_milestone_of_name(event)) != RCA_MILESTONE_NONE)
		return found;

	for (int pos = 0; pos < event.len; pos++)
	{
		RcaStr		rest = rca_skip(event, pos);

		if (pos > 0 && rca_is_word(event.data[pos - 1]))
			continue;
		for (int i = first_with(&index, milestone_phrases, lengthof(milestone_phrases),
								rca_to_lower(rest.data[0]));
			 i > 0; i = index.next[i])
		{
			const Word *word = &milestone_phrases[i - 1];
			RcaStr		phrase = {word->text, word->len};

			if (phrase.len > length &&
				rca_starts_nocase(rest, phrase) &&
				!(rest.len > phrase.len && rca_is_word(rest.data[phrase.len])) &&
				!is_denied(event, pos))
			{
				found = word->value;
				length = phrase.len;
			}
		}
		if (length > 0)
			return found;
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
	return LOOKUP(severity_words, word);
}

bool
rca_is_known_status(RcaStr status)
{
	char		buffer[MAX_FOLDED];
	RcaStr		s;

	/* two words first: "in review (since May)" */
	return (fold(status, buffer, &s) && LOOKUP(status_words, s) >= 0) ||
		LOOKUP(status_words, rca_lower(first_word(status))) >= 0;
}

bool
rca_is_vague_time(RcaStr label)
{
	RcaStr		word = rca_lower(first_word(label));
	int			dash = 0;

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
	RcaStr		word = rca_lower(first_word(status));

	if (word.len == 0)			/* nothing but a pictogram */
		word = rca_trim(status);
	return LOOKUP(closed_words, word) >= 0;
}

bool
rca_is_placeholder(RcaStr cell)
{
	cell = rca_trim(cell);
	return cell.len <= MAX_PLACEHOLDER && LOOKUP(placeholder_words, rca_lower(cell)) >= 0;
}
