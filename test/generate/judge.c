/*
 * test/generate/judge.c
 *
 * Reads a report and compares the result with the facts.
 */
#include "base/base.h"

#include "base/text.h"
#include "client/host_client.h"
#include "report/action_items.h"
#include "judge.h"

#define MAX_TEXT		(64 * 1024)

const char *const outcome_names[NOUTCOMES] = {"right", "told", "wrong", "lost", "invented"};

Written		written;
Facts		facts;

static RcaPolicy policy;

/* What is reported */

/* Does a rule say that a fact is unknown? */
static bool
tells(RcaRuleId rule)
{
	switch (rule)
	{
		case RCA_RULE_SHORT_TIMELINE:
		case RCA_RULE_MISSING_EVENT:
		case RCA_RULE_MISSING_ZONE:
		case RCA_RULE_TIMELINE_OUT_OF_ORDER:
		case RCA_RULE_MISSING_RESOLUTION:
			return false;
		case RCA_RULE_MISSING_ACTION_ITEMS:
		case RCA_RULE_MISSING_OWNER:
		case RCA_RULE_PLACEHOLDER_OWNER:
		case RCA_RULE_MISSING_DUE_DATE:
		case RCA_RULE_INVALID_DUE_DATE:
		case RCA_RULE_MISSING_TITLE:
		case RCA_RULE_MISSING_DATE:
		case RCA_RULE_INVALID_DATE:
		case RCA_RULE_MISSING_SEVERITY:
		case RCA_RULE_MISSING_SERVICES:
			return true;
		default:
			return strcmp(rca_rule_table[rule].group, "timeline") == 0;
	}
}

void
judge_init(void)
{
	written.text = pg_malloc(MAX_TEXT);
	written.capacity = MAX_TEXT;
	rca_policy_init(&policy, RCA_POLICY_STRICT_1);
	for (int i = 0; i < RCA_RULE_COUNT; i++)
	{
		if (!tells((RcaRuleId) i))
			policy.level[i] = RCA_LEVEL_OFF;
		else if (policy.level[i] == RCA_LEVEL_OFF)
			policy.level[i] = RCA_LEVEL_INFO;
	}
}

/*
 * Is there a finding at a line, or one that says that all facts are missing?
 */
static bool
is_told(const RcaFindings *findings, int line, RcaRuleId all_missing)
{
	for (int i = 0; i < findings->count; i++)
	{
		const RcaFinding *f = &findings->items[i];

		if (f->rule == all_missing ||
			(line > 0 && f->line <= line && line <= f->end_line))
			return true;
	}
	return false;
}

static void
count_outcome(Verdict *verdict, Kind kind, Outcome outcome, const char *why,
			  int line)
{
	verdict->count[kind][outcome]++;
	if (outcome > verdict->worst)
	{
		verdict->worst = outcome;
		verdict->why = why;
		verdict->line = line;
	}
}

/*
 * Entries
 */

static bool
has_mark(RcaStr text, const char *word, int number)
{
	char		mark[16];
	int			n = snprintf(mark, sizeof(mark), "%s%02dx", word, number);

	for (int i = 0; i + n <= text.len; i++)
	{
		if (memcmp(text.data + i, mark, n) == 0)
			return true;
	}
	return false;
}

/* Does a text have this mark, and no other one? */
static bool
has_only_mark(RcaStr text, const char *word, int number)
{
	if (text.data == NULL || !has_mark(text, word, number))
		return false;
	for (int i = 0; i < MAX_ENTRIES; i++)
	{
		if (i != number && has_mark(text, word, i))
			return false;
	}
	return true;
}

/* What is wrong with the result for an entry, or NULL. */
static const char *
compare_entry(const RcaTimelineEntry *entry, const Expected *expected, bool is_told)
{
	if (expected->at == RCA_NO_INSTANT)
		return entry->at != RCA_NO_INSTANT ? "an instant" : !is_told ? "no word" : NULL;
	if (entry->at == RCA_NO_INSTANT)
		return "no instant";
	if (entry->at != expected->at)
		return "another instant";
	if (entry->until == RCA_NO_INSTANT && expected->until != RCA_NO_INSTANT)
		return "no end";
	if (entry->until != expected->until)
		return "another end";
	if (entry->approximate != expected->approximate)
		return entry->approximate ? "approximate" : "not approximate";
	if (expected->has_zone >= 0 && (entry->zone.data != NULL) != (expected->has_zone == 1))
		return entry->zone.data != NULL ? "a zone" : "no zone";
	if (!has_only_mark(entry->event, "ref", expected->entry))
		return "another event";
	if (expected->milestone >= 0 && entry->milestone != RCA_MILESTONE_NONE &&
		entry->milestone != (RcaMilestone) expected->milestone)
		return "another milestone";
	return NULL;
}

const Expected *
find_expected(int line)
{
	for (int i = 0; i < written.nexpected; i++)
	{
		if (written.expected[i].line == line)
			return &written.expected[i];
	}
	return NULL;
}

static void
judge_entries(const RcaReport *report, const RcaFindings *findings,
			  Verdict *verdict)
{
	bool		seen[MAX_EXPECTED] = {false};

	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];
		const Expected *expected = find_expected(entry->line);
		const char *why;

		if (expected == NULL || seen[expected - written.expected])
		{
			count_outcome(verdict, KIND_ENTRY, is_told(findings, entry->line, RCA_RULE_MISSING_TIMELINE) ? TOLD : INVENTED,
						  "an entry that is none", entry->line);
			continue;
		}
		seen[expected - written.expected] = true;
		why = compare_entry(entry, expected,
							is_told(findings, entry->line, RCA_RULE_MISSING_TIMELINE));
		if (why == NULL && expected->must_be_told &&
			!is_told(findings, entry->line, RCA_RULE_MISSING_TIMELINE))
		{
			count_outcome(verdict, KIND_ENTRY, WRONG, "no word about the hour", entry->line);
			continue;
		}
		count_outcome(verdict, KIND_ENTRY,
					  why == NULL ? RIGHT :
					  is_told(findings, entry->line, RCA_RULE_MISSING_TIMELINE) ? TOLD :
					  entry->at == RCA_NO_INSTANT ? LOST : WRONG, why, entry->line);
	}
	for (int i = 0; i < written.nexpected; i++)
	{
		int			line = written.expected[i].line;

		if (!seen[i])
			count_outcome(verdict, KIND_ENTRY, is_told(findings, line, RCA_RULE_MISSING_TIMELINE) ? TOLD : LOST,
						  report->ntimeline == 0 ? "no timeline" : "no entry", line);
	}
}

/*
 * Action items
 */

static bool
is_text(RcaStr s, const char *text)
{
	if (text == NULL)
		return s.data == NULL;
	return s.data != NULL && rca_equal(s, rca_str(text, (int) strlen(text)));
}

/* What is wrong with the result for an action item, or NULL. */
static const char *
compare_action(const RcaActionItem *item, int number, int layout)
{
	const ActionFact *fact = &facts.actions[number];
	const char *owner = fact_owner(fact);
	bool		is_table = layout == ACTIONS_TABLE || layout == ACTIONS_TABLE_NUMBERED;

	/* here, only "team" shows that it is not a label */
	if (layout == ACTIONS_DASHES && owner != NULL && strstr(owner, " team") == NULL)
		owner = NULL;
	if (!is_text(item->owner, owner))
		return item->owner.data == NULL ? "no owner" : "another owner";
	if (item->due_date != fact->due)
		return item->due_date == RCA_NO_DATE ? "no due date" : "another due date";
	if (rca_action_is_open(item) != fact->is_open)
		return rca_action_is_open(item) ? "open" : "not open";
	if (!is_text(item->ticket, is_table ? fact_ticket(fact) : NULL))
		return item->ticket.data == NULL ? "no ticket" : "another ticket";
	if (!has_only_mark(item->action, "act", number))
		return "another action";
	return NULL;
}

static void
judge_actions(const RcaReport *report, const RcaFindings *findings,
			  int layout, Verdict *verdict)
{
	bool		seen[MAX_ACTIONS] = {false};

	for (int i = 0; i < report->naction_items; i++)
	{
		const RcaActionItem *item = &report->action_items[i];
		int			which = 0;
		const char *why;

		while (which < written.nexpected_actions &&
			   (written.expected_actions[which].line != item->line || seen[which]))
			which++;
		if (which == written.nexpected_actions)
		{
			count_outcome(verdict, KIND_ACTION, INVENTED, "an action item that is none", item->line);
			continue;
		}
		seen[which] = true;
		why = compare_action(item, written.expected_actions[which].number, layout);
		count_outcome(verdict, KIND_ACTION,
					  why == NULL ? RIGHT :
					  is_told(findings, item->line, RCA_RULE_MISSING_ACTION_ITEMS) ? TOLD : WRONG,
					  why, item->line);
	}
	for (int i = 0; i < written.nexpected_actions; i++)
	{
		int			line = written.expected_actions[i].line;

		if (!seen[i])
			count_outcome(verdict, KIND_ACTION,
						  is_told(findings, line, RCA_RULE_MISSING_ACTION_ITEMS) ? TOLD : LOST,
						  "no action item", line);
	}
}

/*
 * The report as a whole
 */

static void
judge_metadata(const RcaReport *report, const RcaFindings *findings,
			   Verdict *verdict)
{
	const RcaMetadata *m = &report->metadata;
	const struct
	{
		bool		is_right;
		bool		is_missing;
		RcaRuleId	rule;
		const char *why;
	}			checks[] =
	{
		{is_text(m->title, fact_title(&facts)), m->title.data == NULL,
		RCA_RULE_MISSING_TITLE, "title"},
		{is_text(m->severity, fact_severity(&facts)), m->severity.data == NULL,
		RCA_RULE_MISSING_SEVERITY, "severity"},
		{m->services.count == 1 && is_text(m->services.items[0], fact_service(&facts)),
		m->services.count == 0, RCA_RULE_MISSING_SERVICES, "services"},
		{written.date != RCA_NO_DATE && m->date == written.date, m->date == RCA_NO_DATE,
		RCA_RULE_MISSING_DATE, "date"},
	};

	for (int i = 0; i < lengthof(checks) - (written.date == RCA_NO_DATE); i++)
	{
		bool		told = is_told(findings, 0, checks[i].rule) ||
		(checks[i].rule == RCA_RULE_MISSING_DATE &&
		 is_told(findings, 0, RCA_RULE_INVALID_DATE));

		count_outcome(verdict, KIND_METADATA,
					  checks[i].is_right ? RIGHT :
					  checks[i].is_missing && told ? TOLD : WRONG, checks[i].why, 0);
	}
}

bool		spoil_facts = false;

/* Changes the facts after writing, so that all results must be wrong. */
static void
spoil(void)
{
	for (int i = 0; i < written.nexpected; i++)
		written.expected[i].at += RCA_USECS_PER_MIN;
	for (int i = 0; i < facts.nactions; i++)
		facts.actions[i].is_open = !facts.actions[i].is_open;
	facts.title++;
	facts.severity++;
	facts.service++;
	if (written.date != RCA_NO_DATE)
		written.date++;
}

void
case_write(const Case *c)
{
	facts_make(&facts, &c->choice, c->seed);
	for (int i = 0; i < facts.nentries; i++)
		facts.entries[i].left_out = (c->left_out >> i & 1) != 0;
	for (int i = 0; i < facts.nactions; i++)
		facts.actions[i].left_out = (c->actions_left_out >> i & 1) != 0;
	report_write(&written, &facts, &c->choice);
}

void
case_try(const Case *c, Verdict *verdict)
{
	RcaError	err;
	RcaReport  *report;
	RcaFindings findings;

	memset(verdict, 0, sizeof(*verdict));
	case_write(c);
	if (spoil_facts)
		spoil();
	if (setjmp(host_escape) != 0)
		count_outcome(verdict, KIND_METADATA, LOST, "over a limit", 0);
	else if ((report = rca_report_parse(rca_str(written.text, written.len),
										RCA_READ_FACTS, &err)) == NULL)
		count_outcome(verdict, KIND_METADATA, LOST, "not a report", 0);
	else
	{
		findings = rca_lint_report(report, &policy);
		judge_entries(report, &findings, verdict);
		judge_actions(report, &findings, c->choice.variant[DIM_ACTIONS], verdict);
		judge_metadata(report, &findings, verdict);
	}
	host_reset();
}

/* Output */

static void
print_instant(RcaInstant at)
{
	int64		seconds = at / RCA_USECS_PER_SEC;
	int64		day = seconds / 86400;
	int			year,
				month,
				d;

	if (at == RCA_NO_INSTANT)
	{
		printf("%-19s", "-");
		return;
	}
	if (seconds % 86400 < 0)
		day--;
	seconds -= day * 86400;
	rca_date_parts((RcaDate) day, &year, &month, &d);
	printf("%04d-%02d-%02d %02d:%02d:%02d", year, month, d,
		   (int) (seconds / 3600), (int) (seconds / 60 % 60), (int) (seconds % 60));
}

/* Prints the facts of a report beside what the reader says. */
static void
print_readings(void)
{
	RcaError	err;
	RcaReport  *report = rca_report_parse(rca_str(written.text, written.len),
										  RCA_READ_FACTS, &err);
	RcaFindings findings;

	for (int i = 0; i < written.nexpected; i++)
	{
		printf("  fact line %2d: ", written.expected[i].line);
		print_instant(written.expected[i].at);
		printf(" - ");
		print_instant(written.expected[i].until);
		printf("%s\n", written.expected[i].approximate ? " approximate" : "");
	}
	if (report == NULL)
	{
		printf("  not a report: %s\n", err.detail);
		return;
	}
	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];

		printf("  read line %2d: ", entry->line);
		print_instant(entry->at);
		printf(" - ");
		print_instant(entry->until);
		printf("%s zone \"%.*s\" event \"%.*s\"\n", entry->approximate ? " approximate" : "",
			   entry->zone.len, entry->zone.data, entry->event.len, entry->event.data);
	}
	for (int i = 0; i < report->naction_items; i++)
	{
		const RcaActionItem *item = &report->action_items[i];

		printf("  read line %2d: %s, owner \"%.*s\", due %s, ticket \"%.*s\", action \"%.*s\"\n",
			   item->line, rca_action_is_open(item) ? "open" : "not open", item->owner.len, item->owner.data,
			   item->due_date == RCA_NO_DATE ? "-" : rca_date_string(item->due_date),
			   item->ticket.len, item->ticket.data, item->action.len, item->action.data);
	}
	findings = rca_lint_report(report, &policy);
	for (int i = 0; i < findings.count; i++)
		printf("  told line %2d: %s %s\n", findings.items[i].line,
			   rca_rule_table[findings.items[i].rule].name, findings.items[i].message);
}

void
case_print(const Case *c)
{
	case_write(c);
	for (int i = 0, line = 1, start = 1; i < written.len; i++)
	{
		if (start)
			printf("  %2d  ", line);
		putchar(written.text[i]);
		start = written.text[i] == '\n';
		line += start;
	}
	if (setjmp(host_escape) == 0)
		print_readings();
	host_reset();
	printf("\n");
}

/* The text of a line. */
static void
print_line(int line)
{
	const char *text = written.text;
	const char *end = text + written.len;

	for (int i = 1; i < line && text < end; i++)
		text = memchr(text, '\n', end - text) + 1;
	printf("\"%.*s\"", (int) strcspn(text, "\r\n"), text);
}

/* Prints what was read at a line beside the expected value. */
static void
print_reading(int line)
{
	const Expected *expected = find_expected(line);
	RcaError	err;
	RcaReport  *report = rca_report_parse(rca_str(written.text, written.len),
										  RCA_READ_FACTS, &err);

	if (expected != NULL)
	{
		printf(" is ");
		print_instant(expected->at);
	}
	for (int i = 0; report != NULL && i < report->ntimeline; i++)
	{
		if (report->timeline[i].line != line)
			continue;
		printf(", read as ");
		print_instant(report->timeline[i].at);
	}
}

void
case_print_brief(const Case *c)
{
	Verdict		verdict;

	case_try(c, &verdict);
	print_line(verdict.line);
	if (setjmp(host_escape) == 0)
		print_reading(verdict.line);
	host_reset();
	printf("\n");
}
