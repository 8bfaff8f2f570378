/*
 * src/lint/check_contradictions.c
 *
 * Finds what can only be read by ignoring something else: keys that contradict
 * each other, and several incidents in one document.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/text.h"
#include "lint/checks.h"
#include "report/key_values.h"
#include "values/date.h"

/* maximum number of keys that are compared with each other */
#define MAX_KEYS		200

/* maximum bytes of a key of the body */
#define MAX_KEY			60

/* maximum number of headings of one level that may be incidents */
#define MAX_SIBLINGS	200

/* minimum number of chapters of a section that is an incident */
#define MIN_CHAPTERS	2

/* Are two names equal, except for case and the characters between words? */
static bool
is_same_name(RcaStr a, RcaStr b)
{
	if (a.len != b.len)
		return false;
	for (int i = 0; i < a.len; i++)
	{
		bool		is_joint = strchr(" _-", a.data[i]) != NULL;

		if (is_joint ? strchr(" _-", b.data[i]) == NULL :
			rca_to_lower(a.data[i]) != rca_to_lower(b.data[i]))
			return false;
	}
	return true;
}

/*
 * Do two names state the same fact?  All names for severity are the same, and
 * all names for status.  But "date" may be the day of publication if another
 * date is stated.
 */
static bool
state_the_same(const RcaNode *a, const RcaNode *b)
{
	int			of_a = 0;
	int			of_b = 0;
	RcaKey		key = rca_key_of(a->text, &of_a);

	if (is_same_name(a->text, b->text))
		return true;
	return (key == RCA_KEY_SEVERITY || key == RCA_KEY_STATUS) &&
		rca_key_of(b->text, &of_b) == key &&
		of_a < RCA_LIKELY_KEY && of_b < RCA_LIKELY_KEY;
}

static bool
contradict(RcaKey key, RcaStr a, RcaStr b)
{
	if (a.data == NULL || b.data == NULL || rca_equal_nocase(a, b))
		return false;
	if (key == RCA_KEY_SEVERITY)
		return rca_rank_of_severity(a) != rca_rank_of_severity(b);
	if (key == RCA_KEY_DATE)
		return rca_date_find(a) != rca_date_find(b);
	return true;
}

static void
check_keys(RcaLint *lint)
{
	const RcaNode *root = lint->report->front_matter.root;

	for (int i = 0; root != NULL && i < Min(root->nitems, 2 * MAX_KEYS); i += 2)
	{
		const RcaNode *key = root->items[i];
		int			ignored;
		RcaKey		kind = rca_key_of(key->text, &ignored);

		/* a key that is not read cannot be misread */
		if (kind == RCA_KEY_OTHER)
			continue;
		for (int j = 0; j < i; j += 2)
		{
			const RcaNode *first = root->items[j];
			RcaStr		a = rca_node_text(root->items[j + 1]);
			RcaStr		b = rca_node_text(root->items[i + 1]);

			if (!state_the_same(first, key) || !contradict(kind, a, b))
				continue;
			rca_add_finding_node(lint, RCA_RULE_CONTRADICTING_KEYS, key,
								 psprintf("\"%.*s\" is \"%.*s\" here, but \"%.*s\" is \"%.*s\" in line %d",
										  rca_clip(key->text, 40), key->text.data,
										  rca_clip(b, 40), b.data,
										  rca_clip(first->text, 40), first->text.data,
										  rca_clip(a, 40), a.data, first->line));
			break;
		}
	}
}

/*
 * Several incidents
 */

/*
 * Is a line a key with its value that only an incident has: "- Duration: 81
 * min", "Root cause: ..."?
 */
static bool
is_pair_of_incident(RcaStr line)
{
	const char *colon;
	int			ignored;
	RcaKey		kind;
	RcaStr		key;

	line = rca_trim(line);
	while (line.len > 0 && strchr("-*+>_ ", line.data[0]) != NULL)
		line = rca_skip(line, 1);
	colon = line.len > 0 ? memchr(line.data, ':', line.len) : NULL;
	if (colon == NULL)
		return false;
	key = rca_slice(line.data, colon);
	while (key.len > 0 && strchr("*_ ", key.data[key.len - 1]) != NULL)
		key.len--;
	if (key.len == 0 || key.len > MAX_KEY)
		return false;
	kind = rca_key_of(key, &ignored);
	return kind == RCA_KEY_DURATION || kind == RCA_KEY_SEVERITY ||
		kind == RCA_KEY_SERVICES || rca_part_of_heading(key) == RCA_PART_ROOT_CAUSE;
}

/* Is there such a line below a heading, before the next one? */
static bool
has_pairs(const RcaReport *report, int section)
{
	const RcaSection *s = &report->sections[section];
	int			end_line = section + 1 < report->nsections ?
		report->sections[section + 1].line - 1 : s->end_line;

	for (int line = s->content_line; line <= end_line; line++)
	{
		if (is_pair_of_incident(rca_source_line(report, line)))
			return true;
	}
	return false;
}

/* The parts about what happened for which a section has chapters, as bits. */
static uint32
parts_within(const RcaReport *report, int section)
{
	const RcaSection *s = &report->sections[section];
	uint32		parts = 0;

	for (int i = section + 1;
		 i < report->nsections && report->sections[i].line <= s->end_line; i++)
		parts |= 1U << report->sections[i].part;
	return parts & (1U << RCA_PART_SUMMARY | 1U << RCA_PART_TIMELINE |
					1U << RCA_PART_ROOT_CAUSE | 1U << RCA_PART_IMPACT |
					1U << RCA_PART_RESOLUTION | 1U << RCA_PART_DETECTION);
}

static int
count_bits(uint32 bits)
{
	int			n = 0;

	for (; bits != 0; bits &= bits - 1)
		n++;
	return n;
}

/*
 * Is a section an incident of its own?  It has a date and keys, or it has
 * chapters that another section of its level also has.
 */
static bool
is_incident(const RcaReport *report, int section, uint32 others)
{
	const RcaSection *s = &report->sections[section];
	RcaDay		day;

	if (s->part != RCA_PART_OTHER || s->level == 1 || rca_is_lead(s))
		return false;
	if (count_bits(parts_within(report, section) & others) >= MIN_CHAPTERS)
		return true;
	return rca_day_find(s->heading, &day) && day.kind == RCA_DAY_DATE &&
		has_pairs(report, section);
}

/*
 * The parts for which at least two sections of a level have chapters, as bits.
 */
static uint32
repeated_parts(const RcaReport *report, int level)
{
	uint32		once = 0;
	uint32		twice = 0;

	for (int i = 0, n = 0; i < report->nsections && n < MAX_SIBLINGS; i++)
	{
		uint32		parts;

		if (report->sections[i].level != level)
			continue;
		n++;
		parts = parts_within(report, i);
		twice |= once & parts;
		once |= parts;
	}
	return twice;
}

static bool
check_level(RcaLint *lint, int level)
{
	const RcaReport *report = lint->report;
	uint32		repeated = repeated_parts(report, level);
	const RcaSection *first = NULL;

	for (int i = 0, n = 0; i < report->nsections && n < MAX_SIBLINGS; i++)
	{
		const RcaSection *section = &report->sections[i];

		if (section->level != level)
			continue;
		n++;
		if (!is_incident(report, i, repeated))
			continue;
		if (first != NULL)
		{
			rca_add_finding_line(lint, RCA_RULE_SEVERAL_INCIDENTS, section->line,
								 psprintf("\"%.*s\" and \"%.*s\" in line %d are different incidents",
										  rca_clip(section->heading, 60), section->heading.data,
										  rca_clip(first->heading, 60), first->heading.data,
										  first->line));
			return true;
		}
		first = section;
	}
	return false;
}

void
rca_check_contradictions(RcaLint *lint)
{
	check_keys(lint);
	for (int level = 2; level <= 5 && !check_level(lint, level); level++)
		continue;
}
