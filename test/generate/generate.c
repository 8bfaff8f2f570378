/*
 * test/generate/generate.c
 *
 *	generate [OPTION]...
 *
 *	--count N				how many reports (20000)
 *	--seed N				of the first one (1)
 *	--first N				skip the reports before this one
 *	--only DIMENSION=VARIANT	write all so; may be given for several dimensions
 *	--told					what is not known, though it is plain, is a failure, too
 *	--groups N				how many kinds of failure are shown whole (10)
 *	--brief N				how many more of them, in a line each (40)
 *	--shrink N				how many failures are made small (500)
 *	--show N				print the first reports with what was read, in short
 *	--list					print the dimensions and their variants
 *
 * The status is 1 if anything is wrong without a word.
 */
#include "base/base.h"

#include "base/text.h"
#include "client/host_client.h"
#include "generate.h"
#include "lint/lint.h"
#include "report/parse_report.h"

#define MAX_TEXT		(64 * 1024)
#define MAX_GROUPS		4000

typedef enum Outcome
{
	RIGHT,
	TOLD,						/* not known, and said so on the line */
	WRONG,						/* and not a word */
	LOST,						/* no entry or no time, and not a word */
	INVENTED,
} Outcome;

#define NOUTCOMES	(INVENTED + 1)

static const char *const outcome_names[NOUTCOMES] = {"right", "told", "wrong", "lost", "invented"};

/* The reader's answer to a report. */
typedef struct Verdict
{
	int			count[NOUTCOMES];
	Outcome		worst;
	const char *why;			/* of the first that is worst */
	int			line;
} Verdict;

/* All that is needed to write a report again. */
typedef struct Case
{
	uint64		number;
	uint64		seed;			/* of its facts */
	Choice		choice;
	uint32		left_out;		/* a bit for each entry */
} Case;

typedef struct Group
{
	char	   *key;
	int			count;
	Case		smallest;
	int			length;
} Group;

typedef struct Options
{
	uint64		count;
	uint64		seed;
	uint64		first;
	Choice		only;
	bool		told_fails;
	int			groups;
	int			brief;
	int			shrink;
	int			show;
} Options;

static Options options = {20000, 1, 0, {{0}}, false, 10, 40, 500, 0};
static RcaPolicy policy;
static Written written;
static Facts facts;
static uint64 counts[NDIMENSIONS][MAX_VARIANTS][NOUTCOMES];
static uint64 totals[NOUTCOMES];
static Group groups[MAX_GROUPS];
static int	ngroups = 0;

void
host_out_of_memory(void)
{
	fprintf(stderr, "generate: out of memory\n");
	exit(2);
}

/*
 * What the reader says
 */

/* Does a rule say that a time is not known? */
static bool
tells_of_time(RcaRuleId rule)
{
	switch (rule)
	{
		case RCA_RULE_SHORT_TIMELINE:
		case RCA_RULE_MISSING_EVENT:
		case RCA_RULE_NO_ZONE:
		case RCA_RULE_TIMELINE_OUT_OF_ORDER:
		case RCA_RULE_NO_RESOLUTION:
			return false;
		default:
			return strcmp(rca_rule_table[rule].group, "timeline") == 0;
	}
}

static void
init_policy(void)
{
	rca_policy_init(&policy, RCA_POLICY_STRICT_1);
	for (int i = 0; i < RCA_RULE_COUNT; i++)
	{
		if (!tells_of_time((RcaRuleId) i))
			policy.severity[i] = RCA_SEVERITY_OFF;
		else if (policy.severity[i] == RCA_SEVERITY_OFF)
			policy.severity[i] = RCA_SEVERITY_INFO;
	}
}

static bool
is_told(const RcaFindings *findings, int line)
{
	for (int i = 0; i < findings->count; i++)
	{
		const RcaFinding *f = &findings->items[i];

		if (f->rule == RCA_RULE_MISSING_TIMELINE ||
			(f->line <= line && line <= f->end_line))
			return true;
	}
	return false;
}

static bool
has_mark(RcaStr event, int entry)
{
	char		mark[16];
	int			n = snprintf(mark, sizeof(mark), "ref%02dx", entry);

	for (int i = 0; i + n <= event.len; i++)
	{
		if (memcmp(event.data + i, mark, n) == 0)
			return true;
	}
	return false;
}

/* Is an entry read as another one's, or as two? */
static bool
has_only_mark(RcaStr event, int entry)
{
	if (event.data == NULL || !has_mark(event, entry))
		return false;
	for (int i = 0; i < MAX_ENTRIES; i++)
	{
		if (i != entry && has_mark(event, i))
			return false;
	}
	return true;
}

/* What is wrong with what was read of an entry, or NULL. */
static const char *
compare(const RcaTimelineEntry *entry, const Expected *expected)
{
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
	if (!has_only_mark(entry->event, expected->entry))
		return "another event";
	return NULL;
}

static void
count_outcome(Verdict *verdict, Outcome outcome, const char *why, int line)
{
	verdict->count[outcome]++;
	if (outcome > verdict->worst)
	{
		verdict->worst = outcome;
		verdict->why = why;
		verdict->line = line;
	}
}

static const Expected *
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
judge(const RcaReport *report, Verdict *verdict)
{
	RcaFindings findings = rca_lint_report(report, &policy);
	bool		seen[MAX_ENTRIES] = {false};

	for (int i = 0; i < report->ntimeline; i++)
	{
		const RcaTimelineEntry *entry = &report->timeline[i];
		const Expected *expected = find_expected(entry->line);
		const char *why;

		if (expected == NULL || seen[expected - written.expected])
		{
			count_outcome(verdict, is_told(&findings, entry->line) ? TOLD : INVENTED,
						  "an entry that is none", entry->line);
			continue;
		}
		seen[expected - written.expected] = true;
		why = compare(entry, expected);
		count_outcome(verdict,
					  why == NULL ? RIGHT :
					  is_told(&findings, entry->line) ? TOLD :
					  entry->at == RCA_NO_INSTANT ? LOST : WRONG, why, entry->line);
	}
	for (int i = 0; i < written.nexpected; i++)
	{
		int			line = written.expected[i].line;

		if (!seen[i])
			count_outcome(verdict, is_told(&findings, line) ? TOLD : LOST,
						  report->ntimeline == 0 ? "no timeline" : "no entry", line);
	}
}

/* Writes a case, has it read and judges what was read. */
static void
try_case(const Case *c, Verdict *verdict)
{
	RcaError	err;
	RcaReport  *report;

	memset(verdict, 0, sizeof(*verdict));
	facts_make(&facts, &c->choice, c->seed);
	for (int i = 0; i < facts.nentries; i++)
		facts.entries[i].left_out = (c->left_out >> i & 1) != 0;
	report_write(&written, &facts, &c->choice);
	if (setjmp(host_escape) == 0)
	{
		report = rca_report_parse(rca_str(written.text, written.len),
								  RCA_READ_FACTS, &err);
		if (report != NULL)
			judge(report, verdict);
		else
			count_outcome(verdict, LOST, "not a report", 0);
	}
	else
		count_outcome(verdict, LOST, "over a limit", 0);
}

/* A plain report has to be read, whatever can be told. */
static bool
is_failure(const Case *c, const Verdict *verdict)
{
	return verdict->worst > TOLD ||
		(options.told_fails && verdict->worst == TOLD &&
		 !choice_is_doubtful(&c->choice));
}

/*
 * Failures
 */

static bool
fails_alike(const Case *c, const Verdict *model)
{
	Verdict		verdict;
	bool		alike;

	try_case(c, &verdict);
	alike = is_failure(c, &verdict) && verdict.worst == model->worst &&
		strcmp(verdict.why, model->why) == 0;
	host_reset();
	return alike;
}

/* Makes a failure plainer and shorter for as long as it stays one. */
static void
shrink(Case *c, const Verdict *verdict)
{
	bool		changed = true;

	while (changed)
	{
		changed = false;
		for (int d = 0; d < NDIMENSIONS; d++)
		{
			Case		plain = *c;

			if (choice_simplify(&plain.choice, &options.only, (DimensionId) d) &&
				fails_alike(&plain, verdict))
			{
				*c = plain;
				changed = true;
			}
		}
		facts_make(&facts, &c->choice, c->seed);
		/* without the first one nobody knows that midnight is passed */
		for (int i = c->choice.variant[DIM_ORDER] == ORDER_MIDNIGHT, n = facts.nentries; i < n; i++)
		{
			Case		shorter = *c;

			shorter.left_out |= 1U << i;
			if (shorter.left_out != c->left_out &&
				shorter.left_out != (1U << n) - 1 && fails_alike(&shorter, verdict))
			{
				*c = shorter;
				changed = true;
			}
		}
	}
}

/* What a failure is called: what is wrong, and what is not plain. */
static void
make_key(char *key, size_t size, const Case *c, const Verdict *verdict)
{
	int			n = snprintf(key, size, "%s (%s):", outcome_names[verdict->worst], verdict->why);

	for (int i = 0; i < NDIMENSIONS; i++)
	{
		if (c->choice.variant[i] != 0 && n < (int) size)
			n += snprintf(key + n, size - n, " %s=%s", dimensions[i].name,
						  dimensions[i].variants[c->choice.variant[i]].name);
	}
}

static void
add_to_group(Case *c, const Verdict *verdict)
{
	char		key[1024];
	int			i = 0;

	shrink(c, verdict);
	make_key(key, sizeof(key), c, verdict);
	while (i < ngroups && strcmp(groups[i].key, key) != 0)
		i++;
	if (i == MAX_GROUPS)
		return;
	facts_make(&facts, &c->choice, c->seed);
	report_write(&written, &facts, &c->choice);
	if (i == ngroups)
		groups[ngroups++].key = pg_strdup(key);
	else if (written.len >= groups[i].length)
	{
		groups[i].count++;
		return;
	}
	groups[i].count++;
	groups[i].smallest = *c;
	groups[i].length = written.len;
}

static int
by_count(const void *a, const void *b)
{
	return ((const Group *) b)->count - ((const Group *) a)->count;
}

/*
 * What is printed
 */

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

/* The facts of a report beside what the reader says. */
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
	findings = rca_lint_report(report, &policy);
	for (int i = 0; i < findings.count; i++)
		printf("  told line %2d: %s %s\n", findings.items[i].line,
			   rca_rule_table[findings.items[i].rule].name, findings.items[i].message);
}

/* A report from the first line on that is no front matter. */
static void
print_case(const Case *c)
{
	Verdict		verdict;

	try_case(c, &verdict);
	host_reset();
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

/* A failure in a line: its text, the fact, and what was read. */
static void
print_brief(const Group *group)
{
	const Case *c = &group->smallest;
	const Expected *expected;
	RcaReport  *report;
	RcaError	err;
	Verdict		verdict;

	printf("%d x %s (--first " UINT64_FORMAT ") ", group->count, group->key, c->number);
	try_case(c, &verdict);
	host_reset();
	print_line(verdict.line);
	expected = find_expected(verdict.line);
	if (expected != NULL && setjmp(host_escape) == 0)
	{
		printf(" is ");
		print_instant(expected->at);
		report = rca_report_parse(rca_str(written.text, written.len),
								  RCA_READ_FACTS, &err);
		for (int i = 0; report != NULL && i < report->ntimeline; i++)
		{
			if (report->timeline[i].line != verdict.line)
				continue;
			printf(", read as ");
			print_instant(report->timeline[i].at);
		}
	}
	host_reset();
	printf("\n");
}

static void
print_failures(void)
{
	qsort(groups, ngroups, sizeof(Group), by_count);
	for (int i = 0; i < ngroups && i < options.groups; i++)
	{
		const Group *group = &groups[i];

		printf("\n%d x %s\n  --seed " UINT64_FORMAT " --first " UINT64_FORMAT " --count 1\n",
			   group->count, group->key, options.seed, group->smallest.number);
		print_case(&group->smallest);
	}
	for (int i = options.groups; i < ngroups && i < options.groups + options.brief; i++)
		print_brief(&groups[i]);
}

static void
print_counts(void)
{
	printf("%-20s %-20s %10s %10s %8s %8s %8s  %s\n", "dimension", "variant",
		   "right", "told", "wrong", "lost", "invented", "right of all");
	for (int d = 0; d < NDIMENSIONS; d++)
	{
		for (int v = 0; v < dimensions[d].nvariants; v++)
		{
			const uint64 *c = counts[d][v];
			uint64		sum = c[RIGHT] + c[TOLD] + c[WRONG] + c[LOST];

			if (sum == 0)
				continue;
			printf("%-20s %-20s %10d %10d %8d %8d %8d  %6.2f %%\n", dimensions[d].name,
				   dimensions[d].variants[v].name, (int) c[RIGHT], (int) c[TOLD],
				   (int) c[WRONG], (int) c[LOST], (int) c[INVENTED], 100.0 * c[RIGHT] / sum);
		}
	}
}

static void
print_summary(uint64 reports, uint64 failures)
{
	uint64		sum = totals[RIGHT] + totals[TOLD] + totals[WRONG] + totals[LOST];

	printf("seed " UINT64_FORMAT ", " UINT64_FORMAT " reports, " UINT64_FORMAT " entries: "
		   "%.3f %% right, %d told, %d wrong, %d lost, %d invented; " UINT64_FORMAT " reports failed\n",
		   options.seed, reports, sum, sum > 0 ? 100.0 * totals[RIGHT] / sum : 0.0,
		   (int) totals[TOLD], (int) totals[WRONG], (int) totals[LOST],
		   (int) totals[INVENTED], failures);
}

static void
list_dimensions(void)
{
	for (int d = 0; d < NDIMENSIONS; d++)
	{
		printf("%s:", dimensions[d].name);
		for (int v = 0; v < dimensions[d].nvariants; v++)
			printf(" %s%s", dimensions[d].variants[v].name,
				   dimensions[d].variants[v].doubtful ? "?" : "");
		printf("\n");
	}
}

/*
 * Options
 */

static void
read_only(const char *argument)
{
	const char *equals = strchr(argument, '=');

	for (int d = 0; equals != NULL && d < NDIMENSIONS; d++)
	{
		if (strlen(dimensions[d].name) != (size_t) (equals - argument) ||
			strncmp(dimensions[d].name, argument, equals - argument) != 0)
			continue;
		for (int v = 0; v < dimensions[d].nvariants; v++)
		{
			if (strcmp(dimensions[d].variants[v].name, equals + 1) == 0)
			{
				options.only.variant[d] = v;
				return;
			}
		}
	}
	fprintf(stderr, "generate: there is no \"%s\"; see --list\n", argument);
	exit(2);
}

static void
read_options(int argc, char **argv)
{
	for (int i = 0; i < NDIMENSIONS; i++)
		options.only.variant[i] = -1;
	for (int i = 1; i < argc; i++)
	{
		const char *name = argv[i];

		if (strcmp(name, "--told") == 0)
			options.told_fails = true;
		else if (strcmp(name, "--list") == 0)
		{
			list_dimensions();
			exit(0);
		}
		else if (i + 1 == argc)
		{
			fprintf(stderr, "generate: \"%s\" is not an option, or lacks its value\n", name);
			exit(2);
		}
		else if (strcmp(name, "--only") == 0)
			read_only(argv[++i]);
		else
		{
			uint64		value = strtoull(argv[++i], NULL, 10);

			if (strcmp(name, "--count") == 0)
				options.count = value;
			else if (strcmp(name, "--seed") == 0)
				options.seed = value;
			else if (strcmp(name, "--first") == 0)
				options.first = value;
			else if (strcmp(name, "--groups") == 0)
				options.groups = (int) value;
			else if (strcmp(name, "--brief") == 0)
				options.brief = (int) value;
			else if (strcmp(name, "--shrink") == 0)
				options.shrink = (int) value;
			else if (strcmp(name, "--show") == 0)
				options.show = (int) value;
			else
			{
				fprintf(stderr, "generate: \"%s\" is not an option\n", name);
				exit(2);
			}
		}
	}
}

/* The case of a number; what it is depends on nothing but that and the seed. */
static void
make_case(Case *c, uint64 number)
{
	Random		random = {options.seed * UINT64CONST(0x2545f4914f6cdd1d) + number};

	random.state = random_next(&random);
	memset(c, 0, sizeof(*c));
	c->number = number;
	c->seed = random_next(&random);
	if (!choice_make(&c->choice, &options.only, &random))
	{
		fprintf(stderr, "generate: these variants do not go together\n");
		exit(2);
	}
}

static void
count_case(const Case *c, const Verdict *verdict)
{
	for (int o = 0; o < NOUTCOMES; o++)
	{
		totals[o] += verdict->count[o];
		for (int d = 0; d < NDIMENSIONS; d++)
			counts[d][c->choice.variant[d]][o] += verdict->count[o];
	}
}

int
main(int argc, char **argv)
{
	uint64		failures = 0;

	read_options(argc, argv);
	init_policy();
	written.text = pg_malloc(MAX_TEXT);
	written.capacity = MAX_TEXT;
	for (uint64 i = 0; i < options.count; i++)
	{
		Case		c;
		Verdict		verdict;

		make_case(&c, options.first + i);
		try_case(&c, &verdict);
		host_reset();
		count_case(&c, &verdict);
		if ((int64) i < options.show)
			print_case(&c);
		if (is_failure(&c, &verdict) && failures++ < (uint64) options.shrink)
			add_to_group(&c, &verdict);
	}
	print_counts();
	print_failures();
	print_summary(options.count, failures);
	return failures > 0 ? 1 : 0;
}
