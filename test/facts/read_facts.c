/*
 * test/facts/read_facts.c
 *
 *	read_facts FILE...
 *
 * Prints what is read of reports, without a server: the rows of which
 * test/perl/Facts.pm asks a database the same.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "client/host_client.h"
#include "lint/lint.h"
#include "report/action_items.h"
#include "report/metrics.h"
#include "report/parse_report.h"

#define MAX_TEXT	(4 * 1024 * 1024)

static char source[MAX_TEXT];
static const char *file;

void
host_out_of_memory(void)
{
	fprintf(stderr, "read_facts: out of memory\n");
	exit(2);
}

static void
begin_row(const char *kind, int line)
{
	printf("%s\t%s\t%d", file, kind, line);
}

static void
put_str(RcaStr s)
{
	if (s.data == NULL)
	{
		printf("\t\\N");
		return;
	}
	putchar('\t');
	for (int i = 0; i < s.len; i++)
		putchar(s.data[i] == '\t' || s.data[i] == '\n' || s.data[i] == '\r' ? ' ' : s.data[i]);
}

static void
put_instant(RcaInstant at)
{
	int64		minutes;
	int64		days;
	int			year,
				month,
				day;

	if (at == RCA_NO_INSTANT)
	{
		printf("\t\\N");
		return;
	}
	minutes = at / RCA_USECS_PER_MIN - (at % RCA_USECS_PER_MIN < 0);
	days = minutes / 1440 - (minutes % 1440 < 0);
	minutes -= days * 1440;
	rca_date_parts((RcaDate) days, &year, &month, &day);
	printf("\t%04d-%02d-%02dT%02d:%02dZ", year, month, day,
		   (int) (minutes / 60), (int) (minutes % 60));
}

static void
print_timeline(const RcaReport *report)
{
	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];

		begin_row("entry", entry->line);
		put_instant(entry->at);
		put_instant(entry->until);
		put_str(rca_milestone_name(entry->milestone));
		put_str(entry->raw_time);
		put_str(entry->event);
		putchar('\n');
	}
}

static void
print_action_items(const RcaReport *report)
{
	for (int i = 0; i < report->naction_items; i++)
	{
		const RcaActionItem *item = &report->action_items[i];

		begin_row("action", item->line);
		put_str(item->owner);
		printf("\t%s", item->due_date == RCA_NO_DATE ? "\\N" : rca_date_string(item->due_date));
		put_str(item->ticket);
		printf("\t%s", rca_state_name(item->state));
		put_str(item->action);
		putchar('\n');
	}
}

static void
print_metrics(const RcaReport *report)
{
	RcaMetricInput input = rca_metric_input(report);
	RcaMetric	metric;

	for (int nth = 0; rca_metric(nth, &input, &metric); nth++)
	{
		if (metric.value == RCA_NO_DURATION)
			continue;
		begin_row("metric", 0);
		printf("\t%s\t%g\t%s\n", metric.name, (double) metric.value / RCA_USECS_PER_MIN,
			   rca_metric_source_name(metric.source));
	}
}

/* The elements of a list that is stated, joined. */
static void
put_list(RcaStrList list)
{
	if (list.items == NULL)
	{
		printf("\t\\N");
		return;
	}
	putchar('\t');
	for (int i = 0; i < list.count; i++)
		printf("%s%.*s", i > 0 ? "; " : "", list.items[i].len, list.items[i].data);
}

static void
print_scalars(const RcaMetadata *said)
{
	begin_row("scalars", 0);
	put_str(said->title);
	printf("\t%s", said->date == RCA_NO_DATE ? "\\N" : rca_date_string(said->date));
	put_str(said->severity);
	put_str(said->status);
	put_list(said->services);
	put_list(said->authors);
	if (said->duration == RCA_NO_DURATION)
		printf("\t\\N\n");
	else
		printf("\t%g\n", (double) said->duration / RCA_USECS_PER_MIN);
}

static void
print_findings(const RcaReport *report)
{
	RcaPolicy	policy;
	RcaFindings findings;

	rca_policy_init(&policy, RCA_POLICY_STRICT_1);
	for (int i = 0; i < RCA_RULE_COUNT; i++)
	{
		if (policy.level[i] == RCA_LEVEL_OFF)
			policy.level[i] = RCA_LEVEL_INFO;
	}
	findings = rca_lint_report(report, &policy);
	for (int i = 0; i < findings.count; i++)
	{
		begin_row("finding", findings.items[i].line);
		printf("\t%s\t%s\n", rca_rule_table[findings.items[i].rule].name,
			   findings.items[i].message);
	}
}

static void
read_file(const char *path)
{
	FILE	   *in = fopen(path, "rb");
	RcaReport  *report;
	RcaError	err;
	Size		len;

	if (in == NULL)
	{
		fprintf(stderr, "read_facts: cannot open %s\n", path);
		exit(2);
	}
	len = fread(source, 1, sizeof(source), in);
	fclose(in);
	file = strrchr(path, '/') == NULL ? path : strrchr(path, '/') + 1;
	if (setjmp(host_escape) != 0)
		fprintf(stderr, "%s: over a limit\n", path);
	else if ((report = rca_report_parse(rca_str(source, (int) len), RCA_READ_ALL, &err)) == NULL)
		fprintf(stderr, "%s: not a report: %s\n", path, err.detail);
	else
	{
		print_scalars(&report->metadata);
		print_timeline(report);
		print_action_items(report);
		print_metrics(report);
		print_findings(report);
	}
	host_reset();
}

int
main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		read_file(argv[i]);
	return 0;
}
