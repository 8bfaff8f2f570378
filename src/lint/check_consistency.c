/*
 * src/lint/check_consistency.c
 *
 * Finds parts of a report that contradict each other about a fact.  A check
 * only reports it if both sides are stated in a clear form.
 */
#include "base/base.h"

#include "base/calendar.h"
#include "base/host.h"
#include "base/name_index.h"
#include "base/text.h"
#include "lint/checks.h"
#include "report/services.h"
#include "report/title_heading.h"
#include "values/duration.h"
#include "values/when_cell.h"
#include "values/when_read.h"
#include "words/vocabulary.h"

/* Is this block text in a part? */
static bool
is_text_of(const RcaReport *report, int block, RcaPart part)
{
	const RcaBlock *b = &report->body.blocks[block];

	return report->parts[block] == part &&
		(b->kind == RCA_BLOCK_PARAGRAPH || b->kind == RCA_BLOCK_ITEM) &&
		(b->node != NULL || b->raw.data != NULL);
}

static int64
distance(int64 a, int64 b)
{
	return a > b ? a - b : b - a;
}

/*
 * The instant of the first entry that has it and the milestone, or
 * RCA_NO_INSTANT.
 */
static RcaInstant
instant_of(const RcaReport *report, RcaMilestone milestone)
{
	for (int i = 0; i < report->ntimeline; i++)
	{
		if (report->timeline[i].milestone == milestone &&
			report->timeline[i].at != RCA_NO_INSTANT)
			return report->timeline[i].at;
	}
	return RCA_NO_INSTANT;
}

/* Are both equal within a minute, which may be due to rounding? */
static bool
is_about(int64 a, int64 b)
{
	return distance(a, b) <= RCA_USECS_PER_MIN;
}

/* Is a duration the time from any entry to an instant? */
static bool
is_time_to(const RcaReport *report, RcaInstant end, int64 duration)
{
	for (int i = 0; end != RCA_NO_INSTANT && i < report->ntimeline; i++)
	{
		if (is_about(end - report->timeline[i].at, duration))
			return true;
	}
	return false;
}

/*
 * A stated duration must be that of the whole timeline, or the time from any
 * entry to the resolution.  Causes may be days before the start, and later
 * versions may find the start better.
 */
static void
check_duration(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	const RcaNode *value = report->values[RCA_KEY_DURATION_MINUTES];
	int64		duration = report->metadata.duration;
	RcaInstant	resolved = instant_of(report, RCA_MILESTONE_RESOLVED);
	int64		span;

	if (value == NULL)
		value = report->values[RCA_KEY_DURATION];
	if (duration == RCA_NO_DURATION || value == NULL ||
		report->duration_is_likely || report->ntimeline < 2)
		return;
	for (int i = 0; i < report->ntimeline; i++)
	{
		if (report->timeline[i].at == RCA_NO_INSTANT)
			return;
	}
	span = report->timeline[report->ntimeline - 1].at - report->timeline[0].at;
	if (is_about(span, duration))
		return;
	if (is_time_to(report, resolved, duration) ||
		is_time_to(report, report->timeline[report->ntimeline - 1].at, duration))
		return;
	/* a difference of a whole day is reported by another rule */
	if (is_about(distance(span, duration), RCA_USECS_PER_DAY))
		return;
	rca_add_finding_node(lint, RCA_RULE_DURATION_MISMATCH, value,
						 psprintf("the stated duration is " INT64_FORMAT
								  " minutes, but the timeline spans " INT64_FORMAT,
								  duration / RCA_USECS_PER_MIN,
								  span / RCA_USECS_PER_MIN));
}

static void
check_title(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	RcaStr		text;
	const RcaBlock *heading = rca_first_heading(report, &text);

	if (rca_node_text(report->values[RCA_KEY_TITLE]).data == NULL ||
		heading == NULL || heading->level != 1 ||
		rca_equal_nocase(report->metadata.title, text))
		return;
	rca_add_finding_line(lint, RCA_RULE_TITLE_MISMATCH, heading->line,
						 "the first heading differs from the title in the front matter");
}

/* The first date written YYYY-MM-DD in s. */
static RcaDate
find_iso_date(RcaStr s)
{
	for (int i = 0; i + 10 <= s.len; i++)
	{
		RcaWhen		when;

		if (rca_is_digit(s.data[i]) && s.data[i + 4] == '-' &&
			(i == 0 || !rca_is_word(s.data[i - 1])) &&
			rca_when_read(rca_slice(s.data + i, s.data + i + 10), &when))
			return when.day.date;
	}
	return RCA_NO_DATE;
}

/* Does a text have a date that is not that of the incident? */
static bool
has_other_date(const RcaReport *report, RcaStr text)
{
	RcaDate		date = find_iso_date(text);

	return date != RCA_NO_DATE && date != report->metadata.date;
}

/*
 * "On 2025-03-23 ...".  Later sentences of a summary may be about other days.
 */
static void
check_summary_date(RcaLint *lint)
{
	const RcaReport *report = lint->report;

	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];
		RcaStr		text;

		if (!is_text_of(report, i, RCA_PART_SUMMARY))
			continue;
		text = rca_block_text(&report->body, block);
		if (rca_starts_nocase(text, RCA_STR("on ")) && text.len >= 13 &&
			has_other_date(report, rca_str(text.data + 3, 10)))
			rca_add_finding_line(lint, RCA_RULE_DATE_MISMATCH, block->line,
								 "the date at the start of the summary differs from the date of the incident");
		break;
	}
}

static void
check_dates(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	const RcaNode *title = report->values[RCA_KEY_TITLE];
	RcaStr		text;
	const RcaBlock *heading = rca_first_heading(report, &text);

	if (report->metadata.date == RCA_NO_DATE)
		return;
	if (title != NULL && has_other_date(report, report->metadata.title))
		rca_add_finding_node(lint, RCA_RULE_DATE_MISMATCH, title,
							 "the date in the title differs from the date of the incident");
	if (heading != NULL && heading->level == 1 &&
		has_other_date(report, text))
		rca_add_finding_line(lint, RCA_RULE_DATE_MISMATCH, heading->line,
							 "the date in the first heading differs from the date of the incident");
	check_summary_date(lint);
}

/*
 * The first "N minutes" or "N hours" within reach bytes after a phrase, or
 * RCA_NO_DURATION.  *precision is the value of one in its last digit.
 */
static int64
duration_after(RcaStr text, RcaStr phrase, int reach, int64 *precision)
{
	int			pos = rca_find_phrase(text, phrase);
	int			end;

	if (pos < 0)
		return RCA_NO_DURATION;
	pos += phrase.len;
	end = Min(text.len, pos + reach);
	while (pos < end && !rca_is_digit(text.data[pos]))
	{
		/* the number must be in the same sentence */
		if (text.data[pos] == '.')
			return RCA_NO_DURATION;
		pos++;
	}
	for (int n = pos; n < text.len && n < pos + 20; n++)
	{
		int64		duration;

		if (n + 1 < text.len && rca_is_word(text.data[n + 1]))
			continue;
		duration = rca_duration_read(rca_slice(text.data + pos,
											   text.data + n + 1));
		if (duration != RCA_NO_DURATION)
		{
			*precision = duration % RCA_USECS_PER_HOUR == 0 && n - pos > 5 &&
				memchr(text.data + pos, 'h', n - pos) != NULL ?
				RCA_USECS_PER_HOUR / 2 : RCA_USECS_PER_MIN;
			return duration;
		}
	}
	return RCA_NO_DURATION;
}

/* The number of different services in the front matter. */
static int
count_services(const RcaStrList *services)
{
	RcaNameIndex index;
	bool	   *repeats;
	int			count = services->count;

	rca_name_index(&index, services);
	repeats = rca_name_index_repeats(&index);
	for (int i = 0; i < services->count; i++)
		count -= repeats[i];
	return count;
}

/* The number before a phrase in text, or -1. */
static int
number_before(RcaStr text, RcaStr phrase)
{
	int			pos = rca_find_phrase(text, phrase);
	int			start = pos - 2;
	int			value = 0;
	int			unit = 1;

	if (pos < 2 || text.data[pos - 1] != ' ')
		return -1;
	while (start >= 0 && rca_is_digit(text.data[start]) && unit <= 100000)
	{
		value += unit * (text.data[start--] - '0');
		unit *= 10;
	}
	/* not the end of "1,000" or "2.5" */
	if (unit == 1 || (start >= 0 && !rca_is_space(text.data[start])))
		return -1;
	return value;
}

/* "The incident lasted 30 minutes" */
static void
check_summary_duration(RcaLint *lint, RcaStr text, int line)
{
	int64		stated = lint->report->metadata.duration;
	int64		precision;
	int64		duration = duration_after(text, RCA_STR("lasted"), 30,
										  &precision);

	if (duration != RCA_NO_DURATION && stated != RCA_NO_DURATION &&
		!lint->report->duration_is_likely &&
		distance(duration, stated) > precision)
		rca_add_finding_line(lint, RCA_RULE_SUMMARY_DURATION_MISMATCH, line,
							 psprintf("the summary says " INT64_FORMAT
									  " minutes, but the front matter says " INT64_FORMAT,
									  duration / RCA_USECS_PER_MIN,
									  stated / RCA_USECS_PER_MIN));
}

/* "It hit 5 dependent services" */
static void
check_summary_count(RcaLint *lint, RcaStr text, int line, int nservices)
{
	static const RcaStr phrases[] =
	{
		RCA_LITERAL("dependent services"),
		RCA_LITERAL("affected services"),
		RCA_LITERAL("services were affected"),
	};

	if (nservices == 0 || lint->report->services_line > 0)
		return;
	for (int i = 0; i < lengthof(phrases); i++)
	{
		int			count = number_before(text, phrases[i]);

		if (count >= 0 && count != nservices)
			rca_add_finding_line(lint, RCA_RULE_SERVICE_COUNT_MISMATCH, line,
								 psprintf("the summary counts %d services, but the front matter lists %d",
										  count, nservices));
	}
}

static void
check_summary(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	int			nservices = count_services(&report->metadata.services);

	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];
		RcaStr		text;

		rca_host_check_interrupts();
		if (!is_text_of(report, i, RCA_PART_SUMMARY))
			continue;
		text = rca_block_text(&report->body, block);
		check_summary_duration(lint, text, block->line);
		check_summary_count(lint, text, block->line, nservices);
	}
}

static void
check_tags(RcaLint *lint)
{
	const RcaMetadata *m = &lint->report->metadata;
	const RcaNode *value = lint->report->values[RCA_KEY_TAGS];

	if (m->severity_rank == RCA_NO_RANK)
		return;
	for (int i = 0; i < m->tags.count; i++)
	{
		RcaStr		tag = m->tags.items[i];

		if (rca_is_severity_code(tag) &&
			rca_rank_of_severity(tag) != m->severity_rank)
			rca_add_finding_node(lint, RCA_RULE_SEVERITY_TAG_MISMATCH,
								 rca_item_node(value, &m->tags, i),
								 psprintf("the severity is \"%.*s\", but the tag is \"%.*s\"",
										  rca_clip(m->severity, 40),
										  m->severity.data,
										  tag.len, tag.data));
	}
}

/*
 * Marks the service of the front matter with this name.  False if there is
 * none.
 */
static bool
mark_listed(const RcaNameIndex *services, RcaStr name, bool *listed)
{
	int			count;
	int			first = rca_name_index_find(services, name, &count);

	if (count == 0)
		return false;
	/* equal names are marked together, so checking the first is enough */
	if (!listed[services->order[first]])
	{
		for (int i = first; i < first + count; i++)
			listed[services->order[i]] = true;
	}
	return true;
}

static void
check_services(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	const RcaStrList *services = &report->metadata.services;
	RcaNameIndex index;
	bool	   *listed;
	int			heading = 0;
	int			nitems = 0;

	if (services->count == 0 || report->services_line > 0)
		return;
	rca_name_index(&index, services);
	listed = palloc0(services->count * sizeof(bool));
	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];
		RcaStr		name;

		if (report->parts[i] != RCA_PART_AFFECTED_SERVICES)
			continue;
		if (block->kind == RCA_BLOCK_HEADING && heading == 0)
			heading = block->line;
		if (block->kind != RCA_BLOCK_ITEM || block->nested ||
			!rca_block_has_text(block))
			continue;
		rca_host_check_interrupts();
		name = rca_service_name(rca_block_text(&report->body, block));
		nitems++;
		if (!mark_listed(&index, name, listed))
			rca_add_finding_line(lint, RCA_RULE_SERVICES_MISMATCH, block->line,
								 psprintf("\"%.*s\" is not one of the services in the front matter",
										  rca_clip(name, 60), name.data));
	}
	for (int i = 0; i < services->count && nitems > 0; i++)
	{
		RcaStr		name = services->items[i];

		if (!listed[i])
			rca_add_finding_line(lint, RCA_RULE_SERVICES_MISMATCH, heading,
								 psprintf("the list does not have \"%.*s\", a service in the front matter",
										  rca_clip(name, 60), name.data));
	}
}

/* The response time that a text states, if it is not the real one. */
static int64
other_response(RcaStr text, int64 response)
{
	static const RcaStr claims[] =
	{
		RCA_LITERAL("responded in"), RCA_LITERAL("responded within"),
		RCA_LITERAL("response was quick"),
		RCA_LITERAL("response time was"), RCA_LITERAL("response time of"),
		RCA_LITERAL("acknowledged in"), RCA_LITERAL("acknowledged within"),
	};

	for (int i = 0; i < lengthof(claims); i++)
	{
		int64		precision;
		int64		claim = duration_after(text, claims[i], 20, &precision);

		if (claim != RCA_NO_DURATION &&
			distance(claim, response) >= RCA_USECS_PER_MIN)
			return claim;
	}
	return RCA_NO_DURATION;
}

/* Compares "On-call response was quick (4 minutes)" with the timeline */
static void
check_response(RcaLint *lint)
{
	const RcaReport *report = lint->report;
	RcaInstant	detected = instant_of(report, RCA_MILESTONE_DETECTED);
	RcaInstant	responded = instant_of(report, RCA_MILESTONE_ACKNOWLEDGED);
	int64		response;

	if (responded == RCA_NO_INSTANT)
		responded = instant_of(report, RCA_MILESTONE_PAGED);
	if (detected == RCA_NO_INSTANT || responded == RCA_NO_INSTANT)
		return;
	response = responded - detected;
	for (int i = 0; i < report->body.nblocks; i++)
	{
		const RcaBlock *block = &report->body.blocks[i];
		int64		claim;

		if (!is_text_of(report, i, report->parts[i]))
			continue;
		claim = other_response(rca_block_text(&report->body, block), response);
		if (claim != RCA_NO_DURATION)
			rca_add_finding_line(lint, RCA_RULE_RESPONSE_CLAIM_MISMATCH,
								 block->line,
								 psprintf("the text claims " INT64_FORMAT
										  " minutes, but the timeline shows " INT64_FORMAT,
										  claim / RCA_USECS_PER_MIN,
										  response / RCA_USECS_PER_MIN));
	}
}

/* Does the body say the same as the front matter in other words? */
static bool
means_the_same(const RcaMetadata *m, RcaKey key, RcaStr said, RcaStr also)
{
	switch (key)
	{
		case RCA_KEY_DATE:
			return rca_date_read(also) == m->date;
		case RCA_KEY_SEVERITY:
			return rca_rank_of_severity(also) == m->severity_rank;
		case RCA_KEY_STATUS:
			return rca_starts_nocase(also, said);
		case RCA_KEY_DURATION:
			return rca_duration_read(also) == m->duration;
		default:
			return false;
	}
}

/* Metadata that has different values in the front matter and in the body */
static void
check_overruled(RcaLint *lint)
{
	static const RcaKey kinds[] =
	{
		RCA_KEY_DATE, RCA_KEY_SEVERITY, RCA_KEY_STATUS, RCA_KEY_DURATION,
	};
	const RcaReport *report = lint->report;

	for (int i = 0; i < lengthof(kinds); i++)
	{
		const RcaNode *said = report->values[kinds[i]];
		const RcaNode *also = report->overruled[kinds[i]];

		if (said == NULL || also == NULL || said->kind >= RCA_NODE_SEQUENCE ||
			rca_equal_nocase(rca_node_text(said), also->text) ||
			means_the_same(&report->metadata, kinds[i], rca_node_text(said),
						   also->text))
			continue;
		rca_add_finding_line(lint, RCA_RULE_OVERRULED_KEY, also->line,
							 psprintf("\"%.*s\" here, but \"%.*s\" in line %d",
									  rca_clip(also->text, 40),
									  also->text.data,
									  rca_clip(said->text, 40),
									  said->text.data, said->line));
	}
}

void
rca_check_consistency(RcaLint *lint)
{
	check_duration(lint);
	check_title(lint);
	check_dates(lint);
	check_summary(lint);
	check_tags(lint);
	check_services(lint);
	check_response(lint);
	check_overruled(lint);
}
